// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.feature;

import java.util.Arrays;
import java.util.Optional;

/** The features that need no column name. */
public enum FeatureKind {
    /** Hour of the day, 0 to 23. */
    HOUR("hour"),
    /** Half-hour of the day, 0 to 47. */
    HALF_HOUR("half-hour"),
    /** Monday to Sunday. */
    WEEKDAY("weekday"),
    MONTH("month"),
    /** Season by months (December to February and so on) of the hemisphere in which the places lie. */
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

    public static Optional<FeatureKind> find(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
