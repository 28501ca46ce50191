// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.ImportReport.Rejection;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.geo.Projection;
import org.atalaya.core.importer.ImportPlan;
import org.atalaya.core.importer.Offers;
import org.atalaya.core.importer.PlacePlan.Spot;
import org.atalaya.core.importer.WrittenPlaces;
import org.atalaya.core.problem.WorkbenchException;
import org.locationtech.jts.geom.Coordinate;

/**
 * Places that deserve a look, in metres of the project.
 *
 * @param outside of the rows that are left out for lying outside the boundary
 * @param far of rows far from the others: of all that are left out, otherwise of the first few
 * @param stacks points that hold suspiciously many rows
 */
public record DraftMarks(List<Coordinate> outside, List<Coordinate> far, List<Coordinate> stacks) {

    public DraftMarks {
        outside = List.copyOf(outside);
        far = List.copyOf(far);
        stacks = List.copyOf(stacks);
    }

    static DraftMarks of(ImportPlan plan, ImportReport report, Map<Long, List<String>> told) throws WorkbenchException {
        return new DraftMarks(
                written(plan, leftOut(report, "import.outside")),
                written(plan, far(report, told)),
                stacks(plan, report));
    }

    /** Where rows say they lie; those without readable coordinates are not among them. */
    static List<Coordinate> written(ImportPlan plan, List<Rejection> rows) throws WorkbenchException {
        return WrittenPlaces.of(plan, rows).stream()
                .map(place -> new Coordinate(place[0], place[1]))
                .toList();
    }

    private static List<Rejection> leftOut(ImportReport report, String code) {
        return report.rejections().stream()
                .filter(rejection -> rejection.problem().code().equals(code))
                .toList();
    }

    private static List<Rejection> far(ImportReport report, Map<Long, List<String>> told) {
        List<Rejection> rows = new ArrayList<>(leftOut(report, "import.far"));
        for (ImportReport.Finding finding : report.findings()) {
            if (finding.problem().code().equals("import.far") && !finding.rejects()) {
                finding.firstRows().stream()
                        .filter(told::containsKey)
                        .forEach(row -> rows.add(new Rejection(row, finding.problem(), told.get(row))));
            }
        }
        return rows;
    }

    private static List<Coordinate> stacks(ImportPlan plan, ImportReport report) throws WorkbenchException {
        if (plan.sourceEpsg() == 0) {
            return List.of();
        }
        // Those that the plan names already are not offered again.
        Set<Spot> spots = new LinkedHashSet<>(plan.place().stacks());
        spots.addAll(Offers.of(report).stacks());
        Projection projection =
                Projection.between(CrsRegistry.epsg(plan.sourceEpsg()), CrsRegistry.epsg(plan.targetEpsg()));
        List<Coordinate> places = new ArrayList<>();
        for (Spot spot : spots) {
            double[] place = {spot.x(), spot.y()};
            projection.transform(place);
            if (Double.isFinite(place[0] + place[1])) {
                places.add(new Coordinate(place[0], place[1]));
            }
        }
        return places;
    }
}
