// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.data;

import java.util.Optional;

/**
 * An incident that a person set on the map.
 *
 * @param number unique in the project, never given twice
 * @param when wall-clock, {@link org.atalaya.core.time.LocalMillis#MISSING} where it is not known
 * @param x easting in metres
 * @param y northing in metres
 */
public record HandReport(
        long number, long when, double x, double y, String category, String text, Optional<Photo> photo) {

    /** Name of the dataset of such incidents. */
    public static final String DATASET = "by-hand";

    public HandReport {
        if (number < 1 || !Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("report " + number + " at " + x + " " + y);
        }
        category = category.strip();
        text = text.strip();
    }
}
