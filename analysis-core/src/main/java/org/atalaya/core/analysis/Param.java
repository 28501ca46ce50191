// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.analysis;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes one component of a parameter record, once for form, flag, recipe, report and manual. Component types that
 * {@link ParamReader} understands: int, long, double, boolean, String, any enum, {@link java.util.OptionalDouble}
 * (empty is "auto": the analysis chooses and says what it chose), {@code List<String>} (comma-separated) and
 * {@link InputRef}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Param {

    /** Unit shown inside the field: m, days, %; empty where there is none. */
    String unit() default "";

    double min() default Double.NEGATIVE_INFINITY;

    double max() default Double.POSITIVE_INFINITY;

    /** The default, written as it would be typed. */
    String value() default "";

    /** Shown under "Advanced". */
    boolean advanced() default false;

    /** For text that names a column of the incidents: the form offers the columns. */
    boolean column() default false;

    /** For text that names a layer of zones, blank for the boundary: the form offers the layers. */
    boolean zones() default false;
}
