// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.data.ImportReport.Rejection;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.geo.Projection;
import org.atalaya.core.problem.WorkbenchException;

/** Where rows say they lie, whether they are accepted or not: to show on a map what is left out. */
public final class WrittenPlaces {

    private WrittenPlaces() {}

    /** Easting and northing in metres of the project of each row whose coordinates can be read. */
    public static List<double[]> of(ImportPlan plan, List<Rejection> rows) throws WorkbenchException {
        return of(plan, rows, false);
    }

    /** The same of those rows alone that lie far from the others, as the plan knows them. */
    public static List<double[]> far(ImportPlan plan, List<Rejection> rows) throws WorkbenchException {
        return of(plan, rows, true);
    }

    private static List<double[]> of(ImportPlan plan, List<Rejection> rows, boolean farAlone)
            throws WorkbenchException {
        List<double[]> places = new ArrayList<>();
        if (plan.sourceEpsg() == 0) {
            return places;
        }
        var source = CrsRegistry.epsg(plan.sourceEpsg());
        boolean degrees = !CrsRegistry.isProjected(source);
        Middle middle = plan.place().middle();
        Optional<PlaceCells> cells = PlaceCells.of(plan, degrees, Optional.empty());
        if (cells.isEmpty()) {
            return places;
        }
        Projection projection = Projection.between(source, CrsRegistry.epsg(plan.targetEpsg()));
        for (Rejection row : rows) {
            double[] place = new double[2];
            boolean whole = row.cells().size() == plan.columns().size();
            if (whole
                    && cells.get().read(row.cells(), place) == PlaceCells.Found.COORDINATES
                    && (!farAlone || middle.isFar(place[0], place[1], degrees))) {
                projection.transform(place);
                if (Double.isFinite(place[0] + place[1])) {
                    places.add(place);
                }
            }
        }
        return places;
    }
}
