// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.Zones;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geopackage.GeoPackage;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.layer.Style;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.text.Texts;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Layers of a map as GeoPackage layers with their styles, so that QGIS opens them as they look here. A density becomes
 * the areas of its classes; base maps are left out.
 */
public final class GeoPackageLayers {

    /** Start and end of an incident on the clock of its place. */
    private static final List<String> MOMENTS = List.of("atalaya_time", "atalaya_time_to");

    private GeoPackageLayers() {}

    /**
     * Writes a file with these layers.
     *
     * @param layers the lowest first
     */
    public static Path write(List<Layer> layers, Path file, Texts texts, Progress progress) throws WorkbenchException {
        return WholeFile.write(file, part -> {
            FileNames names = new FileNames();
            try (GeoPackage target = GeoPackage.create(part)) {
                for (int i = 0; i < layers.size(); i++) {
                    Progress slice = progress.slice((double) i / layers.size(), (i + 1.0) / layers.size());
                    add(layers.get(i), target, names, texts, slice);
                }
            }
        });
    }

    private static void add(Layer layer, GeoPackage target, FileNames names, Texts texts, Progress progress)
            throws WorkbenchException {
        if (layer.source() instanceof LayerSource.Base || layer.source() instanceof LayerSource.Raster) {
            return;
        }
        Rows rows = rows(layer);
        String table = tableName(layer.id(), names);
        Map<String, String> moments = new HashMap<>();
        if (layer.source() instanceof LayerSource.Points points) {
            String zone = points.incidents().zone().getId();
            MOMENTS.forEach(column -> moments.put(column, texts.get("export.clock-column", zone)));
        }
        target.addFeatures(
                table, layer.title().in(texts), rows.crs(), rows.geometries(), rows.attributes(), moments, progress);
        List<StyleClass> classes = StyleClasses.of(layer, texts);
        target.addStyle(
                table,
                layer.title().in(texts),
                QgisStyle.of(classes, layer.opacity()),
                SldStyle.of(table, classes, layer.opacity()));
    }

    /** A name that needs no quotes in SQL and is not one of the format's own. */
    private static String tableName(String id, FileNames names) {
        String name =
                names.unique(id.replace('-', '_').toLowerCase(Locale.ROOT), "").replaceAll("[-.]", "_");
        return name.startsWith("gpkg") || name.startsWith("sqlite") || name.startsWith("rtree")
                ? "layer_" + name
                : name;
    }

    private record Rows(Crs crs, List<Geometry> geometries, Table attributes) {}

    private static Rows rows(Layer layer) {
        if (layer.source() instanceof LayerSource.Points points) {
            return incidents(points.incidents());
        }
        if (layer.source() instanceof LayerSource.Areas areas) {
            return zones(areas.zones());
        }
        if (layer.source() instanceof LayerSource.Cells cells) {
            return new Rows(
                    cells.artifact().crs(),
                    cells.artifact().geometries(),
                    cells.artifact().attributes());
        }
        if (layer.source() instanceof LayerSource.Density density && layer.style() instanceof Style.Classes classes) {
            DensityPolygons polygons = DensityPolygons.of(density.artifact().surface(), classes.breaks());
            return new Rows(density.artifact().surface().crs(), polygons.areas(), polygons.attributes());
        }
        throw new IllegalArgumentException("layer " + layer.id() + " cannot be a GeoPackage layer");
    }

    private static Rows incidents(Incidents incidents) {
        GeometryFactory factory = new GeometryFactory();
        List<Geometry> places = new ArrayList<>();
        List<List<Object>> rows = new ArrayList<>();
        List<TableColumn> columns = new ArrayList<>();
        // Original columns keep their names: the style asks for the category by its own.
        for (Column column : incidents.columns()) {
            columns.add(TableColumn.text(column.name(), ""));
        }
        MOMENTS.forEach(name -> columns.add(TableColumn.text(name, "")));
        for (int row = 0; row < incidents.size(); row++) {
            places.add(
                    incidents.hasPlace(row)
                            ? factory.createPoint(new Coordinate(incidents.x(row), incidents.y(row)))
                            : null);
            List<Object> cells = new ArrayList<>(columns.size());
            for (Column column : incidents.columns()) {
                cells.add(column.text(row));
            }
            cells.add(IncidentColumns.moment(incidents.start(row)));
            cells.add(IncidentColumns.moment(incidents.end(row)));
            rows.add(cells);
        }
        return new Rows(incidents.crs(), places, new Table(columns, rows));
    }

    private static Rows zones(Zones zones) {
        Set<String> names = new LinkedHashSet<>();
        zones.zones().forEach(zone -> names.addAll(zone.attributes().keySet()));
        List<TableColumn> columns = new ArrayList<>();
        columns.add(TableColumn.text("zone_id", ""));
        columns.add(TableColumn.text("zone_name", ""));
        names.forEach(name -> columns.add(TableColumn.text(name, "")));
        List<Geometry> areas = new ArrayList<>();
        List<List<Object>> rows = new ArrayList<>();
        for (Zone zone : zones.zones()) {
            areas.add(zone.area());
            List<Object> cells = new ArrayList<>(List.of(zone.id(), zone.name()));
            names.forEach(name -> cells.add(zone.attributes().get(name)));
            rows.add(cells);
        }
        return new Rows(zones.crs(), areas, new Table(columns, rows));
    }
}
