// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.Zones;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.geo.Projection;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.locationtech.jts.geom.Envelope;

/**
 * In which coordinate system the file's x and y are, and in which metres the project will work.
 *
 * @param sourceEpsg 0 where the file has no coordinates
 * @param targetEpsg 0 where no place is known at all
 * @param middle where the places lie, x and y the right way round
 * @param exchanged whether the column called x holds y, and the other way round
 */
record PlaceDecision(int sourceEpsg, int targetEpsg, Middle middle, boolean exchanged) {

    /** Below this share of numbers between −180 and 180 the columns are no degrees. */
    private static final double DEGREES = 0.9;

    static PlaceDecision of(
            Path file,
            DelimitedFormat format,
            List<ColumnProfile> profiles,
            List<Role> roles,
            Optional<Zones> boundary,
            int known,
            Progress progress,
            List<Problem> statements)
            throws WorkbenchException {
        int x = roles.indexOf(Role.X);
        int y = roles.indexOf(Role.Y);
        if (x < 0 || y < 0) {
            throw new WorkbenchException(noCoordinates(profiles).at(Where.file(SourceFiles.name(file))));
        }
        Medians medians = Medians.of(file, format, x, y, progress);
        double[] middle = {medians.x(), medians.y()};
        boolean degrees =
                profiles.get(x).degreeShare() > DEGREES && profiles.get(y).degreeShare() > DEGREES;
        int source = known;
        if (source == 0) {
            source = degrees ? CrsRegistry.WGS84 : guess(file, boundary, middle);
        }
        Crs from = CrsRegistry.epsg(source);
        boolean exchanged = exchanged(from, middle, boundary);
        String nameX = profiles.get(exchanged ? y : x).name();
        String nameY = profiles.get(exchanged ? x : y).name();
        if (exchanged) {
            middle = new double[] {middle[1], middle[0]};
            statements.add(Problem.warning("import.columns-exchanged", nameY, nameX));
        }
        statements.add(Problem.info("import.coordinates", nameX, nameY, from.name()));
        if (profiles.get(x).decimalComma() || profiles.get(y).decimalComma()) {
            statements.add(Problem.info("import.decimal-comma", nameX, nameY));
        }
        int target = boundary.isPresent() ? boundary.get().crs().epsg() : utm(from, middle);
        statements.add(Problem.info("import.metres", CrsRegistry.epsg(target).name(), "EPSG:" + target));
        Middle where = medians.middle(!CrsRegistry.isProjected(from), exchanged);
        return new PlaceDecision(source, target, where, exchanged);
    }

    private static Problem noCoordinates(List<ColumnProfile> profiles) {
        for (ColumnProfile profile : profiles) {
            Optional<String> pair = profile.coordinatePair();
            if (pair.isPresent()) {
                return Problem.error("import.coordinate-pair", profile.name(), pair.get());
            }
        }
        return Problem.error("import.no-coordinates");
    }

    /** Whether the columns as a whole are named the wrong way round: only the other way is their middle possible. */
    private static boolean exchanged(Crs from, double[] middle, Optional<Zones> boundary) throws WorkbenchException {
        boolean degrees = !CrsRegistry.isProjected(from);
        if (degrees && Math.abs(middle[1]) > 90) {
            return Math.abs(middle[0]) <= 90;
        }
        if (boundary.isEmpty()) {
            return false;
        }
        Envelope box = boundary.get().union().getEnvelopeInternal();
        box.expandBy(box.getDiameter() / 2);
        Projection projection = Projection.between(from, boundary.get().crs());
        double[] straight = middle.clone();
        projection.transform(straight);
        if (box.contains(straight[0], straight[1]) || (degrees && Math.abs(middle[0]) > 90)) {
            return false;
        }
        double[] other = {middle[1], middle[0]};
        projection.transform(other);
        return box.contains(other[0], other[1]);
    }

    private static int utm(Crs from, double[] middle) throws WorkbenchException {
        double[] place = middle.clone();
        Projection.between(from, CrsRegistry.epsg(CrsRegistry.WGS84)).transform(place);
        return CrsRegistry.utmFor(place[0], place[1]).epsg();
    }

    /** Projected coordinates whose middle lies within the boundary's own system are taken to be in that system. */
    private static int guess(Path file, Optional<Zones> boundary, double[] middle) throws WorkbenchException {
        if (boundary.isPresent()) {
            Envelope box = boundary.get().union().getEnvelopeInternal();
            box.expandBy(box.getDiameter());
            if (box.contains(middle[0], middle[1])) {
                return boundary.get().crs().epsg();
            }
        }
        throw new WorkbenchException(
                Problem.error("import.crs-needed", middle[0], middle[1]).at(Where.file(SourceFiles.name(file))));
    }

    /** The middle of all places: half of the values lie on either side, so a few wild ones do not move it. */
    private record Medians(double[] xs, double[] ys, double x, double y) {

        /** Below this distance, in degrees and in metres, nothing is called far. */
        private static final double LEAST_DEGREES = 0.05;

        private static final double LEAST_METRES = 5_000;

        private static final int ROWS_PER_STEP = 5_000;

        static Medians of(Path file, DelimitedFormat format, int x, int y, Progress progress)
                throws WorkbenchException {
            DoubleStream.Builder xs = DoubleStream.builder();
            DoubleStream.Builder ys = DoubleStream.builder();
            try (RowSource source = RowSource.open(file, format)) {
                for (List<String> row = source.next(); row != null; row = source.next()) {
                    if (row.size() > Math.max(x, y)) {
                        double px = Numbers.parse(row.get(x));
                        double py = Numbers.parse(row.get(y));
                        if (!Double.isNaN(px) && !Double.isNaN(py) && (px != 0 || py != 0)) {
                            xs.add(px);
                            ys.add(py);
                        }
                    }
                    if (source.row() % ROWS_PER_STEP == 0) {
                        progress.step(source.fraction(), "progress.judging", source.row());
                    }
                }
            }
            double[] allX = xs.build().toArray();
            double[] allY = ys.build().toArray();
            if (allX.length == 0) {
                throw new WorkbenchException(
                        Problem.error("import.no-place-readable").at(Where.file(SourceFiles.name(file))));
            }
            return new Medians(allX, allY, median(allX), median(allY));
        }

        private static double median(double[] values) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            return sorted[sorted.length / 2];
        }

        Middle middle(boolean degrees, boolean exchanged) {
            Middle middle = exchanged ? new Middle(y, x, 0) : new Middle(x, y, 0);
            double[] distances = new double[xs.length];
            for (int i = 0; i < distances.length; i++) {
                distances[i] = middle.distance(exchanged ? ys[i] : xs[i], exchanged ? xs[i] : ys[i], degrees);
            }
            Arrays.sort(distances);
            double most = distances[(int) (0.9 * (distances.length - 1))];
            double reach = Math.max(degrees ? LEAST_DEGREES : LEAST_METRES, Middle.TIMES * most);
            return new Middle(middle.x(), middle.y(), reach);
        }
    }
}
