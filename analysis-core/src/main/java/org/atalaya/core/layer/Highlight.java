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

    /** Asks for many ids in ascending order. */
    public Walk walk() {
        return new Walk(ids);
    }

    /** A place among the ids that only moves forward. Used by one thread. */
    public static final class Walk {
        private final long[] ids;
        private int at = -1;

        private Walk(long[] ids) {
            this.ids = ids;
        }

        /** Whether an id is one of them; each call asks for a higher id than the one before. */
        public boolean reaches(long id) {
            if (at < 0) {
                int found = Arrays.binarySearch(ids, id);
                at = found < 0 ? -found - 1 : found;
            }
            while (at < ids.length && ids[at] < id) {
                at++;
            }
            return at < ids.length && ids[at] == id;
        }
    }

    public Optional<Geometry> area() {
        return Optional.ofNullable(area);
    }
}
