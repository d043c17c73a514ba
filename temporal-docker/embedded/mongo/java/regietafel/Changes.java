package regietafel;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;

/** What the command that is being carried out has changed so far; only the holder of the store's write lock adds to it. */
final class Changes {
    private List<Document> changes = new ArrayList<>();
    private boolean recording;

    /** From now on changes are kept, until they are taken. */
    void record() {
        recording = true;
    }

    void put(StoreCollection collection, Document document) {
        if (keeps(collection)) changes.add(change(collection).append("put", document));
    }

    void removed(StoreCollection collection, Document document) {
        if (keeps(collection)) changes.add(change(collection).append("remove", document.get("_id")));
    }

    /** Gives the changes since the last time, and forgets them. */
    List<Document> take() {
        List<Document> taken = changes;
        changes = new ArrayList<>();
        return taken;
    }

    /** Namespaces and indexes are not recorded: a new one of those is saved with the whole store, or made again. */
    private boolean keeps(StoreCollection collection) {
        return recording && !collection.getCollectionName().startsWith("system.");
    }

    private static Document change(StoreCollection collection) {
        return new Document("db", collection.getDatabaseName()).append("in", collection.getCollectionName());
    }
}
