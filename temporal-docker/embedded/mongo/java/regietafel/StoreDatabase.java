package regietafel;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** A database in the store: one map for each collection and each index. */
final class StoreDatabase extends AbstractSynchronizedMongoDatabase<Key> {
    static final String DATA = "data:";
    private static final String INDEX = "index:";
    private static final Set<String> INDEX_OPTIONS =
        Set.of("key", "name", "ns", "v", "unique", "sparse", "background", "collation");

    /** What a driver's countDocuments puts after the filter. */
    private static final List<Document> COUNT =
        List.of(new Document("$group", new Document("_id", 1).append("n", new Document("$sum", 1))));

    private final MVStore store;
    private final Changes changes;

    StoreDatabase(String name, CursorRegistry cursors, MVStore store, Changes changes) {
        super(name, cursors);
        this.store = store;
        this.changes = changes;
        initializeNamespacesAndIndexes();
    }

    /** The collection of that name, made when it is not there. */
    StoreCollection collection(String name) {
        return (StoreCollection) resolveOrCreateCollection(name);
    }

    @Override
    public Document handleCommand(
        Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        if (command.equals("aggregate") && Aggregation.parse(query.get("pipeline")).size() > 0) {
            Document answer = aggregate(query, databases, oplog);
            if (answer != null) return answer;
        }
        return super.handleCommand(channel, command, query, databases, oplog);
    }

    /** Serves a pipeline that begins with $match from an index, where the library reads every document; else null. */
    private Document aggregate(Document query, DatabaseResolver databases, Oplog oplog) {
        List<Document> pipeline = Aggregation.parse(query.get("pipeline"));
        String name = query.get("aggregate").toString();
        if (!(pipeline.get(0).get("$match") instanceof Document match) || query.containsKey("let")) return null;
        MongoCollection<Key> collection = resolveCollection(name, false);
        if (collection == null) return null;
        List<Document> rest = pipeline.subList(1, pipeline.size());
        List<Document> found;
        if (rest.equals(COUNT)) {
            int count = collection.count(match, 0, 0);
            found = count == 0 ? List.of() : List.of(new Document("_id", 1).append("n", count));
        } else {
            Aggregation stages = Aggregation.fromPipeline(rest, databases, this, collection, oplog);
            if (stages.isModifying()) return null;
            found = stages.runStages(collection.handleQueryAsStream(match));
        }
        Document cursor = new Document("id", 0L).append("ns", getFullCollectionNamespace(name)).append("firstBatch", found);
        return new Document("cursor", cursor).append("ok", 1.0);
    }

    @Override
    protected MongoCollection<Key> openOrCreateCollection(String name, CollectionOptions options) {
        return new StoreCollection(this, name, options, cursorRegistry, documents(name), changes);
    }

    @Override
    protected Index<Key> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
        if (keys.size() == 1 && keys.get(0).getKey().equals("_id")) return new IdIndex(documents(collection), name, keys);
        return new OrderedIndex(entries(collection, name), name, keys, true, sparse);
    }

    @Override
    protected Index<Key> openOrCreateSecondaryIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new OrderedIndex(entries(collection, name), name, keys, false, sparse);
    }

    /** Refuses what would silently mean something else here: partial, text, time-to-live and other special indexes. */
    @Override
    protected void addIndex(Document description) {
        for (String option : description.keySet()) {
            if (!INDEX_OPTIONS.contains(option)) {
                throw new MongoServerError(67, "CannotCreateIndex", "the embedded server has no index option '" + option + "'");
            }
        }
        for (Object direction : ((Document) description.get("key")).values()) {
            if (!(direction instanceof Number)) {
                throw new MongoServerError(67, "CannotCreateIndex", "the embedded server has no '" + direction + "' index");
            }
        }
        super.addIndex(description);
    }

    @Override
    protected void dropIndex(MongoCollection<Key> collection, String name) {
        super.dropIndex(collection, name);
        store.removeMap(INDEX + getFullCollectionNamespace(collection.getCollectionName()) + ":" + name);
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        store.removeMap(DATA + getFullCollectionNamespace(name));
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String name) {
        throw new MongoServerError(59, "CommandNotFound", "the embedded server does not rename collections");
    }

    @Override
    protected long getStorageSize() {
        return store.getFileStore() == null ? 0 : store.getFileStore().size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }

    private MVMap<Key, Document> documents(String collection) {
        return store.openMap(DATA + getFullCollectionNamespace(collection), StoredTypes.keyed(StoredTypes.DOCUMENT));
    }

    private MVMap<Key, Key> entries(String collection, String index) {
        String name = INDEX + getFullCollectionNamespace(collection) + ":" + index;
        return store.openMap(name, StoredTypes.keyed(StoredTypes.KEY));
    }
}
