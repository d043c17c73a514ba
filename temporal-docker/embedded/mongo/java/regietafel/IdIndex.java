package regietafel;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Iterator;
import java.util.List;
import org.h2.mvstore.MVMap;

/** The index on _id, which is the map of documents itself: a document's position is its _id as a key. */
final class IdIndex extends Index<Key> implements Ordered {
    private final MVMap<Key, Document> documents;

    IdIndex(MVMap<Key, Document> documents, String name, List<IndexKey> keys) {
        super(name, keys, false);
        this.documents = documents;
    }

    @Override
    public List<IndexKey> fields() {
        return List.of(new IndexKey("_id", true));
    }

    @Override
    public boolean isMultikey() {
        return false;
    }

    @Override
    public boolean isComplete() {
        return true;
    }

    @Override
    public long rank(byte[] bytes) {
        return Ordered.rank(documents, bytes);
    }

    @Override
    public Iterator<Entry> scan(byte[] from, byte[] before, boolean backwards) {
        return Ordered.scan(documents, from, before, backwards, (key, document) -> new Entry(key, key));
    }

    @Override
    public Key getPosition(Document document) {
        return Key.of(document.get("_id"));
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Key> collection) {
        if (documents.containsKey(getPosition(document))) {
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(document.get("_id")));
        }
    }

    @Override
    public void add(Document document, Key position, MongoCollection<Key> collection) {
        // The collection put the document into the map.
    }

    @Override
    public Key remove(Document document) {
        return getPosition(document);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Key> collection) {
        // The library refuses a changed _id.
    }

    @Override
    public void updateInPlace(Document before, Document after, Key position, MongoCollection<Key> collection) {
        // The collection puts the new document at the same position.
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Key> getPositions(Document query) {
        return List.of();
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public long getCount() {
        return documents.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        // The database removes the map.
    }
}
