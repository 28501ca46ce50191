// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.hotspot;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.data.ZoneNames;
import org.atalaya.core.data.Zones;
import org.atalaya.core.time.LocalMillis;

/**
 * Incidents per 1,000 residents of each zone and year: 1000 · n / (R · years), the formula of {@link
 * ZoneCountsAnalysis}, for a map that answers at once.
 *
 * @param artifact a shape per zone with its count, residents, years and rate; no rate where residents are none or unknown
 * @param column the column with the rate: {@code per-1000-year}, or {@code per-1000} where no time is known
 * @param years what the rate is divided by; NaN where no time is known
 * @param counted incidents in zones
 * @param left incidents in no zone, or that do not say where they were
 */
public record ZoneRates(Artifact.Features artifact, String column, double years, int counted, int left) {

    private static final double PER = 1000;

    /**
     * Counts and divides.
     *
     * @param attribute the attribute with the number of residents
     * @param years how many years the incidents are of, NaN where that is not known
     * @return empty where nothing tells the zone of an incident
     */
    public static Optional<ZoneRates> of(Incidents incidents, Zones zones, String attribute, double years) {
        return counted(incidents, zones).map(counts -> of(counts, zones, attribute, years));
    }

    private static Optional<ZoneCounts> counted(Incidents incidents, Zones zones) {
        if (incidents.withPlace() > 0 || incidents.size() == 0) {
            return Optional.of(ZoneCounts.byPlace(incidents, zones));
        }
        Optional<Column> column = incidents.column(Role.ZONE);
        return column.flatMap(names -> ZoneCounts.attribute(names, zones)
                .map(attribute -> ZoneCounts.byName(names, ZoneNames.of(zones, attribute))));
    }

    private static ZoneRates of(ZoneCounts counts, Zones zones, String attribute, double years) {
        boolean timed = years > 0;
        String column = timed ? "per-1000-year" : "per-1000";
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < counts.areas().size(); i++) {
            ZoneCounts.Area area = counts.areas().get(i);
            OptionalDouble residents = area.number(attribute);
            boolean some = residents.isPresent() && residents.getAsDouble() > 0;
            List<Object> row = new ArrayList<>();
            row.add(area.name());
            row.add((long) counts.counts()[i]);
            row.add(residents.isPresent() ? (Object) residents.getAsDouble() : null);
            if (timed) {
                row.add(years);
            }
            row.add(some ? (Object) (PER * counts.counts()[i] / residents.getAsDouble() / (timed ? years : 1)) : null);
            rows.add(row);
        }
        List<TableColumn> columns = new ArrayList<>(List.of(
                TableColumn.text("zone", "column.zone"),
                TableColumn.whole("count", "column.count"),
                TableColumn.decimal("residents", "column.residents", 0)));
        if (timed) {
            columns.add(TableColumn.decimal("years", "column.years", 2));
        }
        columns.add(TableColumn.decimal(column, "column." + column, 2));
        Table table = new Table(columns, rows);
        return new ZoneRates(
                new Artifact.Features(
                        "zone-rates",
                        "zone-counts.zones",
                        "count",
                        zones.crs(),
                        counts.areas().stream().map(ZoneCounts.Area::shape).toList(),
                        table),
                column,
                timed ? years : Double.NaN,
                counts.counted(),
                counts.elsewhere() + counts.unsaid());
    }

    /**
     * How many years a selection is of: those its dataset spans, first and last day included, cut by the selection's own
     * window. The span of the selected incidents themselves would be too short where they are few.
     *
     * @return NaN where no incident has a time, or the window lies beside them
     */
    public static double years(Incidents all, Optional<LocalDateTime> from, Optional<LocalDateTime> to) {
        if (all.earliest() == LocalMillis.MISSING) {
            return Double.NaN;
        }
        LocalDate first = LocalMillis.toDateTime(all.earliest()).toLocalDate();
        LocalDate end = LocalMillis.toDateTime(all.latest()).toLocalDate().plusDays(1);
        LocalDate start = from.map(LocalDateTime::toLocalDate)
                .filter(day -> day.isAfter(first))
                .orElse(first);
        LocalDate stop = to.map(moment -> moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                        ? moment.toLocalDate()
                        : moment.toLocalDate().plusDays(1))
                .filter(day -> day.isBefore(end))
                .orElse(end);
        return start.isBefore(stop) ? YearsCovered.between(start, stop) : Double.NaN;
    }
}
