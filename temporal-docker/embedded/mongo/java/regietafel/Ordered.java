package regietafel;

import de.bwaldvogel.mongo.backend.IndexKey;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;

/** Something that knows where documents are in the order of some of their fields. */
interface Ordered {
    /** The bytes under which something stands, and the position of its document. */
    record Entry(Key key, Key position) {}

    /** Where the values of any index begin: what stands before is not about documents. */
    byte[] START = {1};

    List<IndexKey> fields();

    /** Whether one document may have several entries. */
    boolean isMultikey();

    /** Whether every document has an entry. */
    boolean isComplete();

    /** How many entries come before these bytes; all of them when null. */
    long rank(byte[] bytes);

    /** The entries from `from` up to but without `before` (null: to the end), in order or backwards. */
    Iterator<Entry> scan(byte[] from, byte[] before, boolean backwards);

    static <V> long rank(MVMap<Key, V> map, byte[] bytes) {
        if (bytes == null) return map.sizeAsLong();
        long index = map.getKeyIndex(new Key(bytes));
        return index < 0 ? -index - 1 : index;
    }

    static <V> Iterator<Entry> scan(
        MVMap<Key, V> map, byte[] from, byte[] before, boolean backwards, BiFunction<Key, V, Entry> entry) {
        Key low = new Key(from);
        Key last = before == null ? map.lastKey() : map.lowerKey(new Key(before));
        if (last == null || last.compareTo(low) < 0) return Collections.emptyIterator();
        Cursor<Key, V> cursor = backwards ? map.cursor(last, low, true) : map.cursor(low, last, false);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return cursor.hasNext();
            }

            @Override
            public Entry next() {
                if (!cursor.hasNext()) throw new NoSuchElementException();
                Key key = cursor.next();
                return entry.apply(key, cursor.getValue());
            }
        };
    }
}
