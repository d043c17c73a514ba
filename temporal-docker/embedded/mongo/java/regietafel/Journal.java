package regietafel;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/**
 * The changes since the store was last saved, one record for each command, in the order in which they were made. A
 * record has reached the operating system before its command is answered, so it survives the end of this process; it
 * is not forced to the disk, so a power failure can take the last ones.
 */
final class Journal implements AutoCloseable {
    private final FileChannel file;
    private long number;

    /** `number` is that of the last record whose changes are in the store. */
    Journal(Path path, long number) throws IOException {
        this.file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        this.number = number;
    }

    /** Number of the last record written or read. */
    long number() {
        return number;
    }

    long size() throws IOException {
        return file.position();
    }

    void append(List<Document> changes) throws IOException {
        byte[] bytes = Key.bson(new Document("number", ++number).append("changes", changes));
        ByteBuffer record = ByteBuffer.allocate(8 + bytes.length).putInt(bytes.length).putInt(checksum(bytes)).put(bytes).flip();
        while (record.hasRemaining()) file.write(record);
    }

    /** Gives the changes that are not in the store yet, in order; a record that was cut off ends the journal. */
    void replay(Consumer<Document> change) throws IOException {
        ByteBuffer all = ByteBuffer.allocate((int) file.size());
        while (all.hasRemaining() && file.read(all, all.position()) > 0) { }
        all.flip();
        while (all.remaining() >= 8) {
            int length = all.getInt();
            int expected = all.getInt();
            if (length <= 0 || length > all.remaining()) break;
            byte[] bytes = new byte[length];
            all.get(bytes);
            if (checksum(bytes) != expected) break;
            Document record = BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
            long recorded = ((Number) record.get("number")).longValue();
            if (recorded <= number) continue;
            for (Object one : (List<?>) record.get("changes")) change.accept((Document) one);
            number = recorded;
        }
    }

    /** Forgets all records, when their changes are in the store. */
    void clear() throws IOException {
        file.truncate(0);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static int checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
