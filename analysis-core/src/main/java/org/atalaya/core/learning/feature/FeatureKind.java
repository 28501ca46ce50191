// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.feature;

import java.util.Arrays;
import java.util.List;
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
    /** One of the stated shifts of the day. */
    SHIFT("shift"),
    /** Whether the day is a public holiday of the stated country. */
    HOLIDAY("holiday"),
    /** Easting and northing in metres. */
    X_Y("x-y"),
    /** Easting and northing rounded to a given number of metres. */
    ROUNDED_PLACE("rounded-place"),
    /** Square cell of the grid. */
    CELL("cell"),
    /** The nearest of the k-means centres of the training places. */
    CLUSTER("cluster"),
    /** Longitude and latitude rounded to one decimal of a degree. */
    DEGREES_1("degrees-1"),
    DEGREES_2("degrees-2"),
    DEGREES_3("degrees-3"),
    /** The zone of the project's boundary layer. */
    ZONE("zone"),
    /** Kernel density of the training incidents. */
    DENSITY("density"),
    /** Incidents of the cell and of its eight neighbours in the 7 days before, counted and fading away. */
    HISTORY_7("history-7"),
    HISTORY_28("history-28"),
    HISTORY_56("history-56"),
    HISTORY_364("history-364"),
    /** Days since the last incident of the cell. */
    RECENCY("recency"),
    /** Earlier incidents within 200 m and 14 days, the nearer the more. */
    NEAR_REPEAT("near-repeat");

    /** What a feature's name begins with when it is a column of the file. */
    public static final String COLUMN_PREFIX = "column:";

    /** What a feature's name begins with when it is a column of a context table: {@code context:weather:rain}. */
    public static final String CONTEXT_PREFIX = "context:";

    /** What a feature's name begins with when it is a column of the file read as numbers. */
    public static final String NUMBER_PREFIX = "number:";

    /** What a feature's name begins with when it is the words of a column of the file. */
    public static final String TEXT_PREFIX = "text:";

    /** What a feature's name begins with when it is an attribute of the zone. */
    public static final String ZONE_PREFIX = "zone:";

    /** What a feature's name begins with when it is the distance to a layer of zones. */
    public static final String DISTANCE_PREFIX = "distance:";

    /** Prefixes of features that are made of a column of the file. */
    public static final List<String> OF_A_COLUMN = List.of(COLUMN_PREFIX, NUMBER_PREFIX, TEXT_PREFIX);

    /** How features are sorted in lists and left out together. */
    public enum Group {
        CALENDAR,
        PLACE,
        HISTORY,
        TEXT,
        COLUMNS,
        CONTEXT
    }

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
            case SHIFT -> Optional.of(TimePrecision.HOUR);
            case HOLIDAY, HISTORY_7, HISTORY_28, HISTORY_56, HISTORY_364, RECENCY, NEAR_REPEAT ->
                Optional.of(TimePrecision.DAY);
            case X_Y, ROUNDED_PLACE, CELL, CLUSTER, DEGREES_1, DEGREES_2, DEGREES_3, ZONE, DENSITY -> Optional.empty();
        };
    }

    public Group group() {
        return compareTo(X_Y) < 0 ? Group.CALENDAR : compareTo(HISTORY_7) < 0 ? Group.PLACE : Group.HISTORY;
    }

    /** The group of a feature by its name. */
    public static Group groupOf(String name) {
        Optional<FeatureKind> kind = find(name);
        if (kind.isPresent()) {
            return kind.get().group();
        }
        return name.startsWith(TEXT_PREFIX)
                ? Group.TEXT
                : name.startsWith(CONTEXT_PREFIX)
                        ? Group.CONTEXT
                        : name.startsWith(ZONE_PREFIX) || name.startsWith(DISTANCE_PREFIX)
                                ? Group.PLACE
                                : Group.COLUMNS;
    }

    /** The column of the file that a feature is made of; empty for the others. */
    public static Optional<String> columnOf(String name) {
        return OF_A_COLUMN.stream()
                .filter(name::startsWith)
                .map(prefix -> name.substring(prefix.length()))
                .findFirst();
    }

    public static Optional<FeatureKind> find(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
