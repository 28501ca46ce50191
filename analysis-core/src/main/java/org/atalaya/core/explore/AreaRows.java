// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.explore;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.progress.Progress;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/** Which incidents lie in an area; its line belongs to it, as in {@code INTERSECTS} of a condition. */
public final class AreaRows {

    /** Rows whose bits are whole words, so several threads may write them. */
    private static final int BLOCK = 1 << 16;

    private AreaRows() {}

    public static BitSet of(Incidents incidents, Geometry area, Progress progress) {
        int size = incidents.size();
        long[] inside = new long[(size + Long.SIZE - 1) / Long.SIZE];
        if (!area.isEmpty()) {
            Envelope box = area.getEnvelopeInternal();
            boolean rectangle = area.isRectangle();
            int blocks = (size + BLOCK - 1) / BLOCK;
            IntStream.range(0, blocks).parallel().forEach(block -> {
                progress.step((double) block / blocks, "progress.reading", (long) block * BLOCK);
                // The index is not made for several threads.
                IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(area);
                for (int row = block * BLOCK; row < Math.min(size, (block + 1) * BLOCK); row++) {
                    double x = incidents.x(row);
                    double y = incidents.y(row);
                    if (x >= box.getMinX()
                            && x <= box.getMaxX()
                            && y >= box.getMinY()
                            && y <= box.getMaxY()
                            && (rectangle || locator.locate(new Coordinate(x, y)) != Location.EXTERIOR)) {
                        inside[row / Long.SIZE] |= 1L << (row % Long.SIZE);
                    }
                }
            });
        }
        return BitSet.valueOf(inside);
    }
}
