// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.sample;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.LoadedInputs;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.Zones;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * The simulator's district with incidents anywhere in it by chance, and some of them in a few of the simulator's bells: it
 * is known where the clusters are.
 *
 * @param middles of the planted clusters
 */
record PlantedDistrict(LoadedInputs inputs, Geometry boundary, List<Coordinate> middles) {

    /** Standard deviation of a planted cluster in metres. */
    static final double SPREAD = 60;

    private static final double DAYS = 364;
    private static final double BURST = 14;

    /** No planted cluster is nearer to another or to the boundary. */
    private static final double APART = 400;

    /** So many incidents, of which so many belong to each planted cluster. */
    static PlantedDistrict of(long seed, int incidents, int clusters, int each) throws WorkbenchException {
        Geometry boundary = AffineTransformation.translationInstance(District.ORIGIN_X, District.ORIGIN_Y)
                .transform(new District().boundary());
        Dice dice = Dice.of(seed, "planted " + each);
        Geometry inner = boundary.buffer(-APART);
        List<Coordinate> middles = new ArrayList<>();
        while (middles.size() < clusters) {
            Coordinate at = anywhere(inner, dice);
            if (middles.stream().allMatch(other -> other.distance(at) > APART)) {
                middles.add(at);
            }
        }
        double[] x = new double[incidents];
        double[] y = new double[incidents];
        for (int i = 0; i < incidents; i++) {
            Coordinate at =
                    i < clusters * each ? around(middles.get(i / each), boundary, dice) : anywhere(boundary, dice);
            x[i] = at.x;
            y[i] = at.y;
        }
        return new PlantedDistrict(inputs(x, y, times(seed, incidents, clusters, each), boundary), boundary, middles);
    }

    /** At any moment of a year, and those of a planted cluster within two weeks of it. */
    private static long[] times(long seed, int incidents, int clusters, int each) {
        Dice dice = Dice.of(seed, "planted times " + each);
        long start = LocalMillis.of(LocalDateTime.of(2024, 1, 1, 0, 0));
        double[] first = new double[clusters];
        for (int i = 0; i < clusters; i++) {
            first[i] = dice.between(0, DAYS - BURST);
        }
        long[] times = new long[incidents];
        for (int i = 0; i < incidents; i++) {
            double day = i < clusters * each ? first[i / each] + dice.between(0, BURST) : dice.between(0, DAYS);
            times[i] = start + (long) (day * 86_400_000);
        }
        return times;
    }

    private static Coordinate anywhere(Geometry area, Dice dice) {
        var box = area.getEnvelopeInternal();
        while (true) {
            Coordinate at = new Coordinate(
                    dice.between(box.getMinX(), box.getMaxX()), dice.between(box.getMinY(), box.getMaxY()));
            if (inside(at, area)) {
                return at;
            }
        }
    }

    private static Coordinate around(Coordinate middle, Geometry area, Dice dice) {
        Place bell = new Place("planted", middle.x, middle.y, SPREAD, SPREAD, 0, 0, 0);
        while (true) {
            double[] drawn = bell.around(dice);
            Coordinate at = new Coordinate(drawn[0], drawn[1]);
            if (inside(at, area)) {
                return at;
            }
        }
    }

    private static boolean inside(Coordinate at, Geometry area) {
        return area.covers(new GeometryFactory().createPoint(at));
    }

    private static LoadedInputs inputs(double[] x, double[] y, long[] times, Geometry boundary)
            throws WorkbenchException {
        var crs = CrsRegistry.epsg(District.EPSG);
        long[] none = new long[x.length];
        Arrays.fill(none, LocalMillis.MISSING);
        Incidents incidents = new Incidents(
                "planted",
                crs,
                ZoneOffset.UTC,
                TimePrecision.MINUTE,
                IntStream.range(0, x.length).asLongStream().toArray(),
                x,
                y,
                times,
                none,
                List.of(),
                Map.of());
        Zones zones = new Zones("district", crs, List.of(new Zone("1", "district", boundary, Map.of())));
        return new LoadedInputs(incidents, Optional.of(zones), "planted");
    }
}
