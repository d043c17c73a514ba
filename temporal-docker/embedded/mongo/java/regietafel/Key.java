package regietafel;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;

/**
 * One or more BSON values as bytes whose unsigned order is BSON's comparison order, so that a plain ordered map serves
 * equality, ranges and sorting. No encoding is the beginning of another one. Documents, lists and binary data are equal
 * when they should be, but their order among each other is arbitrary.
 */
record Key(byte[] bytes) implements Comparable<Key> {
    static final int NULL = 0x10;
    private static final int NUMBER = 0x20;
    private static final int STRING = 0x30;
    private static final int OTHER = 0x40;
    private static final int OBJECT_ID = 0x50;
    private static final int BOOLEAN = 0x60;
    private static final int INSTANT = 0x70;

    static Key of(Object value) {
        return new Key(encode(value));
    }

    /** The bytes of one value; any number that equals another one has the same bytes, whatever its type. */
    static byte[] encode(Object value) {
        Object normal = new KeyValue(value).normalized().get(0);
        if (normal == null || normal instanceof Missing) return new byte[] {NULL};
        if (normal instanceof MinKey) return new byte[] {0x01};
        if (normal instanceof MaxKey) return new byte[] {(byte) 0xF0};
        if (normal instanceof Number number) return tagged(NUMBER, sortable(number.doubleValue()));
        if (normal instanceof String text) return terminated(STRING, text.getBytes(StandardCharsets.UTF_8));
        if (normal instanceof ObjectId id) return joined(new byte[] {OBJECT_ID}, id.toByteArray());
        if (normal instanceof Boolean truth) return new byte[] {BOOLEAN, (byte) (truth ? 1 : 0)};
        if (normal instanceof Instant instant) return tagged(INSTANT, instant.toEpochMilli() ^ Long.MIN_VALUE);
        return terminated(OTHER, bson(new Document("", normal)));
    }

    /** Whether values of this kind can stand in an index as themselves: not the operators and patterns of a query. */
    static boolean isPlain(Object value) {
        if (value instanceof Map<?, ?> map) return map.keySet().stream().noneMatch(key -> key.toString().startsWith("$"));
        return !(value instanceof Collection) && !(value instanceof de.bwaldvogel.mongo.bson.BsonRegularExpression);
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** The bytes whose unsigned order is the reverse. */
    static byte[] inverted(byte[] bytes) {
        byte[] turned = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) turned[i] = (byte) ~bytes[i];
        return turned;
    }

    /** The first bytes after everything that begins with `prefix`; null when nothing comes after. */
    static byte[] after(byte[] prefix) {
        for (int end = prefix.length; end > 0; end--) {
            if (prefix[end - 1] == (byte) 0xFF) continue;
            byte[] next = Arrays.copyOf(prefix, end);
            next[end - 1]++;
            return next;
        }
        return null;
    }

    boolean startsWith(byte[] prefix) {
        return bytes.length >= prefix.length && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }

    @Override
    public int compareTo(Key other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Key key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return ByteBufUtil.hexDump(bytes);
    }

    static byte[] bson(Document document) {
        ByteBuf buffer = Unpooled.buffer(512);
        BsonEncoder.encodeDocument(document, buffer);
        return ByteBufUtil.getBytes(buffer);
    }

    private static byte[] tagged(int tag, long value) {
        return ByteBuffer.allocate(9).put((byte) tag).putLong(value).array();
    }

    /** IEEE 754 as an unsigned number in the same order: a negative one turned over, a positive one after them. */
    private static long sortable(double value) {
        long bits = Double.doubleToLongBits(value);
        return bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
    }

    private static byte[] terminated(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length + 3);
        out.write(tag);
        for (byte b : content) {
            out.write(b);
            if (b == 0) out.write(0xFF);
        }
        out.write(0);
        out.write(0);
        return out.toByteArray();
    }
}
