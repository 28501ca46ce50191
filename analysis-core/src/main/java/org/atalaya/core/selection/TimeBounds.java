// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.selection;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.time.LocalMillis;
import org.geotools.api.filter.And;
import org.geotools.api.filter.BinaryLogicOperator;
import org.geotools.api.filter.ExcludeFilter;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.IncludeFilter;
import org.geotools.api.filter.Not;

/**
 * The stretch of time that a condition lets through. Hours, weekdays, days of a month and months come back every year
 * and bound nothing.
 *
 * @param from its start, included; empty where it is open
 * @param to its end, not included; empty where it is open
 */
public record TimeBounds(Optional<LocalDateTime> from, Optional<LocalDateTime> to) {

    /** The bounds of a condition; empty where it asks for times in another way than by one stretch. */
    public static Optional<TimeBounds> of(Query query) {
        long[] range = {Long.MIN_VALUE, Long.MAX_VALUE};
        if (!narrow(query.filter(), query.properties(), range)) {
            return Optional.empty();
        }
        // Both ends of a range are included.
        return Optional.of(new TimeBounds(
                range[0] <= LocalMillis.MISSING + 1 ? Optional.empty() : Optional.of(LocalMillis.toDateTime(range[0])),
                range[1] == Long.MAX_VALUE ? Optional.empty() : Optional.of(LocalMillis.toDateTime(range[1] + 1))));
    }

    /**
     * The same for the incidents it is asked of: a column that tells the year bounds time as well, in a way that is not
     * known.
     */
    public static Optional<TimeBounds> of(Query query, Incidents incidents) {
        boolean byColumn = query.properties().values().stream()
                .anyMatch(property ->
                        property instanceof Property.FileColumn column && YearTexts.tells(incidents, column.name()));
        return byColumn ? Optional.empty() : of(query);
    }

    private static boolean narrow(Filter filter, Map<String, Property> properties, long[] range) {
        if (filter instanceof And and) {
            return and.getChildren().stream().allMatch(child -> narrow(child, properties, range));
        }
        Optional<TimeRange> here = leaf(filter, properties);
        if (here.isPresent() && !here.get().ofEnd()) {
            range[0] = Math.max(range[0], here.get().low());
            range[1] = Math.min(range[1], here.get().high());
            return true;
        }
        return filter instanceof IncludeFilter
                || filter instanceof ExcludeFilter
                || LeafCheck.slots(filter).stream().map(properties::get).noneMatch(TimeBounds::bounds);
    }

    private static Optional<TimeRange> leaf(Filter filter, Map<String, Property> properties) {
        if (filter instanceof BinaryLogicOperator || filter instanceof Not) {
            return Optional.empty();
        }
        try {
            return TimeRange.of(filter, properties);
        } catch (WorkbenchException e) {
            throw new IllegalStateException("a condition that was checked: " + filter, e);
        }
    }

    private static boolean bounds(Property property) {
        return property instanceof Property.OfTime part
                ? part.part() == TimePart.YEAR
                : property == Property.Known.OCCURRED || property == Property.Known.OCCURRED_TO;
    }
}
