// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.selection;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.time.LocalMillis;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.PropertyIsBetween;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.PropertyIsGreaterThan;
import org.geotools.api.filter.PropertyIsGreaterThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLessThan;
import org.geotools.api.filter.PropertyIsLessThanOrEqualTo;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.temporal.After;
import org.geotools.api.filter.temporal.Before;
import org.geotools.api.filter.temporal.BinaryTemporalOperator;
import org.geotools.api.filter.temporal.During;
import org.geotools.api.temporal.Instant;
import org.geotools.api.temporal.Period;

/**
 * A condition on the time of an incident as a range of wall-clock milliseconds, both ends included. DURING takes the
 * start of the period in and leaves its end out, as every window here does: a file that knows days only has all its
 * times at midnight.
 */
record TimeRange(boolean ofEnd, long low, long high) {

    private static final long FIRST = LocalMillis.MISSING + 1;

    boolean contains(long time) {
        return time != LocalMillis.MISSING && time >= low && time <= high;
    }

    /**
     * The range of a condition, empty when it is none that compares a time with a fixed moment.
     *
     * @throws WorkbenchException {@code selection.not-a-time} for a text that is no moment
     */
    static Optional<TimeRange> of(Filter leaf, Map<String, Property> properties) throws WorkbenchException {
        if (leaf instanceof BinaryTemporalOperator temporal) {
            Property time = time(temporal.getExpression1(), properties);
            if (time == null || !(temporal.getExpression2() instanceof Literal)) {
                throw new WorkbenchException(Problem.error("selection.not-a-time-column"));
            }
            return temporal(temporal, time, temporal.getExpression2().evaluate(null));
        }
        if (leaf instanceof PropertyIsBetween between) {
            Property time = time(between.getExpression(), properties);
            return time == null
                            || !(between.getLowerBoundary() instanceof Literal)
                            || !(between.getUpperBoundary() instanceof Literal)
                    ? Optional.empty()
                    : range(time, moment(between.getLowerBoundary()), moment(between.getUpperBoundary()));
        }
        if (leaf instanceof BinaryComparisonOperator comparison) {
            Property left = time(comparison.getExpression1(), properties);
            Property right = time(comparison.getExpression2(), properties);
            if (left != null && comparison.getExpression2() instanceof Literal literal) {
                return compared(comparison, left, moment(literal), false);
            }
            if (right != null && comparison.getExpression1() instanceof Literal literal) {
                return compared(comparison, right, moment(literal), true);
            }
        }
        return Optional.empty();
    }

    private static Optional<TimeRange> temporal(BinaryTemporalOperator operator, Property time, Object literal)
            throws WorkbenchException {
        long begin;
        long end;
        if (literal instanceof Period period) {
            begin = millis(period.getBeginning());
            end = millis(period.getEnding());
            if (end <= begin) {
                throw new WorkbenchException(Problem.error("selection.empty-period"));
            }
        } else if (literal instanceof Instant instant) {
            begin = millis(instant);
            end = begin + 1;
        } else if (literal instanceof Date date) {
            begin = date.toInstant().toEpochMilli();
            end = begin + 1;
        } else {
            throw notATime(String.valueOf(literal));
        }
        if (operator instanceof After) {
            return range(time, end, Long.MAX_VALUE);
        }
        return operator instanceof Before ? range(time, FIRST, begin - 1) : range(time, begin, end - 1);
    }

    /** Behind a period that ends at this moment nothing is left out. */
    static boolean follows(Filter during, Filter after) {
        return during instanceof During d
                && after instanceof After a
                && d.getExpression2().evaluate(null) instanceof Period period
                && a.getExpression2().evaluate(null) instanceof Instant instant
                && millis(period.getEnding()) == millis(instant);
    }

    private static Optional<TimeRange> compared(
            BinaryComparisonOperator operator, Property time, long moment, boolean swapped) {
        if (operator instanceof PropertyIsEqualTo) {
            return range(time, moment, moment);
        }
        boolean more = operator instanceof PropertyIsGreaterThan || operator instanceof PropertyIsGreaterThanOrEqualTo;
        boolean less = operator instanceof PropertyIsLessThan || operator instanceof PropertyIsLessThanOrEqualTo;
        boolean same =
                operator instanceof PropertyIsGreaterThanOrEqualTo || operator instanceof PropertyIsLessThanOrEqualTo;
        if (!more && !less) {
            return Optional.empty();
        }
        return more != swapped
                ? range(time, same ? moment : moment + 1, Long.MAX_VALUE)
                : range(time, FIRST, same ? moment : moment - 1);
    }

    private static Optional<TimeRange> range(Property time, long low, long high) {
        return Optional.of(new TimeRange(time == Property.Known.OCCURRED_TO, low, high));
    }

    private static Property time(Expression expression, Map<String, Property> properties) {
        Property property = expression instanceof Slot slot ? properties.get(slot.getPropertyName()) : null;
        return property == Property.Known.OCCURRED || property == Property.Known.OCCURRED_TO ? property : null;
    }

    private static long moment(Expression literal) throws WorkbenchException {
        Object value = literal.evaluate(null);
        if (value instanceof Date date) {
            return date.toInstant().toEpochMilli();
        }
        String text = String.valueOf(value).strip();
        try {
            return LocalMillis.of(
                    text.length() == 10
                            ? LocalDate.parse(text).atStartOfDay()
                            : LocalDateTime.parse(text.replace(' ', 'T').replaceFirst("Z$", "")));
        } catch (DateTimeParseException e) {
            throw notATime(text);
        }
    }

    private static long millis(Instant instant) {
        return instant.getPosition().getDate().toInstant().toEpochMilli();
    }

    private static WorkbenchException notATime(String text) {
        return new WorkbenchException(Problem.error("selection.not-a-time", text));
    }
}
