// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.selection;

import java.util.Optional;
import org.atalaya.core.data.ColumnNumbers;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.PropertyIsBetween;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.PropertyIsGreaterThan;
import org.geotools.api.filter.PropertyIsGreaterThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLessThan;
import org.geotools.api.filter.PropertyIsLessThanOrEqualTo;
import org.geotools.api.filter.PropertyIsNotEqualTo;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;

/**
 * Comparisons of a column with numbers, each text taken as the number it stands for in that column. Two columns of
 * nothing but numbers are ordered as numbers too; whether two texts are equal stays a question of their letters.
 */
final class NumberTest {

    private NumberTest() {}

    /** How the columns of the file write numbers. */
    @FunctionalInterface
    interface Ways {
        /** Empty for names that are no columns of the file. */
        Optional<ColumnNumbers> of(String slot);
    }

    /** Whether the values answer; empty for a condition that compares no column with numbers. */
    static Optional<Boolean> judge(Filter filter, Slot.Values values, Ways ways) {
        if (filter instanceof PropertyIsBetween between) {
            if (!isColumn(between.getExpression(), ways)
                    || !isNumber(between.getLowerBoundary())
                    || !isNumber(between.getUpperBoundary())) {
                return Optional.empty();
            }
            double number = number(between.getExpression(), values, ways);
            return Optional.of(number >= number(between.getLowerBoundary(), values, ways)
                    && number <= number(between.getUpperBoundary(), values, ways));
        }
        if (!(filter instanceof BinaryComparisonOperator comparison)) {
            return Optional.empty();
        }
        Expression left = comparison.getExpression1();
        Expression right = comparison.getExpression2();
        boolean fixed = (isColumn(left, ways) && isNumber(right)) || (isNumber(left) && isColumn(right, ways));
        boolean equality = filter instanceof PropertyIsEqualTo || filter instanceof PropertyIsNotEqualTo;
        if (!fixed && (equality || !isNumeric(left, ways) || !isNumeric(right, ways))) {
            return Optional.empty();
        }
        return compare(filter, number(left, values, ways), number(right, values, ways));
    }

    /** What is no number, NaN, differs from all and is neither more nor less. */
    private static Optional<Boolean> compare(Filter filter, double left, double right) {
        if (filter instanceof PropertyIsEqualTo) {
            return Optional.of(left == right);
        } else if (filter instanceof PropertyIsNotEqualTo) {
            return Optional.of(left != right);
        } else if (filter instanceof PropertyIsGreaterThan) {
            return Optional.of(left > right);
        } else if (filter instanceof PropertyIsGreaterThanOrEqualTo) {
            return Optional.of(left >= right);
        } else if (filter instanceof PropertyIsLessThan) {
            return Optional.of(left < right);
        } else if (filter instanceof PropertyIsLessThanOrEqualTo) {
            return Optional.of(left <= right);
        }
        return Optional.empty();
    }

    private static boolean isNumber(Expression expression) {
        return expression instanceof Literal literal && literal.getValue() instanceof Number;
    }

    private static boolean isColumn(Expression expression, Ways ways) {
        return expression instanceof Slot slot
                && ways.of(slot.getPropertyName()).isPresent();
    }

    private static boolean isNumeric(Expression expression, Ways ways) {
        return expression instanceof Slot slot
                && ways.of(slot.getPropertyName())
                        .filter(ColumnNumbers::numeric)
                        .isPresent();
    }

    private static double number(Expression expression, Slot.Values values, Ways ways) {
        if (expression instanceof Slot slot) {
            Object text = values.of(slot.getPropertyName());
            return text == null
                    ? Double.NaN
                    : ways.of(slot.getPropertyName()).orElseThrow().read(text.toString());
        }
        return expression instanceof Literal literal && literal.getValue() instanceof Number number
                ? number.doubleValue()
                : Double.NaN;
    }
}
