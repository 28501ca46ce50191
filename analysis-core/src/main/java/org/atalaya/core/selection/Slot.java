// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.selection;

import org.geotools.api.filter.expression.PropertyName;
import org.geotools.filter.AttributeExpressionImpl;
import org.geotools.filter.FilterFactoryImpl;
import org.geotools.util.Converters;

/** A name in a condition, evaluated over {@link Values} without any search for how to read it. */
final class Slot extends AttributeExpressionImpl {

    Slot(String name) {
        super(name);
    }

    @Override
    public Object evaluate(Object values) {
        return values instanceof Values v ? v.of(getPropertyName()) : null;
    }

    @Override
    public <T> T evaluate(Object values, Class<T> target) {
        Object value = evaluate(values);
        return value == null ? null : Converters.convert(value, target);
    }

    /** What the conditions look at. */
    @FunctionalInterface
    interface Values {
        /** The value of a name, null where there is none. */
        Object of(String slot);
    }

    /** Makes slots where GeoTools would make paths. The compiler warns of arrays and dots within GeoTools itself. */
    @SuppressWarnings("overrides")
    static final class Factory extends FilterFactoryImpl {
        @Override
        public PropertyName property(String name) {
            return new Slot(name);
        }
    }
}
