// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.selection;

import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.Add;
import org.geotools.api.filter.expression.BinaryExpression;
import org.geotools.api.filter.expression.Divide;
import org.geotools.api.filter.expression.Multiply;
import org.geotools.api.filter.expression.Subtract;
import org.geotools.filter.visitor.DefaultFilterVisitor;

/**
 * How deep sums, differences, products and quotients stand in one another. The library asks each operand twice, so every
 * further one doubles the time of a row.
 */
final class SumDepth extends DefaultFilterVisitor {

    private int depth;
    private int deepest;

    static int of(Filter filter) {
        SumDepth visitor = new SumDepth();
        filter.accept(visitor, null);
        return visitor.deepest;
    }

    @Override
    public Object visit(Add expression, Object data) {
        return within(expression, data);
    }

    @Override
    public Object visit(Subtract expression, Object data) {
        return within(expression, data);
    }

    @Override
    public Object visit(Multiply expression, Object data) {
        return within(expression, data);
    }

    @Override
    public Object visit(Divide expression, Object data) {
        return within(expression, data);
    }

    private Object within(BinaryExpression expression, Object data) {
        depth++;
        deepest = Math.max(deepest, depth);
        expression.getExpression1().accept(this, data);
        expression.getExpression2().accept(this, data);
        depth--;
        return data;
    }
}
