// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import java.util.Arrays;
import java.util.Optional;
import org.atalaya.core.data.IncidentSink;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.Extent;

/** Takes incidents without keeping them, but for a place every now and then. */
final class DryRun implements IncidentSink {

    /** More dots than this say nothing more on a small map. */
    private static final int MOST = 8_192;

    private final double[] xs = new double[MOST];
    private final double[] ys = new double[MOST];
    private int drawn;
    private long every = 1;
    private long rows;
    private long placed;
    private double minX = Double.POSITIVE_INFINITY;
    private double minY = Double.POSITIVE_INFINITY;
    private double maxX = Double.NEGATIVE_INFINITY;
    private double maxY = Double.NEGATIVE_INFINITY;

    @Override
    public void add(long id, double x, double y, long start, long end, String[] cells) {
        rows++;
        if (Double.isNaN(x)) {
            return;
        }
        minX = Math.min(minX, x);
        maxX = Math.max(maxX, x);
        minY = Math.min(minY, y);
        maxY = Math.max(maxY, y);
        if (placed++ % every == 0) {
            if (drawn == MOST) {
                thin();
            }
            xs[drawn] = x;
            ys[drawn++] = y;
        }
    }

    /** Every other place goes, and from here on half as many come. */
    private void thin() {
        for (int i = 0; i < MOST / 2; i++) {
            xs[i] = xs[2 * i];
            ys[i] = ys[2 * i];
        }
        drawn = MOST / 2;
        every *= 2;
    }

    DraftPlaces places(Crs crs) {
        Optional<Extent> extent = placed == 0 ? Optional.empty() : Optional.of(new Extent(minX, minY, maxX, maxY));
        return new DraftPlaces(crs, rows, placed, extent, Arrays.copyOf(xs, drawn), Arrays.copyOf(ys, drawn));
    }
}
