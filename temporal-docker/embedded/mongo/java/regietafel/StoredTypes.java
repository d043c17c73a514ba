package regietafel;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** How keys and documents stand in the file: bytes and BSON, where H2 would use Java's serialisation. */
final class StoredTypes {
    static <V> MVMap.Builder<Key, V> keyed(BasicDataType<V> values) {
        return new MVMap.Builder<Key, V>().keyType(KEY).valueType(values);
    }

    static final BasicDataType<Key> KEY = new BasicDataType<>() {
        @Override
        public int compare(Key first, Key second) {
            return first.compareTo(second);
        }

        @Override
        public int getMemory(Key key) {
            return 40 + key.bytes().length;
        }

        @Override
        public void write(WriteBuffer out, Key key) {
            writeBytes(out, key.bytes());
        }

        @Override
        public Key read(ByteBuffer in) {
            return new Key(readBytes(in));
        }

        @Override
        public Key[] createStorage(int size) {
            return new Key[size];
        }
    };

    static final BasicDataType<Document> DOCUMENT = new BasicDataType<>() {
        @Override
        public int getMemory(Document document) {
            return memory(document);
        }

        @Override
        public void write(WriteBuffer out, Document document) {
            writeBytes(out, Key.bson(document));
        }

        @Override
        public Document read(ByteBuffer in) {
            return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(readBytes(in)));
        }

        @Override
        public Document[] createStorage(int size) {
            return new Document[size];
        }
    };

    /** A rough count of the bytes that a value takes in memory: it decides when a page is split and what the cache holds. */
    private static int memory(Object value) {
        if (value instanceof Map<?, ?> map) {
            int sum = 64;
            for (Map.Entry<?, ?> entry : map.entrySet()) sum += 48 + memory(entry.getValue());
            return sum;
        }
        if (value instanceof Collection<?> list) {
            int sum = 48;
            for (Object item : list) sum += 8 + memory(item);
            return sum;
        }
        if (value instanceof String text) return 48 + text.length();
        if (value instanceof de.bwaldvogel.mongo.bson.BinData data) return 40 + data.getData().length;
        return 24;
    }

    private static void writeBytes(WriteBuffer out, byte[] bytes) {
        out.putVarInt(bytes.length).put(bytes);
    }

    private static byte[] readBytes(ByteBuffer in) {
        byte[] bytes = new byte[DataUtils.readVarInt(in)];
        in.get(bytes);
        return bytes;
    }

    private StoredTypes() {}
}
