// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.Zones;
import org.atalaya.core.gazetteer.Gazetteer;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.geo.EpsgSystem;
import org.atalaya.core.geo.Projection;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.locationtech.jts.geom.Envelope;

/**
 * In which coordinate system the file's x and y are, and in which metres the project will work.
 *
 * @param form how places are written
 * @param sourceEpsg 0 where the file has no coordinates
 * @param targetEpsg 0 where no place is known at all
 * @param middle where the places lie, x and y the right way round
 * @param exchanged whether the column called x holds y, and the other way round
 * @param attribute what zones are joined by, empty where places are no zones
 * @param thousands what stands between the thousands of coordinates, empty where nothing does
 */
record PlaceDecision(
        PlacePlan.Form form,
        int sourceEpsg,
        int targetEpsg,
        Middle middle,
        boolean exchanged,
        String attribute,
        String thousands) {

    /** Of places that are not written as two numbers. */
    PlaceDecision(
            PlacePlan.Form form, int sourceEpsg, int targetEpsg, Middle middle, boolean exchanged, String attribute) {
        this(form, sourceEpsg, targetEpsg, middle, exchanged, attribute, "");
    }

    /** Nobody lives south or north of these latitudes: numbers there are no exchanged columns but wrong ones. */
    static final double SOUTHMOST = -60;

    static final double NORTHMOST = 80;

    /** Below this distance from the middle, in degrees and in metres, nothing is called far. */
    private static final double LEAST_DEGREES = 0.05;

    private static final double LEAST_METRES = 5_000;

    static PlaceDecision of(
            Path file,
            SourceFormat format,
            List<ColumnProfile> profiles,
            List<Role> roles,
            Optional<Zones> boundary,
            Optional<Gazetteer> gazetteer,
            int known,
            int wanted,
            Optional<Boolean> latitudeFirst,
            List<Problem> statements)
            throws WorkbenchException {
        if (gazetteer.isPresent()) {
            return NoPoints.addresses(file, profiles, roles, boundary, gazetteer.get(), wanted, statements);
        }
        Optional<Written> coordinates =
                Written.of(profiles, roles, format instanceof LayerFormat, boundary, known, latitudeFirst, statements);
        if (coordinates.isEmpty()) {
            Optional<Problem> unreadable = unreadable(Where.file(SourceFiles.name(file)), profiles);
            if (unreadable.isPresent()) {
                throw new WorkbenchException(unreadable.get());
            }
            return NoPoints.zones(file, format, profiles, roles, boundary, wanted, statements);
        }
        Written written = coordinates.get();
        double[] xs = written.xs();
        double[] ys = written.ys();
        Where here = Where.file(SourceFiles.name(file)).column(written.columns());
        OptionalInt first = IntStream.range(0, xs.length)
                .filter(i -> !Double.isNaN(xs[i] + ys[i]))
                .findFirst();
        if (first.isEmpty()) {
            throw new WorkbenchException(
                    Problem.error("import.no-place-readable").at(here));
        }
        OptionalLong firstRow = RowSample.row(first.getAsInt());
        here = firstRow.isPresent() ? here.row(firstRow.getAsLong()) : here;
        String firstPlace = shown(xs[first.getAsInt()], ys[first.getAsInt()]);
        Places places = Places.of(xs.clone(), ys.clone());
        if (places.xs().length == 0) {
            throw new WorkbenchException(
                    Problem.error("import.all-null-island", xs.length).at(here));
        }
        double[] middle = {median(places.xs()), median(places.ys())};
        boolean degrees = written.degrees();
        int source = known;
        if (source == 0) {
            source = degrees ? CrsRegistry.WGS84 : guess(here, firstPlace, boundary, places, middle, statements);
        }
        Crs from = CrsRegistry.epsg(source);
        if (known != 0 && boundary.isPresent()) {
            checkCrs(here, firstPlace, from, boundary.get(), middle);
        }
        boolean orderGiven = latitudeFirst.isPresent() && written.form() != PlacePlan.Form.COLUMNS;
        boolean exchanged = !orderGiven && exchanged(from, middle, boundary);
        if (exchanged) {
            middle = new double[] {middle[1], middle[0]};
        }
        written.state(exchanged, from, statements);
        int target = target(wanted, boundary, source, middle, statements);
        Middle where = places.around(middle, !CrsRegistry.isProjected(from), exchanged);
        return new PlaceDecision(written.form(exchanged), source, target, where, exchanged, "", written.thousands());
    }

    /** The metres that the project works in: those it has, those of the boundary, or the UTM zone of the middle. */
    static int target(int wanted, Optional<Zones> boundary, int source, double[] middle, List<Problem> statements)
            throws WorkbenchException {
        int target = wanted;
        if (target == 0) {
            target = boundary.isPresent() ? boundary.get().crs().epsg() : utm(CrsRegistry.epsg(source), middle);
        }
        statements.add(Problem.info("import.metres", CrsRegistry.epsg(target).name(), "EPSG:" + target));
        return target;
    }

    /** Columns that are named as coordinates and hold none; empty where no column is named so. */
    private static Optional<Problem> unreadable(Where here, List<ColumnProfile> profiles) {
        if (named(Role.X, profiles) && named(Role.Y, profiles)) {
            for (ColumnProfile profile : profiles) {
                boolean coordinate =
                        HeaderWords.fit(Role.X, profile.name()) > 0 || HeaderWords.fit(Role.Y, profile.name()) > 0;
                if (coordinate && !profile.firstWord().isEmpty()) {
                    return Optional.of(
                            Problem.error("import.coordinate-no-number", SourceFiles.shorten(profile.firstWord()))
                                    .at((profile.firstWordRow() > 0 ? here.row(profile.firstWordRow()) : here)
                                            .column(profile.name())));
                }
            }
            return Optional.of(Problem.error("import.no-place-readable").at(here));
        }
        return Optional.empty();
    }

    private static boolean named(Role role, List<ColumnProfile> profiles) {
        return profiles.stream().anyMatch(profile -> HeaderWords.fit(role, profile.name()) > 0);
    }

    /** Whether the columns as a whole are named the wrong way round: only the other way is their middle possible. */
    private static boolean exchanged(Crs from, double[] middle, Optional<Zones> boundary) throws WorkbenchException {
        boolean degrees = !CrsRegistry.isProjected(from);
        if (degrees && (middle[1] < SOUTHMOST || middle[1] > NORTHMOST) && Math.abs(middle[1]) <= 180) {
            return middle[0] > SOUTHMOST && middle[0] < NORTHMOST;
        }
        if (boundary.isEmpty() && degrees) {
            return false;
        }
        if (boundary.isEmpty()) {
            CrsCheck check = new CrsCheck(from);
            return check.fault(middle[0], middle[1]) != null && check.isUsual(middle[1], middle[0]);
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

    /** Projected coordinates are taken to be in the system in which they lie on the boundary, and that is told. */
    private static int guess(
            Where here,
            String firstPlace,
            Optional<Zones> boundary,
            Places places,
            double[] middle,
            List<Problem> statements)
            throws WorkbenchException {
        if (boundary.isPresent()) {
            Optional<CrsGuess> guess = Optional.empty();
            if (CrsCheck.couldBeMetres(middle[0], middle[1])) {
                guess = CrsGuess.of(places.xs(), places.ys(), middle, boundary.get());
                double[] other = {middle[1], middle[0]};
                guess = guess.isPresent() ? guess : CrsGuess.of(places.ys(), places.xs(), other, boundary.get());
            }
            if (guess.isPresent()) {
                EpsgSystem taken = guess.get().system();
                statements.add(Problem.warning(
                        "import.crs-guessed",
                        taken.shown(),
                        guess.get().others().size(),
                        String.join(
                                ", ",
                                guess.get().others().stream()
                                        .limit(3)
                                        .map(EpsgSystem::shown)
                                        .toList())));
                return taken.code();
            }
        }
        Optional<Problem> lost = LostPoint.of(places.xs(), places.ys(), middle, boundary);
        if (lost.isPresent()) {
            throw new WorkbenchException(lost.get().at(here));
        }
        Problem problem = CrsCheck.couldBeMetres(middle[0], middle[1])
                ? Problem.error("import.crs-needed", middle[0], middle[1])
                : Problem.error(
                        // A latitude of 95 is a mistake of writing, two numbers beyond a whole turn are none; a corner
                        // has nothing on its other sides.
                        Math.min(middle[0], middle[1]) > 0
                                        && (Math.max(middle[0], middle[1]) > 360
                                                || Math.min(middle[0], middle[1]) > 180)
                                ? "import.local-coordinates"
                                : "import.impossible-degrees",
                        firstPlace);
        throw new WorkbenchException(problem.at(here));
    }

    /** A system named by the user that puts the places somewhere else, while another one puts them on the boundary. */
    private static void checkCrs(Where here, String firstPlace, Crs from, Zones boundary, double[] middle)
            throws WorkbenchException {
        Envelope box = boundary.union().getEnvelopeInternal();
        box.expandBy(box.getDiameter());
        double[] place = middle.clone();
        Projection.between(from, boundary.crs()).transform(place);
        double[] other = {middle[1], middle[0]};
        Projection.between(from, boundary.crs()).transform(other);
        if (box.contains(place[0], place[1]) || box.contains(other[0], other[1])) {
            return;
        }
        Optional<Crs> fitting = CrsCheck.fitting(middle, boundary);
        if (fitting.isPresent()) {
            throw new WorkbenchException(Problem.error(
                            "import.crs-elsewhere",
                            firstPlace,
                            from.code(),
                            from.name(),
                            fitting.get().code(),
                            fitting.get().name())
                    .at(here));
        }
        double[] centre = CrsCheck.centre(boundary);
        if (!CrsCheck.isUsedNear(from, centre[0], centre[1])) {
            throw new WorkbenchException(
                    Problem.error("import.crs-not-here", firstPlace, from.code(), from.name(), centre[0], centre[1])
                            .at(here));
        }
    }

    private static String shown(double x, double y) {
        return BigDecimal.valueOf(x).toPlainString() + ", "
                + BigDecimal.valueOf(y).toPlainString();
    }

    /** Half of the values lie on either side, so a few wild ones do not move it. */
    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** The rows that have a place; (0, 0) is none. */
    private record Places(double[] xs, double[] ys) {

        static Places of(double[] x, double[] y) {
            int places = 0;
            for (int row = 0; row < x.length; row++) {
                if (!Double.isNaN(x[row]) && !Double.isNaN(y[row]) && (x[row] != 0 || y[row] != 0)) {
                    x[places] = x[row];
                    y[places] = y[row];
                    places++;
                }
            }
            return new Places(Arrays.copyOf(x, places), Arrays.copyOf(y, places));
        }

        Middle around(double[] point, boolean degrees, boolean exchanged) {
            Middle middle = new Middle(point[0], point[1], 0);
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
