package regietafel;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentComparator;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;

/**
 * A collection in an ordered map from _id to document. Documents in the map are never changed in place: who reads one
 * while it is replaced sees the old one whole, and what is written to the file is never half changed.
 */
final class StoreCollection extends AbstractSynchronizedMongoCollection<Key> {
    private final MVMap<Key, Document> documents;
    private final Changes changes;

    StoreCollection(
        MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors,
        MVMap<Key, Document> documents, Changes changes) {
        super(database, name, options, cursors);
        this.documents = documents;
        this.changes = changes;
    }

    @Override
    protected QueryResult queryDocuments(
        Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        if (isNaturalDescending(orderBy)) return matchDocuments(query, orderBy, skip, limit, batchSize, fields);
        DocumentComparator comparator = deriveComparator(orderBy);
        Plan plan = Plan.choose(ordered(), query, orderBy, limit > 0 ? skip + limit : 0, documents.sizeAsLong());
        Stream<Document> found = matching(plan, query);
        if (comparator != null && (plan == null || !plan.sorted())) found = found.sorted(comparator);
        if (skip > 0) found = found.skip(skip);
        if (limit > 0) found = found.limit(limit);
        // The library changes what a query gave it when it updates; a projection makes documents of its own.
        if (fields == null || fields.isEmpty()) found = found.map(Document::cloneDeeply);
        return matchDocumentsFromStream(new Document(), found, 0, 0, batchSize, null, fields);
    }

    private Stream<Document> matching(Plan plan, Document query) {
        Stream<Document> candidates = plan == null
            ? documents.values().stream()
            : plan.positions().map(documents::get).filter(Objects::nonNull);
        return candidates.filter(document -> documentMatchesQuery(document, query));
    }

    @Override
    public int count(Document query, int skip, int limit) {
        if (query == null || query.isEmpty()) return super.count(query, skip, limit);
        Plan plan = Plan.choose(ordered(), query, null, 0, documents.sizeAsLong());
        long found = plan != null && plan.exact() ? plan.count() : matching(plan, query).count();
        long left = Math.max(0, found - skip);
        return (int) (limit > 0 ? Math.min(limit, left) : left);
    }

    @Override
    protected QueryResult matchDocuments(
        Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        boolean backwards = isNaturalDescending(orderBy);
        Stream<Key> keys = backwards
            ? Stream.iterate(documents.lastKey(), Objects::nonNull, documents::lowerKey)
            : documents.keySet().stream();
        Stream<Document> all = keys.map(documents::get).map(Document::cloneDeeply);
        return matchDocumentsFromStream(all, query, orderBy, skip, limit, batchSize, fields);
    }

    private List<Ordered> ordered() {
        return getIndexes().stream().filter(Ordered.class::isInstance).map(Ordered.class::cast).toList();
    }

    /** Does again, at a start, what the journal says was done to one document. */
    synchronized void redo(Key position, Document document) {
        Document present = documents.get(position);
        if (present != null) removeDocument(present);
        if (document != null) addDocument(document);
    }

    @Override
    protected Key addDocumentInternal(Document document) {
        Key position = getIdField() == null
            ? Key.of(UUID.randomUUID().toString())
            : Key.of(document.get(getIdField()));
        documents.put(position, document);
        changes.put(this, document);
        return position;
    }

    @Override
    protected void removeDocument(Key position) {
        Document removed = documents.remove(position);
        changes.removed(this, removed);
    }

    @Override
    protected void handleUpdate(Key position, Document before, Document after) {
        documents.put(position, after);
        changes.put(this, after);
    }

    @Override
    public void addIndex(Index<Key> index) {
        try {
            super.addIndex(index);
        } catch (RuntimeException error) {
            // What was built of it would pass for a finished index at the next attempt.
            if (!getIndexes().contains(index) && index instanceof OrderedIndex) index.drop();
            throw error;
        }
    }

    @Override
    protected Stream<DocumentWithPosition<Key>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream().map(entry -> new DocumentWithPosition<>(entry.getValue(), entry.getKey()));
    }

    @Override
    protected Document getDocument(Key position) {
        return documents.get(position);
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int change) {
        // Not tracked: nobody asks, and it would cost an encoding for every write.
    }

    @Override
    protected int getDataSize() {
        return 0;
    }
}
