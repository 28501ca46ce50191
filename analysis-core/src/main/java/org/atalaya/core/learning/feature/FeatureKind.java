// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.feature;

import java.util.Arrays;
import java.util.Optional;
import org.atalaya.core.time.TimePrecision;

/** The features that need no column name. */
public enum FeatureKind {
    /** Hour of the day, 0 to 23. */
    HOUR("hour"),
    /** Half-hour of the day, 0 to 47. */
    HALF_HOUR("half-hour"),
    /** Monday to Sunday. */
    WEEKDAY("weekday"),
    MONTH("month"),
    /**
     * December to February, March to May and so on. The first is summer south of the equator and winter north of it: a
     * name only, so that the hemisphere changes no number.
     */
    SEASON("season"),
    /** Easting and northing in metres. */
    X_Y("x-y"),
    /** Easting and northing rounded to a given number of metres. */
    ROUNDED_PLACE("rounded-place"),
    /** Square cell of the grid. */
    CELL("cell"),
    /** The nearest of the k-means centres of the training places. */
    CLUSTER("cluster");

    /** What a feature's name begins with when it is a column of the file. */
    public static final String COLUMN_PREFIX = "column:";

    /** What a feature's name begins with when it is a column of a context table: {@code context:weather:rain}. */
    public static final String CONTEXT_PREFIX = "context:";

    private final String id;

    FeatureKind(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public boolean needsPlace() {
        return compareTo(X_Y) >= 0;
    }

    /** The finest part of a time that this feature reads; empty for places. */
    public Optional<TimePrecision> needs() {
        return switch (this) {
            case HOUR -> Optional.of(TimePrecision.HOUR);
            case HALF_HOUR -> Optional.of(TimePrecision.MINUTE);
            case WEEKDAY -> Optional.of(TimePrecision.DAY);
            case MONTH, SEASON -> Optional.of(TimePrecision.MONTH);
            case X_Y, ROUNDED_PLACE, CELL, CLUSTER -> Optional.empty();
        };
    }

    public static Optional<FeatureKind> find(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
