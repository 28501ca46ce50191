// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.sample;

/**
 * One incident as it happened and as it was told.
 *
 * @param number 1 for the earliest by the time told; the id in the files
 * @param minute when it happened
 * @param from when it was told to have happened, or the start of the span told
 * @param to end of the span told, or -1 where one moment was told
 * @param parent number of the incident it follows, or 0 for background
 * @param place name of the place it belongs to: a hotspot, {@code avenida} or {@code calle}
 * @param modalityFits whether the modality is one of its category, as nearly all are
 */
record Incident(
        int number,
        Category category,
        String modality,
        boolean modalityFits,
        int minute,
        int from,
        int to,
        double lon,
        double lat,
        String zone,
        String place,
        int parent,
        String narrative) {

    static final int NO_SPAN = -1;

    String id() {
        return Clock.padded("CA-", number, 5);
    }

    boolean isSpan() {
        return to != NO_SPAN;
    }
}
