// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.Zones;
import org.atalaya.core.layer.ClassBreaks;
import org.atalaya.core.layer.DefaultStyle;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.layer.HitFinder;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.layer.Style;
import org.atalaya.core.layer.Wording;
import org.atalaya.core.text.Texts;

/** What a layer of the map shows, as a table; made beside the window's thread. */
final class MapTwin {

    private static final double M2_PER_KM2 = 1e6;

    private final Language language;
    private final Texts texts;

    private MapTwin(Language language) {
        this.language = language;
        this.texts = language.texts().get();
    }

    /**
     * The table of a layer; empty for a base map, and for incidents, which have a table of their own.
     *
     * @param incidents those that are counted in zones, or that a density was made from
     */
    static Optional<Twin> of(Layer layer, Optional<Incidents> incidents, Language language) {
        MapTwin twin = new MapTwin(language);
        String title = layer.title().in(language.texts().get());
        if (layer.source() instanceof LayerSource.Density density && layer.style() instanceof Style.Classes classes) {
            return Optional.of(DensityTwin.of(layer, density, classes, incidents, language));
        }
        if (layer.source() instanceof LayerSource.Cells cells) {
            return Optional.of(twin.cells(title, cells, layer.style()));
        }
        if (layer.source() instanceof LayerSource.Areas areas) {
            return Optional.of(twin.zones(title, areas.zones(), incidents));
        }
        if (layer.source() instanceof LayerSource.Raster raster) {
            return Optional.of(RasterTwin.of(title, raster.raster(), layer.style(), twin.texts));
        }
        return Optional.empty();
    }

    private Twin.Cell classOf(double value, Style style) {
        if (!(style instanceof Style.Classes classes)) {
            return Twin.Cell.of("");
        }
        ClassBreaks breaks = classes.breaks();
        int found = breaks.classOf(value);
        if (found < 0) {
            return Twin.Cell.of(language.get("table.twin.not-drawn"), -1);
        }
        String from = Figures.brief(breaks.bounds().get(found), texts);
        String words = found == breaks.classes() - 1
                ? language.get("table.twin.from", from)
                : language.get(
                        "table.summary.range",
                        from,
                        Figures.brief(breaks.bounds().get(found + 1), texts));
        return Twin.Cell.of(words, found);
    }

    /** Every attribute of the cells, and the class they are drawn in. */
    private Twin cells(String title, LayerSource.Cells cells, Style style) {
        Twin attributes = ArtifactTwin.of(title, cells.artifact().attributes(), language);
        if (!(style instanceof Style.Classes classes)) {
            return attributes;
        }
        int column = cells.artifact().attributes().columnIndex(classes.column());
        List<Twin.Head> heads = new ArrayList<>(attributes.heads());
        heads.add(Twin.Head.words(language.get("table.twin.class")));
        List<List<Twin.Cell>> rows = attributes.rows().stream()
                .map(row -> {
                    List<Twin.Cell> longer = new ArrayList<>(row);
                    longer.add(classOf(row.get(column).number(), style));
                    return List.copyOf(longer);
                })
                .toList();
        return new Twin(title, heads, rows);
    }

    /** Zones with their area, the incidents inside and the rate, and what their file says of them. */
    private Twin zones(String title, Zones zones, Optional<Incidents> incidents) {
        List<String> attributes = new ArrayList<>(new TreeSet<>(zones.zones().stream()
                .flatMap(zone -> zone.attributes().keySet().stream())
                .toList()));
        List<Twin.Head> heads = new ArrayList<>(List.of(
                Twin.Head.words(language.get("table.twin.zone")), Twin.Head.figures(language.get("table.twin.area"))));
        Optional<HitFinder> finder = incidents.map(
                rows -> HitFinder.of(DefaultStyle.incidents("incidents", Wording.plain("incidents"), rows)));
        if (finder.isPresent()) {
            heads.add(Twin.Head.figures(language.get("table.twin.inside")));
            heads.add(Twin.Head.figures(language.get("table.twin.per-km2")));
        }
        attributes.forEach(name -> heads.add(Twin.Head.words(name)));
        List<List<Twin.Cell>> rows = new ArrayList<>();
        for (Zone zone : zones.zones()) {
            double km2 = zone.area().getArea() / M2_PER_KM2;
            List<Twin.Cell> row = new ArrayList<>(List.of(Twin.Cell.of(zone.name()), figure(km2, 2)));
            finder.ifPresent(f -> {
                int inside = f.inside(zone.area()).length;
                row.add(figure(inside, 0));
                row.add(figure(inside / km2, 1));
            });
            attributes.forEach(name ->
                    row.add(Twin.Cell.of(String.valueOf(zone.attributes().getOrDefault(name, "")))));
            rows.add(row);
        }
        return new Twin(title, heads, rows);
    }

    private Twin.Cell figure(double value, int decimals) {
        double kept = Math.rint(value * Math.pow(10, decimals)) / Math.pow(10, decimals);
        return Double.isNaN(value)
                ? Twin.Cell.of(CellText.UNDEFINED)
                : Twin.Cell.of(Figures.decimal(value, decimals, texts), decimals == 0 ? value : kept);
    }

    /** The layer that is looked at: the one chosen in the list where it is seen, else the topmost that tells something. */
    static Optional<Layer> lookedAt(List<Layer> layers, String chosen) {
        List<Layer> telling = layers.stream()
                .filter(Layer::visible)
                .filter(layer ->
                        !(layer.source() instanceof LayerSource.Base) && !(layer.style() instanceof Style.Boundary))
                .toList();
        return telling.stream()
                .filter(layer -> layer.id().equals(chosen))
                .findFirst()
                .or(() -> telling.stream().findFirst());
    }
}
