// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.Zones;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.geo.Projection;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.locationtech.jts.geom.Envelope;

/**
 * In which coordinate system the file's x and y are, and in which metres the project will work.
 *
 * @param sourceEpsg 0 where the file has no coordinates
 * @param targetEpsg 0 where no place is known at all
 */
record PlaceDecision(int sourceEpsg, int targetEpsg) {

    /** Below this share of numbers between −180 and 180 the columns are no degrees. */
    private static final double DEGREES = 0.9;

    static PlaceDecision of(
            Path file,
            List<ColumnProfile> profiles,
            List<Role> roles,
            Optional<Zones> boundary,
            int known,
            int wanted,
            List<Problem> statements)
            throws WorkbenchException {
        int x = roles.indexOf(Role.X);
        int y = roles.indexOf(Role.Y);
        if (x < 0 || y < 0) {
            throw new WorkbenchException(Problem.error("import.no-coordinates").at(Where.file(SourceFiles.name(file))));
        }
        double[] middle = middle(profiles.get(x).values(), profiles.get(y).values());
        if (middle.length == 0) {
            throw new WorkbenchException(
                    Problem.error("import.no-place-readable").at(Where.file(SourceFiles.name(file))));
        }
        boolean degrees =
                profiles.get(x).degreeShare() > DEGREES && profiles.get(y).degreeShare() > DEGREES;
        int source = known;
        if (source == 0) {
            source = degrees ? CrsRegistry.WGS84 : guess(file, boundary, middle);
        }
        Crs from = CrsRegistry.epsg(source);
        statements.add(Problem.info(
                "import.coordinates", profiles.get(x).name(), profiles.get(y).name(), from.name()));
        int target = wanted;
        if (target == 0) {
            target = boundary.isPresent() ? boundary.get().crs().epsg() : utm(from, middle);
        }
        statements.add(Problem.info("import.metres", CrsRegistry.epsg(target).name(), "EPSG:" + target));
        return new PlaceDecision(source, target);
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

    /**
     * The middle of all places: half of the values lie on either side, so a few wild ones do not move it. Empty where no
     * row has a place; (0, 0) is none.
     */
    private static double[] middle(double[] x, double[] y) {
        int places = 0;
        for (int row = 0; row < x.length; row++) {
            if (!Double.isNaN(x[row]) && !Double.isNaN(y[row]) && (x[row] != 0 || y[row] != 0)) {
                x[places] = x[row];
                y[places] = y[row];
                places++;
            }
        }
        if (places == 0) {
            return new double[0];
        }
        Arrays.sort(x, 0, places);
        Arrays.sort(y, 0, places);
        return new double[] {x[places / 2], y[places / 2]};
    }
}
