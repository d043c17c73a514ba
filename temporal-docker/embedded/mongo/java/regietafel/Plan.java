package regietafel;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One way to find the documents that may meet a query: ranges of one index, and whether they come out sorted. */
record Plan(Ordered index, List<Condition.Range> ranges, boolean sorted, boolean backwards, boolean exact, double cost) {
    private static final int MOST_RANGES = 1000;

    /** The cheapest plan, or null when nothing beats reading all `size` documents. `wanted` is how many are asked for, 0 for all. */
    static Plan choose(Iterable<? extends Ordered> indexes, Document query, Document orderBy, int wanted, long size) {
        Map<String, Condition> conditions = Condition.of(query);
        Plan best = null;
        for (Ordered index : indexes) {
            if (!index.isComplete() && !demandsValue(conditions.get(index.fields().get(0).getKey()))) continue;
            Plan plan = of(index, conditions, query, orderBy, wanted);
            if (plan != null && (best == null || plan.cost < best.cost)) best = plan;
        }
        return best == null || best.cost > size && !best.sorted ? null : best;
    }

    /** Whether null does not meet the condition, so that an index which skips documents without a value has them all. */
    private static boolean demandsValue(Condition condition) {
        return condition != null
            && (condition.points == null || condition.points.stream().noneMatch(point -> point[0] == Key.NULL));
    }

    private static Plan of(Ordered index, Map<String, Condition> conditions, Document query, Document orderBy, int wanted) {
        List<byte[]> prefixes = List.of(new byte[0]);
        List<Condition.Range> ranges = null;
        Set<String> pinned = new LinkedHashSet<>();
        int depth = 0;
        for (IndexKey field : index.fields()) {
            Condition condition = conditions.get(field.getKey());
            if (condition == null) break;
            if (condition.points == null || prefixes.size() * condition.points.size() > MOST_RANGES) {
                ranges = condition.points != null ? null : rangesOf(prefixes, condition, field.isAscending(), index.isMultikey());
                break;
            }
            prefixes = extend(prefixes, condition.points, field.isAscending());
            if (condition.points.size() == 1) pinned.add(field.getKey());
            depth++;
        }
        boolean bounded = ranges != null;
        if (!bounded) ranges = prefixes.stream().map(Condition.Range::of).toList();
        Boolean backwards = index.isMultikey() ? null : direction(index.fields(), depth, pinned, orderBy);
        boolean bare = depth == 0 && !bounded;
        if (bare && (backwards == null || wanted == 0 || orderBy == null)) return null;
        double found = count(index, ranges);
        int served = depth + (bounded ? 1 : 0);
        boolean rest = query.size() > served;
        boolean exact = !rest && !index.isMultikey() && query.keySet().stream()
            .allMatch(field -> conditions.containsKey(field) && conditions.get(field).isExact());
        double read = backwards == null || wanted == 0 ? found : Math.min(found, wanted * (rest ? 8.0 : 1.0));
        // Every range costs a search, and what comes out unsorted costs sorting.
        double cost = read * (backwards == null ? 1.5 : 1) + ranges.size();
        return new Plan(index, ranges, backwards != null, Boolean.TRUE.equals(backwards), exact, cost);
    }

    private static List<byte[]> extend(List<byte[]> prefixes, List<byte[]> points, boolean ascending) {
        List<byte[]> longer = new ArrayList<>();
        for (byte[] prefix : prefixes) {
            for (byte[] point : points) longer.add(Key.joined(prefix, ascending ? point : Key.inverted(point)));
        }
        return longer;
    }

    private static List<Condition.Range> rangesOf(List<byte[]> prefixes, Condition condition, boolean ascending, boolean multikey) {
        return prefixes.stream().map(prefix -> condition.range(prefix, ascending, multikey)).toList();
    }

    /** Whether the entries after the prefix come in the wished order (false), its reverse (true) or another one (null). */
    private static Boolean direction(List<IndexKey> fields, int depth, Set<String> pinned, Document orderBy) {
        Map<String, Boolean> wished = new LinkedHashMap<>();
        if (orderBy != null) {
            for (Map.Entry<String, Object> entry : orderBy.entrySet()) {
                if (!(entry.getValue() instanceof Number number)) return null;
                if (!pinned.contains(entry.getKey())) wished.put(entry.getKey(), number.intValue() > 0);
            }
        }
        Boolean backwards = null;
        int next = depth;
        for (Map.Entry<String, Boolean> wish : wished.entrySet()) {
            if (next >= fields.size() || !fields.get(next).getKey().equals(wish.getKey())) return null;
            boolean reversed = fields.get(next).isAscending() != wish.getValue();
            if (backwards != null && backwards != reversed) return null;
            backwards = reversed;
            next++;
        }
        return Boolean.TRUE.equals(backwards);
    }

    /** How many entries the ranges have: the number of documents that meet the query, when the plan is exact. */
    long count() {
        return count(index, ranges);
    }

    private static long count(Ordered index, List<Condition.Range> ranges) {
        return ranges.stream().mapToLong(range -> Math.max(0, index.rank(range.before()) - index.rank(range.from()))).sum();
    }

    /** The positions, each once, in the order of the index when the plan is sorted. */
    Stream<Key> positions() {
        Iterator<Ordered.Entry> entries = sorted && ranges.size() > 1 ? merged() : null;
        Stream<Ordered.Entry> stream = entries != null ? stream(entries) : ordered().stream().flatMap(this::entries);
        Stream<Key> positions = stream.map(Ordered.Entry::position);
        return index.isMultikey() || ranges.size() > 1 ? positions.distinct() : positions;
    }

    private List<Condition.Range> ordered() {
        if (!backwards) return ranges;
        List<Condition.Range> reversed = new ArrayList<>(ranges);
        Collections.reverse(reversed);
        return reversed;
    }

    private Stream<Ordered.Entry> entries(Condition.Range range) {
        return stream(index.scan(range.from(), range.before(), backwards));
    }

    private static Stream<Ordered.Entry> stream(Iterator<Ordered.Entry> entries) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(entries, Spliterator.ORDERED), false);
    }

    /** One range that is being read: its first entry not yet given out, without the bytes that the whole range shares. */
    private record Head(Ordered.Entry entry, byte[] rest, Iterator<Ordered.Entry> others, int pinned) {
        static void open(PriorityQueue<Head> heads, Iterator<Ordered.Entry> entries, int pinned) {
            if (!entries.hasNext()) return;
            Ordered.Entry first = entries.next();
            byte[] bytes = first.key().bytes();
            heads.add(new Head(first, Arrays.copyOfRange(bytes, pinned, bytes.length), entries, pinned));
        }
    }

    /** Several sorted ranges as one: what a query with $in and a sort reads. */
    private Iterator<Ordered.Entry> merged() {
        Comparator<Head> order = (first, second) -> Arrays.compareUnsigned(first.rest, second.rest);
        PriorityQueue<Head> heads = new PriorityQueue<>(backwards ? order.reversed() : order);
        for (Condition.Range range : ranges) {
            Head.open(heads, index.scan(range.from(), range.before(), backwards), range.pinned());
        }
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !heads.isEmpty();
            }

            @Override
            public Ordered.Entry next() {
                Head head = heads.remove();
                Head.open(heads, head.others, head.pinned);
                return head.entry;
            }
        };
    }
}
