// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.Zones;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** The folds of a question: which rows train and judge, once or in turn. */
final class Splits {

    /** More folds than this are more fits than anybody waits for. */
    private static final int MOST_FOLDS = 200;

    private static final int FEW_TEST_ROWS = 10;

    private static final String ZONE = "zone of the place";

    private Splits() {}

    /**
     * Repeat by repeat, and in each of them fold by fold; every row is tested at most once per repeat.
     *
     * @param stratum class of each row, rare ones joined
     * @throws WorkbenchException where the data do not have what the split asks for
     */
    static List<Parts> of(
            Incidents incidents, BenchParams p, int[] rows, int[] stratum, int strata, List<Problem> caveats)
            throws WorkbenchException {
        double training = p.trainingShare() / 100;
        double validation = p.validationShare() / 100;
        if (!p.split().once() && p.validationShare() > 0) {
            caveats.add(Problem.info("bench.folds-without-validation"));
        }
        List<Parts> folds =
                switch (p.split()) {
                    case RANDOM -> List.of(Parts.atRandom(stratum, strata, training, validation, p.seed()));
                    case TIME -> List.of(Parts.byTime(times(incidents, rows), training, validation));
                    case FOLDS -> WekaFolds.of(stratum, strata, atLeastTwo(p, rows.length), p.repeats(), p.seed());
                    case ROLLING -> rolling(incidents, p, rows, caveats);
                    case BLOCKS -> {
                        double[] x =
                                Arrays.stream(rows).mapToDouble(incidents::x).toArray();
                        double[] y =
                                Arrays.stream(rows).mapToDouble(incidents::y).toArray();
                        enough(
                                GroupFolds.squares(x, y, p.blockSide()),
                                p,
                                "bench.fewer-blocks-than-folds",
                                "block-side");
                        yield GroupFolds.blocks(x, y, p.blockSide(), p.buffer(), p.folds(), p.seed());
                    }
                    case ZONES -> {
                        int[] zone = codes(zones(incidents, p), rows, false);
                        enough(zone, p, "bench.fewer-zones-than-folds", "zone-column");
                        yield GroupFolds.of(zone, p.folds(), p.seed());
                    }
                    case GROUPS -> {
                        int[] group = codes(groups(incidents, p), rows, true);
                        enough(group, p, "bench.fewer-groups-than-folds", "group-column");
                        yield GroupFolds.of(group, p.folds(), p.seed());
                    }
                };
        judge(p, rows.length, folds, caveats);
        return p.split().once()
                ? folds
                : folds.stream()
                        .filter(f -> f.rows(Parts.TRAINING).length > 0 && f.rows(Parts.TEST).length > 0)
                        .toList();
    }

    /** The same incidents with a column that names the zone of each place, where the split needs it and no column does. */
    static Incidents withZones(Incidents incidents, BenchParams p, Inputs inputs) throws WorkbenchException {
        if (p.split() != BenchParams.Split.ZONES
                || !p.zoneColumn().isEmpty()
                || (p.zoneLayer().isBlank() && incidents.column(Role.ZONE).isPresent())) {
            return incidents;
        }
        Optional<Zones> layer = inputs.zones(p.zoneLayer());
        if (layer.isEmpty()) {
            throw wrong(Problem.error("bench.split-without-zones"), "zone-column");
        }
        List<Zone> zones = layer.get().zones();
        List<PreparedGeometry> areas = zones.stream()
                .map(zone -> PreparedGeometryFactory.prepare(zone.area()))
                .toList();
        GeometryFactory points = new GeometryFactory();
        Column.Builder column = new Column.Builder(ZONE);
        for (int row = 0; row < incidents.size(); row++) {
            String name = "";
            if (incidents.hasPlace(row)) {
                var point = points.createPoint(new Coordinate(incidents.x(row), incidents.y(row)));
                for (int z = 0; z < areas.size() && name.isEmpty(); z++) {
                    name = areas.get(z).intersects(point) ? zones.get(z).id() : "";
                }
            }
            column.add(name);
        }
        return incidents.with(List.of(column.build()));
    }

    private static Column zones(Incidents incidents, BenchParams p) throws WorkbenchException {
        if (!p.zoneColumn().isEmpty()) {
            return named(incidents, p.zoneColumn(), "zone-column");
        }
        return incidents
                .column(ZONE)
                .or(() -> incidents.column(Role.ZONE))
                .orElseThrow(() -> wrong(Problem.error("bench.split-without-zones"), "zone-column"));
    }

    private static Column groups(Incidents incidents, BenchParams p) throws WorkbenchException {
        if (p.groupColumn().isEmpty()) {
            throw wrong(Problem.error("bench.no-group-column", names(incidents)), "group-column");
        }
        return named(incidents, p.groupColumn(), "group-column");
    }

    private static Column named(Incidents incidents, String name, String parameter) throws WorkbenchException {
        return incidents
                .column(name)
                .orElseThrow(() -> wrong(Problem.error("bench.no-column", name, names(incidents)), parameter));
    }

    private static String names(Incidents incidents) {
        return String.join(", ", incidents.columns().stream().map(Column::name).toList());
    }

    /** @param alone whether a row without a value is a group of its own; otherwise it is not used */
    private static int[] codes(Column column, int[] rows, boolean alone) {
        int[] codes = new int[rows.length];
        int next = column.levels().size();
        for (int i = 0; i < rows.length; i++) {
            int code = column.code(rows[i]);
            codes[i] = code >= 0 || !alone ? code : next++;
        }
        return codes;
    }

    private static void enough(int[] group, BenchParams p, String code, String parameter) throws WorkbenchException {
        int found = GroupFolds.count(group);
        if (found < Math.max(2, p.folds())) {
            throw wrong(Problem.error(code, found, p.folds()), parameter);
        }
        if (p.folds() == 0 && found > MOST_FOLDS) {
            throw wrong(Problem.error("bench.too-many-folds", found, MOST_FOLDS), "folds");
        }
        if (p.folds() == 1) {
            throw wrong(Problem.error("bench.one-fold"), "folds");
        }
    }

    private static int atLeastTwo(BenchParams p, int rows) throws WorkbenchException {
        if (p.folds() < 2) {
            throw wrong(Problem.error("bench.one-fold"), "folds");
        }
        if (p.folds() > rows) {
            throw wrong(Problem.error("bench.fewer-rows-than-folds", rows, p.folds()), "folds");
        }
        return p.folds();
    }

    private static List<Parts> rolling(Incidents incidents, BenchParams p, int[] rows, List<Problem> caveats)
            throws WorkbenchException {
        int origins = Math.max(1, p.folds());
        List<Parts> folds =
                RollingOrigin.of(times(incidents, rows), origins, p.horizonDays(), p.gapDays(), p.windowDays());
        if (folds.isEmpty()) {
            throw wrong(Problem.error("bench.horizon-too-long", origins, p.horizonDays(), p.gapDays()), "horizon-days");
        }
        if (folds.size() < origins) {
            caveats.add(Problem.warning("bench.periods-left-out", origins - folds.size(), origins));
        }
        return folds;
    }

    private static void judge(BenchParams p, int rows, List<Parts> folds, List<Problem> caveats) {
        if (p.split().once() || folds.isEmpty()) {
            return;
        }
        long thin = folds.stream()
                .filter(fold -> fold.rows(Parts.TEST).length < FEW_TEST_ROWS)
                .count();
        if (thin > 0) {
            caveats.add(Problem.warning("bench.thin-folds", thin, folds.size()));
        }
        long never = rows
                - folds.stream().mapToLong(fold -> fold.rows(Parts.TEST).length).sum() / repeats(p);
        if (never > 0 && p.split() != BenchParams.Split.ROLLING) {
            caveats.add(Problem.warning("bench.rows-without-fold", never));
        }
    }

    static int repeats(BenchParams p) {
        return p.split() == BenchParams.Split.FOLDS ? p.repeats() : 1;
    }

    private static long[] times(Incidents incidents, int[] rows) {
        return Arrays.stream(rows).mapToLong(incidents::start).toArray();
    }

    private static WorkbenchException wrong(Problem problem, String parameter) {
        return new WorkbenchException(problem.at(Where.parameter(parameter)));
    }
}
