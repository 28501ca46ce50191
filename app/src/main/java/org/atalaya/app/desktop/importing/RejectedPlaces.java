// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import java.util.ArrayList;
import java.util.List;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.Role;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.geo.Projection;
import org.atalaya.core.importer.ImportPlan;
import org.atalaya.core.problem.WorkbenchException;
import org.locationtech.jts.geom.Coordinate;

/** Where the rows lie that are left out for being outside the boundary, in metres of the project. */
final class RejectedPlaces {

    private RejectedPlaces() {}

    static List<Coordinate> of(ImportPlan plan, ImportReport report) throws WorkbenchException {
        List<Coordinate> places = new ArrayList<>();
        int x = plan.position(Role.X).orElse(-1);
        int y = plan.position(Role.Y).orElse(-1);
        if (x < 0 || y < 0) {
            return places;
        }
        Projection projection =
                Projection.between(CrsRegistry.epsg(plan.sourceEpsg()), CrsRegistry.epsg(plan.targetEpsg()));
        for (ImportReport.Rejection rejection : report.rejections()) {
            if (rejection.problem().code().equals("import.outside")) {
                double[] place = {
                    number(rejection.cells().get(x)), number(rejection.cells().get(y))
                };
                projection.transform(place);
                places.add(new Coordinate(place[0], place[1]));
            }
        }
        return places;
    }

    /** The importer has read it as a number before: only the mark of the decimals is open. */
    private static double number(String text) {
        return Double.parseDouble(text.strip().replace(',', '.'));
    }
}
