// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.ImportReport.Rejection;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.geo.Projection;
import org.atalaya.core.importer.ImportPlan;
import org.atalaya.core.importer.Offers;
import org.atalaya.core.importer.PlacePlan.Spot;
import org.atalaya.core.importer.WrittenPlaces;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.locationtech.jts.geom.Coordinate;

/**
 * Places that deserve a look, in metres of the project.
 *
 * @param outside of the rows that are left out for lying outside the boundary
 * @param far of rows far from the others: of all that are left out, and of up to 2,000 that are kept
 * @param farUnknown how many more lie far from the others
 * @param stacks points that hold suspiciously many rows
 */
public record DraftMarks(List<Coordinate> outside, List<Coordinate> far, long farUnknown, List<Coordinate> stacks) {

    private static final String FAR = "import.far";

    public DraftMarks {
        outside = List.copyOf(outside);
        far = List.copyOf(far);
        stacks = List.copyOf(stacks);
    }

    static DraftMarks of(ImportPlan plan, ImportReport report, Map<Long, List<String>> told) throws WorkbenchException {
        List<Coordinate> far = far(plan, report, told);
        return new DraftMarks(
                written(plan, leftOut(report, "import.outside")),
                far,
                Math.max(0, farRows(report) - far.size()),
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

    /** Far places of all rows that are left out, and of those that are kept as many as the importer told. */
    private static List<Coordinate> far(ImportPlan plan, ImportReport report, Map<Long, List<String>> told)
            throws WorkbenchException {
        List<Rejection> out = leftOut(report, FAR);
        List<Coordinate> places = new ArrayList<>(written(plan, out));
        Optional<Problem> kept = report.findings().stream()
                .filter(finding -> !finding.rejects())
                .map(ImportReport.Finding::problem)
                .filter(problem -> problem.code().equals(FAR))
                .findFirst();
        if (kept.isPresent()) {
            Set<Long> counted = out.stream().map(Rejection::row).collect(Collectors.toSet());
            List<Rejection> rows = told.entrySet().stream()
                    .filter(row -> !counted.contains(row.getKey()))
                    .map(row -> new Rejection(row.getKey(), kept.get(), row.getValue()))
                    .toList();
            WrittenPlaces.far(plan, rows).forEach(place -> places.add(new Coordinate(place[0], place[1])));
        }
        return places;
    }

    /** How many rows are said to lie far from the others. */
    private static long farRows(ImportReport report) {
        return report.findings().stream()
                .filter(finding -> finding.problem().code().equals(FAR))
                .mapToLong(ImportReport.Finding::count)
                .sum();
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
