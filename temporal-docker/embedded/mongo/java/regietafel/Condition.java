package regietafel;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a query demands of one field, as far as an order can serve it. A document that meets the query meets this, but
 * not the other way round: every document that is found is still held against the whole query.
 */
final class Condition {
    private static final int MOST_POINTS = 500;

    /** The values the field may have, encoded; null when it is not pinned to some. */
    List<byte[]> points;
    /** Bounds of a range, encoded; null where it is open. */
    byte[] low;
    byte[] high;
    boolean lowExclusive;
    boolean highInclusive;
    /** How many demands the query makes of the field, and how many of them are in the points and bounds above. */
    private int demands;
    private int served;

    /** The conditions that hold for every document that meets the query, by field. */
    static Map<String, Condition> of(Document query) {
        Map<String, Condition> conditions = new HashMap<>();
        collect(query, conditions);
        conditions.values().removeIf(condition -> condition.points == null && condition.low == null && condition.high == null);
        return conditions;
    }

    private static void collect(Document query, Map<String, Condition> conditions) {
        query.forEach((field, demand) -> {
            if (field.equals("$and") && demand instanceof Collection<?> parts) {
                for (Object part : parts) collect((Document) part, conditions);
            } else if (!field.startsWith("$")) {
                conditions.computeIfAbsent(field, name -> new Condition()).demand(demand);
            }
        });
    }

    /** Whether a document meets this exactly when it meets what the query demands of the field; not so for lists and null. */
    boolean isExact() {
        if (demands != served) return false;
        if (points != null) return low == null && high == null && points.stream().noneMatch(point -> point[0] == Key.NULL);
        return low == null || high == null || low[0] == high[0];
    }

    private void demand(Object demand) {
        if (Key.isPlain(demand)) {
            demands++;
            pin(List.of(Key.encode(demand)));
        } else if (demand instanceof Document operators) {
            operators.forEach(this::operator);
        } else {
            demands++;
        }
    }

    private void operator(String operator, Object value) {
        demands++;
        if (operator.equals("$in")) pinAll((Collection<?>) value);
        if (value == null || !Key.isPlain(value)) return;
        byte[] bytes = Key.encode(value);
        switch (operator) {
            case "$eq" -> pin(List.of(bytes));
            case "$gt", "$gte" -> {
                if (low != null) return;
                low = bytes;
                served++;
                lowExclusive = operator.equals("$gt");
            }
            case "$lt", "$lte" -> {
                if (high != null) return;
                high = bytes;
                served++;
                highInclusive = operator.equals("$lte");
            }
            default -> { }
        }
    }

    private void pinAll(Collection<?> values) {
        if (values.size() > MOST_POINTS || !values.stream().allMatch(Key::isPlain)) return;
        List<byte[]> encoded = new ArrayList<>();
        values.stream().map(Key::of).distinct().sorted().forEach(key -> encoded.add(key.bytes()));
        pin(encoded);
    }

    private void pin(List<byte[]> encoded) {
        if (points != null) return;
        points = encoded;
        served++;
    }

    /** The range of entries after `prefix` for this condition, in an index that runs up or down at this field. */
    Range range(byte[] prefix, boolean ascending, boolean oneBoundOnly) {
        byte tag = (low != null ? low : high)[0];
        boolean useHigh = high != null && !(oneBoundOnly && low != null);
        byte[] from = low == null ? new byte[] {tag} : lowExclusive ? Key.after(low) : low;
        byte[] before = !useHigh ? new byte[] {(byte) (tag + 1)} : highInclusive ? Key.after(high) : high;
        if (ascending) return new Range(Key.joined(prefix, from), Key.joined(prefix, before), prefix.length);
        byte[] lowest = !useHigh ? new byte[] {(byte) ~tag} : highInclusive ? Key.inverted(high) : Key.after(Key.inverted(high));
        byte[] beyond = low == null
            ? Key.after(new byte[] {(byte) ~tag})
            : lowExclusive ? Key.inverted(low) : Key.after(Key.inverted(low));
        return new Range(Key.joined(prefix, lowest), Key.joined(prefix, beyond), prefix.length);
    }

    /** Entries from `from` up to but without `before` (null: the end); the first `pinned` bytes of all are the same. */
    record Range(byte[] from, byte[] before, int pinned) {
        static Range of(byte[] prefix) {
            return prefix.length == 0
                ? new Range(Ordered.START, null, 0)
                : new Range(prefix, Key.after(prefix), prefix.length);
        }
    }
}
