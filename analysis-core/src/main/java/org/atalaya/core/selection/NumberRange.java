// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.selection;

import java.util.Map;
import java.util.Optional;
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

/** A condition that compares an easting or northing with a fixed number; both ends are included. */
record NumberRange(boolean northing, double low, double high) {

    /** NaN, no place, lies in no range. */
    boolean contains(double value) {
        return value >= low && value <= high;
    }

    /** Empty when the condition is none of this kind. */
    static Optional<NumberRange> of(Filter leaf, Map<String, Property> properties) {
        if (leaf instanceof PropertyIsBetween between) {
            return range(
                    axis(between.getExpression(), properties),
                    number(between.getLowerBoundary()),
                    number(between.getUpperBoundary()));
        }
        if (!(leaf instanceof BinaryComparisonOperator comparison)) {
            return Optional.empty();
        }
        Optional<Property> axis = axis(comparison.getExpression1(), properties);
        double number = number(comparison.getExpression2());
        if (leaf instanceof PropertyIsEqualTo) {
            return range(axis, number, number);
        } else if (leaf instanceof PropertyIsGreaterThan) {
            return range(axis, Math.nextUp(number), Double.POSITIVE_INFINITY);
        } else if (leaf instanceof PropertyIsGreaterThanOrEqualTo) {
            return range(axis, number, Double.POSITIVE_INFINITY);
        } else if (leaf instanceof PropertyIsLessThan) {
            return range(axis, Double.NEGATIVE_INFINITY, Math.nextDown(number));
        } else if (leaf instanceof PropertyIsLessThanOrEqualTo) {
            return range(axis, Double.NEGATIVE_INFINITY, number);
        }
        return Optional.empty();
    }

    private static Optional<NumberRange> range(Optional<Property> axis, double low, double high) {
        return axis.isEmpty() || Double.isNaN(low) || Double.isNaN(high)
                ? Optional.empty()
                : Optional.of(new NumberRange(axis.get() == Property.Known.Y, low, high));
    }

    private static Optional<Property> axis(Expression expression, Map<String, Property> properties) {
        Property property = expression instanceof Slot slot ? properties.get(slot.getPropertyName()) : null;
        return Optional.ofNullable(property).filter(p -> p == Property.Known.X || p == Property.Known.Y);
    }

    /** NaN where it is no fixed number. */
    private static double number(Expression expression) {
        return expression instanceof Literal literal && literal.getValue() instanceof Number number
                ? number.doubleValue()
                : Double.NaN;
    }
}
