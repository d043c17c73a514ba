package regietafel;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * All databases, in one file or in memory. A write is answered when it is in the journal; every few seconds the store
 * itself is saved, at a moment between two commands, and the journal begins anew.
 */
final class Store extends AbstractMongoBackend {
    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findAndModify");
    /** Rare commands that change what there is: the whole store is saved before they are answered. */
    private static final Set<String> DEFINITIONS = Set.of("create", "createIndexes", "drop", "dropDatabase", "dropIndexes");
    private static final long MOST_JOURNAL_BYTES = 16L << 20;
    private static final String SAVED = "journal";

    private final ReentrantLock writing = new ReentrantLock();
    private final Changes changes = new Changes();
    private final MVStore store;
    private final Journal journal;
    private final MVMap<String, Long> meta;

    /** Opens the store in `file`, made when it is not there, or one in memory when null. */
    Store(String file) throws IOException {
        MVStore.Builder builder = new MVStore.Builder().autoCommitDisabled().cacheSize(32);
        store = (file == null ? builder : builder.fileName(file)).open();
        // Old pages are of use after a power failure only; keeping them longer makes the file grow under load.
        store.setRetentionTime(5000);
        meta = store.openMap("meta");
        store.getMapNames().stream()
            .filter(name -> name.startsWith(StoreDatabase.DATA))
            .map(name -> name.substring(StoreDatabase.DATA.length(), name.indexOf('.')))
            .distinct()
            .forEach(this::resolveDatabase);
        journal = file == null ? null : new Journal(Path.of(file + ".journal"), meta.getOrDefault(SAVED, 0L));
        if (journal != null) {
            journal.replay(this::redo);
            save();
            changes.record();
        }
    }

    private void redo(Document change) {
        StoreCollection collection = ((StoreDatabase) resolveDatabase((String) change.get("db"))).collection((String) change.get("in"));
        Document document = (Document) change.get("put");
        collection.redo(Key.of(document == null ? change.get("remove") : document.get("_id")), document);
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        String command = message.getDocument().keySet().iterator().next();
        boolean defines = DEFINITIONS.contains(command);
        if (!defines && !WRITES.contains(command)) return super.handleMessage(message);
        writing.lock();
        try {
            return super.handleMessage(message);
        } finally {
            persist(defines);
            writing.unlock();
        }
    }

    private void persist(boolean whole) {
        List<Document> made = changes.take();
        if (journal == null) return;
        try {
            if (!made.isEmpty()) journal.append(made);
            if (whole || journal.size() > MOST_JOURNAL_BYTES) save();
        } catch (IOException | RuntimeException error) {
            // Answering would promise what is not kept, and what is in memory is now ahead of the file.
            error.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    /** Saves the store when there is something to save, and once in a while tidies up the file. */
    void saveNow(boolean tidy) throws IOException {
        if (journal == null) return;
        writing.lock();
        try {
            if (journal.size() > 0) save();
            if (tidy) store.compact(60, 4 << 20);
        } finally {
            writing.unlock();
        }
    }

    private void save() throws IOException {
        meta.put(SAVED, journal.number());
        store.commit();
        journal.clear();
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new StoreDatabase(name, getCursorRegistry(), store, changes);
    }

    @Override
    public void close() {
        writing.lock();
        try {
            if (journal != null) save();
            super.close();
            store.close();
            if (journal != null) journal.close();
        } catch (IOException error) {
            error.printStackTrace();
        }
        // The lock stays held: nothing is written to a closed store.
    }
}
