// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.hotspot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.Cost;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.InputSummary;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.analysis.Param;
import org.atalaya.core.analysis.Result;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.data.ZoneNames;
import org.atalaya.core.data.Zones;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/** Counts and rates of incidents by zone, by place or by the zone's name. */
public final class ZoneCountsAnalysis implements Analysis<ZoneCountsAnalysis.Params, ZoneCountsAnalysis.Counts> {

    public static final String ID = "zone-counts";

    /** Fewer residents make rates that a single incident turns around. */
    private static final double FEW_RESIDENTS = 1000;

    /** A rate per year of a shorter span stretches what it saw, season and all. */
    private static final double SHORT_YEARS = 0.25;

    /** Its zone looked up in an index; measured on one core. */
    private static final double SECONDS_PER_INCIDENT = 4e-7;

    private static final double SECONDS_PER_ZONE = 2e-5;
    private static final double BYTES_PER_INCIDENT = 4;

    /** The outline kept for looking up, and its row. */
    private static final double BYTES_PER_ZONE = 5000;

    /** What tells the zone of an incident. */
    public enum By {
        /** The place where there are any, otherwise the name. */
        AUTO,
        PLACE,
        NAME
    }

    /** What a user can set. */
    public record Params(
            @Param("incidents") InputRef incidents,
            @Param(zones = true) String zones,
            @Param("auto") By by,
            @Param(column = true) String zoneColumn,
            @Param(advanced = true) String attribute,
            @Param String residents,
            @Param(value = "auto", min = 0.01, max = 1000, advanced = true) OptionalDouble years) {}

    /** The counted zones. */
    public record Counts(List<Artifact> artifacts, List<Problem> caveats) implements Result {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<Params> parameterType() {
        return Params.class;
    }

    @Override
    public Optional<Cost> cost(Inputs inputs, Params p) throws WorkbenchException {
        return costOf(zones(inputs, p), inputs.summary(p.incidents()));
    }

    /** What looking up the zone of each incident takes; empty where there are no zones. */
    public static Optional<Cost> costOf(Optional<Zones> zones, InputSummary summary) {
        return zones.filter(found -> found.zones().size() > 0).map(found -> {
            int areas = found.zones().size();
            return new Cost(
                    areas,
                    Cost.Unit.ZONES,
                    summary.count() * SECONDS_PER_INCIDENT + areas * SECONDS_PER_ZONE,
                    0,
                    summary.count() * BYTES_PER_INCIDENT + areas * BYTES_PER_ZONE);
        });
    }

    @Override
    public List<Problem> check(Inputs inputs, Params p) throws WorkbenchException {
        InputSummary summary = inputs.summary(p.incidents());
        Optional<Zones> zones = zones(inputs, p);
        if (zones.isEmpty()) {
            return List.of(missing(inputs, p));
        }
        List<Problem> problems = new ArrayList<>();
        if (summary.count() == 0) {
            problems.add(Problem.error("zone-counts.no-incidents", summary.name()));
        }
        if (p.by() == By.PLACE && summary.withPlace() == 0) {
            problems.add(Problem.error("zone-counts.no-place", summary.name()).at(Where.parameter("by")));
        }
        if (!p.zoneColumn().isEmpty() && !summary.columns().contains(p.zoneColumn())) {
            problems.add(Problem.error("zone-counts.no-column", p.zoneColumn(), String.join(", ", summary.columns()))
                    .at(Where.parameter("zone-column")));
        }
        List<String> attributes = ZoneNames.attributes(zones.get());
        if (!p.attribute().isEmpty() && !attributes.contains(p.attribute())) {
            problems.add(noAttribute(p.attribute(), attributes, "attribute"));
        }
        if (!p.residents().isEmpty() && !attributes.contains(p.residents())) {
            problems.add(noAttribute(p.residents(), attributes, "residents"));
        }
        return problems;
    }

    private static Optional<Zones> zones(Inputs inputs, Params p) throws WorkbenchException {
        return p.zones().isBlank() || inputs.zoneLayers().named(p.zones()).isPresent()
                ? inputs.zones(p.zones())
                : Optional.empty();
    }

    private static Problem missing(Inputs inputs, Params p) throws WorkbenchException {
        return p.zones().isBlank()
                ? Problem.error("zone-counts.no-zones")
                : Problem.error(
                                "input.no-zone-layer",
                                p.zones(),
                                String.join(", ", inputs.zoneLayers().all()))
                        .at(Where.parameter("zones"));
    }

    private static Problem noAttribute(String name, List<String> attributes, String parameter) {
        return Problem.error("zone-counts.no-attribute", name, String.join(", ", attributes))
                .at(Where.parameter(parameter));
    }

    @Override
    public Params resolve(Inputs inputs, Params p) throws WorkbenchException {
        By by = p.by() != By.AUTO
                ? p.by()
                : inputs.summary(p.incidents()).withPlace() > 0
                                && p.zoneColumn().isEmpty()
                        ? By.PLACE
                        : By.NAME;
        if (by == By.PLACE) {
            return new Params(
                    p.incidents(), p.zones(), by, p.zoneColumn(), p.attribute(), p.residents(), years(inputs, p));
        }
        Incidents incidents = inputs.incidents(p.incidents());
        Optional<Column> column =
                p.zoneColumn().isEmpty() ? incidents.column(Role.ZONE) : incidents.column(p.zoneColumn());
        String name = column.map(Column::name).orElse(p.zoneColumn());
        Optional<Zones> zones = inputs.zones(p.zones());
        String attribute = p.attribute();
        if (attribute.isEmpty() && column.isPresent() && zones.isPresent()) {
            attribute = ZoneCounts.attribute(column.get(), zones.get()).orElse("");
        }
        return new Params(p.incidents(), p.zones(), by, name, attribute, p.residents(), years(inputs, p));
    }

    /** As given, or the span of the incidents; without residents or without times there is nothing to say per year. */
    private static OptionalDouble years(Inputs inputs, Params p) throws WorkbenchException {
        if (p.years().isPresent() || p.residents().isEmpty()) {
            return p.years();
        }
        double span = YearsCovered.of(inputs.incidents(p.incidents()));
        return Double.isNaN(span) ? OptionalDouble.empty() : OptionalDouble.of(span);
    }

    @Override
    public Counts run(Inputs inputs, Params given, Progress progress) throws WorkbenchException {
        for (Problem problem : check(inputs, given)) {
            throw new WorkbenchException(problem);
        }
        Params p = resolve(inputs, given);
        Incidents incidents = inputs.incidents(p.incidents());
        Zones zones = inputs.zones(p.zones()).orElseThrow();
        progress.step(0, "progress.counting");
        ZoneCounts counts = p.by() == By.PLACE ? ZoneCounts.byPlace(incidents, zones) : byName(incidents, zones, p);
        if (counts.counted() == 0) {
            throw new WorkbenchException(Problem.error("zone-counts.none-inside", incidents.name(), zones.name()));
        }
        progress.step(0.8, "progress.counting");
        List<TableColumn> columns = columns(p);
        List<List<Object>> rows = rows(counts, p);
        List<List<Object>> ranked = new ArrayList<>(rows);
        ranked.sort(Comparator.comparing(row -> -(Long) row.get(1)));
        return new Counts(
                List.of(
                        new Artifact.Features(
                                "zones",
                                "zone-counts.zones",
                                "count",
                                zones.crs(),
                                counts.areas().stream()
                                        .map(ZoneCounts.Area::shape)
                                        .toList(),
                                new Table(columns, rows)),
                        new Artifact.Table("zone-table", "zone-counts.zone-table", "zones", new Table(columns, ranked)),
                        new Artifact.Note(
                                "summary",
                                "zone-counts.summary-note",
                                "note.zone-counts",
                                List.of(
                                        counts.counted(),
                                        counts.areas().size(),
                                        ranked.get(0).get(0),
                                        ranked.get(0).get(1)))),
                caveats(counts, incidents, p));
    }

    private static ZoneCounts byName(Incidents incidents, Zones zones, Params p) throws WorkbenchException {
        Column column = incidents
                .column(p.zoneColumn())
                .orElseThrow(() -> new WorkbenchException(Problem.error("zone-counts.no-zone-column", incidents.name())
                        .at(Where.parameter("zone-column"))));
        if (p.attribute().isEmpty()) {
            throw new WorkbenchException(Problem.error("zone-counts.names-unknown", column.name(), zones.name())
                    .at(Where.parameter("zone-column")));
        }
        return ZoneCounts.byName(column, ZoneNames.of(zones, p.attribute()));
    }

    private static List<TableColumn> columns(Params p) {
        List<TableColumn> columns = new ArrayList<>(List.of(
                TableColumn.text("zone", "column.zone"),
                TableColumn.whole("count", "column.count"),
                TableColumn.percent("share", "column.share", 1),
                TableColumn.decimal("area-km2", "column.area-km2", 4),
                TableColumn.decimal("per-km2", "column.per-km2", 1)));
        if (!p.residents().isEmpty()) {
            columns.add(TableColumn.decimal("residents", "column.residents", 0));
            columns.add(TableColumn.decimal("per-1000", "column.per-1000", 2));
            if (p.years().isPresent()) {
                columns.add(TableColumn.decimal("per-1000-year", "column.per-1000-year", 2));
            }
        }
        return columns;
    }

    private static List<List<Object>> rows(ZoneCounts counts, Params p) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < counts.areas().size(); i++) {
            ZoneCounts.Area area = counts.areas().get(i);
            int count = counts.counts()[i];
            List<Object> row = new ArrayList<>();
            row.add(area.name());
            row.add((long) count);
            row.add((double) count / counts.counted());
            row.add(area.km2());
            row.add(count / area.km2());
            if (!p.residents().isEmpty()) {
                OptionalDouble residents = area.number(p.residents());
                boolean some = residents.isPresent() && residents.getAsDouble() > 0;
                row.add(residents.isPresent() ? residents.getAsDouble() : null);
                Double rate = some ? 1000 * count / residents.getAsDouble() : null;
                row.add(rate);
                if (p.years().isPresent()) {
                    row.add(some ? (Object) (rate / p.years().getAsDouble()) : null);
                }
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<Problem> caveats(ZoneCounts counts, Incidents incidents, Params p) {
        List<Problem> caveats = new ArrayList<>();
        String by = p.by() == By.PLACE ? "place" : "name";
        if (counts.elsewhere() > 0) {
            caveats.add(Problem.warning("zone-counts.elsewhere-" + by, counts.elsewhere(), incidents.size()));
        }
        if (counts.unsaid() > 0) {
            caveats.add(Problem.info("zone-counts.unsaid-" + by, counts.unsaid(), incidents.size()));
        }
        if (!p.residents().isEmpty()) {
            long few = counts.areas().stream()
                    .filter(area -> area.number(p.residents()).orElse(0) < FEW_RESIDENTS)
                    .count();
            if (few > 0) {
                caveats.add(Problem.warning("zone-counts.few-residents", few, FEW_RESIDENTS));
            }
            if (p.years().isEmpty()) {
                caveats.add(Problem.info("zone-counts.no-years"));
            } else if (p.years().getAsDouble() < SHORT_YEARS) {
                caveats.add(Problem.warning("zone-counts.short-span", p.years().getAsDouble()));
            }
        }
        return caveats;
    }
}
