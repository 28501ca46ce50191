// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.selection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.atalaya.core.data.ColumnNumbers;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.ZoneLayers;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.time.LocalMillis;
import org.geotools.api.filter.And;
import org.geotools.api.filter.ExcludeFilter;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.IncludeFilter;
import org.geotools.api.filter.Not;
import org.geotools.api.filter.Or;
import org.geotools.api.filter.PropertyIsBetween;
import org.geotools.api.filter.PropertyIsLike;
import org.geotools.api.filter.spatial.BinarySpatialOperator;

/**
 * Answers a condition over columns: AND asks what follows only of the rows that are left, a part that looks at one
 * column with few values is judged once for each value, times and places are compared as numbers, and what is left is
 * evaluated row by row. NOT is the complement, so it takes rows without data in.
 */
final class Evaluation {

    private final Incidents incidents;
    private final ZoneLayers zones;
    private final Map<String, Property> properties;
    private final Map<Property, Levels> levels = new HashMap<>();
    private final Map<Property, ColumnNumbers> numbers = new HashMap<>();

    Evaluation(Incidents incidents, ZoneLayers zones, Map<String, Property> properties) {
        this.incidents = incidents;
        this.zones = zones;
        this.properties = properties;
    }

    BitSet of(Filter filter) {
        BitSet all = new BitSet(incidents.size());
        all.set(0, incidents.size());
        return of(filter, all);
    }

    /** Those of {@code among} that answer the filter; {@code among} stays as it is. */
    private BitSet of(Filter filter, BitSet among) {
        if (filter instanceof IncludeFilter) {
            return (BitSet) among.clone();
        }
        if (filter instanceof ExcludeFilter) {
            return new BitSet();
        }
        if (filter instanceof Not not) {
            BitSet rest = (BitSet) among.clone();
            rest.andNot(of(not.getFilter(), among));
            return rest;
        }
        if (filter instanceof And and) {
            List<Filter> cheapFirst = new ArrayList<>(and.getChildren());
            cheapFirst.sort(Comparator.comparingInt(this::cost));
            BitSet left = among;
            for (Filter child : cheapFirst) {
                left = of(child, left);
            }
            return left;
        }
        if (filter instanceof Or or) {
            return any(or.getChildren(), among);
        }
        return leaf(filter, among);
    }

    private BitSet any(List<Filter> children, BitSet among) {
        Optional<Levels> shared = oneColumn(children);
        if (shared.isPresent()) {
            return byLevel(shared.get(), among, value -> children.stream().anyMatch(child -> judge(child, value)));
        }
        BitSet found = new BitSet(incidents.size());
        BitSet left = (BitSet) among.clone();
        for (int i = 0; i < children.size(); i++) {
            BitSet more = of(children.get(i), left);
            if (i > 0 && TimeRange.follows(children.get(i - 1), children.get(i))) {
                TimeRange range = range(children.get(i)).orElseThrow();
                more = rows(left, row -> new TimeRange(range.ofEnd(), range.low() - 1, range.high())
                        .contains(time(row, range.ofEnd())));
            }
            found.or(more);
            left.andNot(more);
        }
        return found;
    }

    /** A long list of values, as IN makes, is asked once for each distinct value as well. */
    private Optional<Levels> oneColumn(List<Filter> children) {
        Set<String> names = null;
        for (Filter child : children) {
            if (child instanceof And
                    || child instanceof Or
                    || child instanceof Not
                    || range(child).isPresent()) {
                return Optional.empty();
            }
            Set<String> here = LeafCheck.slots(child);
            if (names != null && !names.equals(here)) {
                return Optional.empty();
            }
            names = here;
        }
        return names == null || names.size() != 1
                ? Optional.empty()
                : levels(names.iterator().next());
    }

    private int cost(Filter filter) {
        if (filter instanceof BinarySpatialOperator || range(filter).isPresent()) {
            return 0;
        }
        return filter instanceof And || filter instanceof Or || filter instanceof Not ? 2 : 1;
    }

    private BitSet leaf(Filter filter, BitSet among) {
        if (filter instanceof BinarySpatialOperator spatial) {
            return rows(among, PlaceTest.of(spatial, incidents));
        }
        Optional<TimeRange> range = range(filter);
        if (range.isPresent()) {
            return rows(among, row -> range.get().contains(time(row, range.get().ofEnd())));
        }
        Optional<NumberRange> metres = NumberRange.of(filter, properties);
        if (metres.isPresent()) {
            boolean northing = metres.get().northing();
            return rows(among, row -> metres.get().contains(northing ? incidents.y(row) : incidents.x(row)));
        }
        Set<String> names = LeafCheck.slots(filter);
        if (names.size() == 1) {
            Optional<Levels> few = levels(names.iterator().next());
            if (few.isPresent()) {
                return byLevel(few.get(), among, value -> judge(filter, value));
            }
        }
        return rows(among, row -> judge(filter, slot -> value(slot, row)));
    }

    private interface Judgement {
        boolean of(Slot.Values values);
    }

    private BitSet byLevel(Levels few, BitSet among, Judgement judgement) {
        boolean ofNoData = judgement.of(slot -> null);
        // 0 not judged yet, 1 yes, 2 no
        byte[] verdicts = new byte[few.count()];
        return rows(among, row -> {
            int code = few.code(row);
            if (code < 0) {
                return ofNoData;
            }
            if (verdicts[code] == 0) {
                Object value = few.value(code);
                verdicts[code] = (byte) (judgement.of(slot -> value) ? 1 : 2);
            }
            return verdicts[code] == 1;
        });
    }

    private static BitSet rows(BitSet among, IntPredicate test) {
        BitSet found = new BitSet(among.length());
        for (int row = among.nextSetBit(0); row >= 0; row = among.nextSetBit(row + 1)) {
            if (test.test(row)) {
                found.set(row);
            }
        }
        return found;
    }

    private boolean judge(Filter filter, Slot.Values values) {
        try {
            if (filter instanceof PropertyIsLike like) {
                String text = like.getExpression().evaluate(values, String.class);
                return text != null && Like.matches(text, like.getLiteral(), like.isMatchingCase());
            }
            Optional<Boolean> byNumber = NumberTest.judge(filter, values, this::numbers);
            if (byNumber.isPresent()) {
                return byNumber.get();
            }
            if (filter instanceof PropertyIsBetween between
                    && between.getLowerBoundary().evaluate(values) instanceof Number low
                    && between.getUpperBoundary().evaluate(values) instanceof Number high) {
                // GeoTools would compare the texts of a column with the texts of the numbers.
                Double number = between.getExpression().evaluate(values, Double.class);
                return number != null && number >= low.doubleValue() && number <= high.doubleValue();
            }
            return filter.evaluate(values);
        } catch (IllegalArgumentException | ClassCastException | NullPointerException | IndexOutOfBoundsException e) {
            // Functions of GeoTools throw for what they cannot calculate with, such as the length of "no data".
            return false;
        }
    }

    private Optional<TimeRange> range(Filter leaf) {
        try {
            return TimeRange.of(leaf, properties);
        } catch (WorkbenchException e) {
            throw new IllegalStateException("a condition that was checked: " + leaf, e);
        }
    }

    private long time(int row, boolean ofEnd) {
        return ofEnd ? incidents.end(row) : incidents.start(row);
    }

    private Optional<Levels> levels(String slot) {
        Property property = properties.get(slot);
        if (property instanceof Property.FileColumn column) {
            return Optional.of(levels.computeIfAbsent(
                    property, p -> Levels.of(incidents.column(column.name()).orElseThrow())));
        }
        if (property instanceof Property.OfTime part) {
            return Optional.of(levels.computeIfAbsent(property, p -> Levels.of(incidents, part)));
        }
        if (property == Property.Known.ZONE) {
            return Optional.of(levels.computeIfAbsent(property, p -> zoneLevels("")));
        }
        if (property instanceof Property.OfZones of) {
            return Optional.of(levels.computeIfAbsent(property, p -> zoneLevels(of.layer())));
        }
        return Optional.empty();
    }

    private ZoneLevels zoneLevels(String layer) {
        return new ZoneLevels(incidents, zones.named(layer).orElseThrow());
    }

    private Optional<ColumnNumbers> numbers(String slot) {
        Property property = properties.get(slot);
        return property instanceof Property.FileColumn column
                ? Optional.of(numbers.computeIfAbsent(
                        property,
                        p -> ColumnNumbers.of(incidents.column(column.name()).orElseThrow())))
                : Optional.empty();
    }

    private Object value(String slot, int row) {
        Optional<Levels> few = levels(slot);
        if (few.isPresent()) {
            int code = few.get().code(row);
            return code < 0 ? null : few.get().value(code);
        }
        return switch ((Property.Known) properties.get(slot)) {
            case OCCURRED -> moment(incidents.start(row));
            case OCCURRED_TO -> moment(incidents.end(row));
            case X -> incidents.hasPlace(row) ? incidents.x(row) : null;
            case Y -> incidents.hasPlace(row) ? incidents.y(row) : null;
            case ID -> incidents.id(row);
            default -> null;
        };
    }

    /** Two of these compare as texts do. */
    private static String moment(long time) {
        return time == LocalMillis.MISSING
                ? null
                : LocalMillis.toDateTime(time).withNano(0).toString();
    }
}
