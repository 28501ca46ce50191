// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import java.util.Arrays;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/** What is chosen on the map: incidents by id, and the area they were chosen with. */
public final class Highlight {

    public static final Highlight NONE = new Highlight(new long[0], null);

    private final long[] ids;
    private final Geometry area;

    private Highlight(long[] ids, Geometry area) {
        this.ids = ids;
        this.area = area;
    }

    public static Highlight of(long... incidentIds) {
        long[] sorted = incidentIds.clone();
        Arrays.sort(sorted);
        return new Highlight(sorted, null);
    }

    /** Draws the area as well: accent line, faint fill, handles at its corners. */
    public Highlight withArea(Geometry chosenArea) {
        return new Highlight(ids, chosenArea);
    }

    /** The incidents alone, where the area is drawn by somebody else. */
    public Highlight withoutArea() {
        return area == null ? this : new Highlight(ids, null);
    }

    public boolean isEmpty() {
        return ids.length == 0;
    }

    public int size() {
        return ids.length;
    }

    public boolean contains(long id) {
        return Arrays.binarySearch(ids, id) >= 0;
    }

    public Optional<Geometry> area() {
        return Optional.ofNullable(area);
    }
}
