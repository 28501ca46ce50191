// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.pattern;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.atalaya.core.grid.StudyArea;
import org.atalaya.core.progress.Progress;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * Ripley's K (1976): how many other incidents lie within r of an incident, divided by their density; π r² under chance.
 * K(r) = A / (n (n − 1)) Σ w 1(d ≤ r) over ordered pairs; with border correction the mean over the incidents at least r
 * inside, divided by n / A. L = √(K / π) is r under chance. Weights are cut at 100, as spatstat does.
 */
public final class RipleyK {

    private static final int BLOCK = 1024;
    private static final int BLOCKS_A_STEP = 32;

    /** Strips this often in the greatest distance, and a hair less, so that the seventh is out of reach. */
    private static final double STRIPS_IN_REACH = 6 - 1e-6;

    final StudyArea area;
    final double ground;
    final double[] radii;
    final double reach;
    final PairCorrection correction;
    final SetCovariance covariance;
    final RadiusBins bins;

    /**
     * Everything that depends on the window alone.
     *
     * @param radii ascending, the last one positive
     */
    public RipleyK(StudyArea area, double[] radii, PairCorrection correction) {
        if (correction == PairCorrection.ISOTROPIC && !area.geometry().isRectangle()) {
            throw new IllegalArgumentException("isotropic correction of what is no rectangle");
        }
        this.area = area;
        this.ground = area.geometry().getArea();
        this.radii = radii.clone();
        this.reach = radii[radii.length - 1];
        this.correction = correction;
        this.covariance = correction == PairCorrection.TRANSLATION
                ? SetCovariance.of(area.geometry(), reach * (1 + 1.5 / STRIPS_IN_REACH))
                : null;
        this.bins = new RadiusBins(this.radii, 4);
    }

    /** The greatest error of the edge weights that was found, as a share; 0 for corrections that are exact. */
    double errorFound() {
        return covariance == null ? 0 : covariance.errorFound(area.geometry(), reach);
    }

    /** K at each radius, of at least two points. */
    public double[] k(double[] x, double[] y, Progress progress) {
        int n = x.length;
        Strips strips = Strips.of(x, y, reach / STRIPS_IN_REACH);
        int[] lastSeen = correction == PairCorrection.BORDER ? lastSeen(strips) : null;
        int[][] blocks = blocks(strips);
        double[][] sums = new double[blocks.length][];
        for (int from = 0; from < blocks.length; from += BLOCKS_A_STEP) {
            progress.step((double) from / blocks.length, "progress.counting-pairs");
            IntStream.range(from, Math.min(blocks.length, from + BLOCKS_A_STEP))
                    .parallel()
                    .forEach(b -> sums[b] = new PairSums(this, strips, lastSeen).of(blocks[b]));
        }
        double[] total = new double[radii.length];
        for (double[] sum : sums) {
            for (int r = 0; r < radii.length; r++) {
                total[r] += sum[r];
            }
        }
        double[] k = new double[radii.length];
        double up = 0;
        for (int r = 0; r < radii.length; r++) {
            up += total[r];
            if (correction == PairCorrection.BORDER) {
                int at = r;
                long looking =
                        Arrays.stream(lastSeen).filter(last -> last >= at).count();
                k[r] = looking == 0 ? Double.NaN : up / looking * ground / n;
            } else {
                k[r] = ground / ((double) n * (n - 1)) * up;
            }
        }
        return k;
    }

    /** L at each radius: √(K / π). */
    public static double[] l(double[] k) {
        return Arrays.stream(k).map(value -> Math.sqrt(value / Math.PI)).toArray();
    }

    /** Pairs of points no farther apart than a distance, each once. */
    public static long pairsWithin(double[] x, double[] y, double distance) {
        Strips strips = Strips.of(x, y, distance / STRIPS_IN_REACH);
        double square = distance * distance;
        long pairs = 0;
        for (int[] block : blocks(strips)) {
            for (int other = block[0]; other <= lastStrip(strips, block[0], distance); other++) {
                double wide = widest(strips, block[0], other, distance);
                for (int i = block[1]; i < block[2]; i++) {
                    int j = other == block[0] ? i + 1 : strips.firstFrom(other, strips.x[i] - wide);
                    for (; j < strips.first[other + 1] && strips.x[j] <= strips.x[i] + wide; j++) {
                        double dx = strips.x[j] - strips.x[i];
                        double dy = strips.y[j] - strips.y[i];
                        pairs += dx * dx + dy * dy <= square ? 1 : 0;
                    }
                }
            }
        }
        return pairs;
    }

    /** Strip, first point and end of each piece of work. */
    private static int[][] blocks(Strips strips) {
        return IntStream.range(0, strips.count())
                .boxed()
                .flatMap(strip -> IntStream.iterate(
                                strips.first[strip], from -> from < strips.first[strip + 1], from -> from + BLOCK)
                        .mapToObj(from -> new int[] {strip, from, Math.min(from + BLOCK, strips.first[strip + 1])}))
                .toArray(int[][]::new);
    }

    static int lastStrip(Strips strips, int strip, double reach) {
        return strips.height > 0
                ? (int) Math.min(strips.count() - 1L, strip + (long) Math.ceil(reach / strips.height) + 1)
                : strip;
    }

    /** How far east or west points of two strips can be within reach; a hair more, for rounding. */
    static double widest(Strips strips, int strip, int other, double reach) {
        double gap = Math.max(0, (other - strip - 1) * strips.height - 1e-9 * reach);
        return gap >= reach ? -1 : Math.sqrt(reach * reach - gap * gap) * (1 + 1e-9);
    }

    /** For each point the last radius that stays inside the boundary, −1 where none does. */
    private int[] lastSeen(Strips strips) {
        IndexedFacetDistance boundary = new IndexedFacetDistance(area.geometry().getBoundary());
        GeometryFactory factory = new GeometryFactory();
        int[] last = new int[strips.size()];
        IntStream.range(0, last.length).parallel().forEach(i -> {
            Point point = factory.createPoint(new Coordinate(strips.x[i], strips.y[i]));
            double inside = boundary.distance(point);
            int at = Arrays.binarySearch(radii, inside);
            last[i] = at >= 0 ? at : -at - 2;
        });
        return last;
    }
}
