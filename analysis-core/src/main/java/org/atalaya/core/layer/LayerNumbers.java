// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.ZoneNumbers;
import org.atalaya.core.data.Zones;
import org.locationtech.jts.geom.Geometry;

/** The numbers that classes of a layer can be made of, by the name of their column. */
public final class LayerNumbers {

    /** Columns in which none is nothing to draw: incidents in cells and zones, and incidents per area. */
    private static final List<String> AMOUNTS = List.of("count", "per-km2");

    /** More texts than this are no categories but free text. */
    private static final int MOST_CATEGORIES = 60;

    private LayerNumbers() {}

    /** The columns a layer can show: numbers of cells and zones, categories of incidents; none for the rest. */
    public static List<String> columns(LayerSource source) {
        if (source instanceof LayerSource.Cells cells) {
            return cells.artifact().attributes().columns().stream()
                    .filter(column -> isNumber(column.kind()))
                    .map(TableColumn::id)
                    .filter(id -> Arrays.stream(values(source, id)).anyMatch(v -> !Double.isNaN(v)))
                    .collect(Collectors.toList());
        } else if (source instanceof LayerSource.Areas areas) {
            return ZoneNumbers.attributes(areas.zones());
        } else if (source instanceof LayerSource.Points points) {
            return categories(points.incidents());
        }
        return List.of();
    }

    /** What a column is called: by the table's title, or as the file names it. */
    public static Wording title(LayerSource source, String column) {
        if (source instanceof LayerSource.Cells cells) {
            Table table = cells.artifact().attributes();
            return Wording.of(table.columns().get(table.columnIndex(column)).titleKey());
        }
        Optional<String> residents = ZoneRate.attribute(column);
        return residents.isPresent() ? Wording.of("map.legend.rate", residents.get()) : Wording.plain(column);
    }

    /** The numbers of a column, one per shape, NaN where there is none; of a density, all its cells. */
    public static double[] values(LayerSource source, String column) {
        if (source instanceof LayerSource.Density density) {
            return density.artifact().surface().values();
        } else if (source instanceof LayerSource.Areas areas) {
            return ZoneNumbers.values(areas.zones(), column);
        } else if (source instanceof LayerSource.Cells cells) {
            return DefaultStyle.numbers(cells.artifact(), column);
        }
        return new double[0];
    }

    /** Whether none of a column's amount leaves a shape undrawn. */
    static boolean isAmount(LayerSource source, String column) {
        return source instanceof LayerSource.Density
                || (source instanceof LayerSource.Cells && AMOUNTS.contains(column));
    }

    /** Zones as shapes with one number each, so that they are painted and explained as cells are. */
    public static Artifact.Features shapes(Zones zones, String attribute) {
        List<Geometry> areas = zones.zones().stream().map(Zone::area).toList();
        double[] values = ZoneNumbers.values(zones, attribute);
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            rows.add(Arrays.asList(zones.zones().get(i).name(), Double.isNaN(values[i]) ? null : (Object) values[i]));
        }
        Table table = new Table(
                List.of(TableColumn.text("zone", "column.zone"), TableColumn.decimal(attribute, "column.zone", 2)),
                rows);
        return new Artifact.Features("zones", "column.zone", "attribute", zones.crs(), areas, table);
    }

    private static List<String> categories(Incidents incidents) {
        return incidents.columns().stream()
                .filter(column -> !column.levels().isEmpty() && column.levels().size() <= MOST_CATEGORIES)
                .map(Column::name)
                .toList();
    }

    private static boolean isNumber(TableColumn.Kind kind) {
        return kind == TableColumn.Kind.WHOLE || kind == TableColumn.Kind.DECIMAL || kind == TableColumn.Kind.PERCENT;
    }
}
