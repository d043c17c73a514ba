package regietafel;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;

/**
 * An index as an ordered map from the indexed values, followed by the position of their document, to that position.
 * The library has unique indexes for exact matches only; this one also serves prefixes, ranges and sorting.
 */
final class OrderedIndex extends Index<Key> implements Ordered {
    /** Stands before all entries, in an index that has had a list in it. */
    private static final Key MULTIKEY = new Key(new byte[] {0});

    private final MVMap<Key, Key> entries;
    private final boolean unique;
    private final boolean skipsMissing;
    /** Whether one document has more than one entry, so that ranges must not be combined and order says nothing. */
    private volatile boolean multikey;

    OrderedIndex(MVMap<Key, Key> entries, String name, List<IndexKey> keys, boolean unique, boolean sparse) {
        // "Sparse" tells the library that an index need not know the position of a document that is removed.
        super(name, keys, true);
        this.entries = entries;
        this.unique = unique;
        this.skipsMissing = sparse;
        this.multikey = entries.containsKey(MULTIKEY);
    }

    @Override
    public List<IndexKey> fields() {
        return getKeys();
    }

    @Override
    public boolean isMultikey() {
        return multikey;
    }

    @Override
    public boolean isComplete() {
        return !skipsMissing;
    }

    @Override
    public long rank(byte[] bytes) {
        return Ordered.rank(entries, bytes);
    }

    @Override
    public Iterator<Entry> scan(byte[] from, byte[] before, boolean backwards) {
        return Ordered.scan(entries, from, before, backwards, Entry::new);
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Key> collection) {
        if (unique) check(document, null, collection);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Key> collection) {
        if (unique) check(after, Key.of(before.get("_id")), collection);
    }

    private void check(Document document, Key self, MongoCollection<Key> collection) {
        for (KeyValue values : tuples(document)) {
            byte[] prefix = encode(values);
            Cursor<Key, Key> found = entries.cursor(new Key(prefix));
            while (found.hasNext() && found.next().startsWith(prefix)) {
                if (!found.getValue().equals(self)) throw new DuplicateKeyError(this, collection, getKeys(), values);
            }
        }
    }

    @Override
    public void add(Document document, Key position, MongoCollection<Key> collection) {
        checkAdd(document, collection);
        Set<KeyValue> tuples = tuples(document);
        if (tuples.size() > 1 && !multikey) {
            entries.put(MULTIKEY, MULTIKEY);
            multikey = true;
        }
        for (KeyValue values : tuples) entries.put(entry(values, position), position);
    }

    @Override
    public Key remove(Document document) {
        Key position = Key.of(document.get("_id"));
        for (KeyValue values : tuples(document)) entries.remove(entry(values, position));
        return null;
    }

    @Override
    public void updateInPlace(Document before, Document after, Key position, MongoCollection<Key> collection) {
        Set<KeyValue> old = tuples(before);
        if (old.equals(tuples(after))) return;
        for (KeyValue values : old) entries.remove(entry(values, position));
        add(after, position, collection);
    }

    /** The combinations of values under which a document is found; a missing value and an empty list count as null. */
    private Set<KeyValue> tuples(Document document) {
        Set<KeyValue> tuples = getKeyValues(document);
        if (tuples.isEmpty()) tuples = Set.of(new KeyValue(Arrays.asList(new Object[getKeys().size()])));
        if (!skipsMissing) return tuples;
        return tuples.stream().allMatch(values -> values.stream().allMatch(value -> value == null)) ? Set.of() : tuples;
    }

    private byte[] encode(KeyValue values) {
        byte[] bytes = {};
        for (int i = 0; i < values.size(); i++) {
            byte[] value = Key.encode(values.get(i));
            bytes = Key.joined(bytes, getKeys().get(i).isAscending() ? value : Key.inverted(value));
        }
        return bytes;
    }

    private Key entry(KeyValue values, Key position) {
        return new Key(Key.joined(encode(values), position.bytes()));
    }

    @Override
    public Key getPosition(Document document) {
        return null;
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Key> getPositions(Document query) {
        return Collections.emptyList();
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return other instanceof OrderedIndex index
            && unique == index.unique
            && skipsMissing == index.skipsMissing
            && getKeys().toString().equals(index.getKeys().toString());
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        entries.clear();
    }
}
