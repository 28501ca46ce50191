// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.atalaya.app.desktop.table.CellText;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.data.Zone;
import org.atalaya.core.layer.BaseFeature;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.layer.Hit;
import org.atalaya.core.layer.HitFinder;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.layer.Style;
import org.atalaya.core.layer.ZoneRate;

/**
 * What a hand that rests on the map is told: of the topmost incident, cell or zone under it, else of a place of the base
 * map. Works beside the window's thread.
 */
final class HoverFinder {

    /** A few words. */
    record Hint(String title, List<String> lines) {
        Hint {
            lines = List.copyOf(lines);
        }
    }

    private static final int MOST_NUMBERS = 3;

    /** Where a cell stands in its grid tells nothing of the ground. */
    private static final Set<String> OF_THE_GRID = Set.of("cell", "column", "row");

    private static final double INCIDENT_PIXELS = 6;
    private static final double PLACE_PIXELS = 24;

    private final Language language;
    private final Map<LayerSource, HitFinder> finders;

    /** @param finders kept by the map, one for each layer */
    HoverFinder(Language language, Map<LayerSource, HitFinder> finders) {
        this.language = language;
        this.finders = finders;
    }

    /**
     * The hint for a place.
     *
     * @param layers the topmost first
     * @param crowds the layers whose incidents are painted as a density: there is no single one to tell of
     */
    Optional<Hint> at(List<Layer> layers, Set<String> crowds, double x, double y, double metresPerPixel) {
        for (Layer layer : layers) {
            if (layer.visible() && !crowds.contains(layer.id())) {
                Optional<Hint> hint = of(layer, layers, x, y, metresPerPixel);
                if (hint.isPresent()) {
                    return hint;
                }
            }
        }
        return place(layers, x, y, PLACE_PIXELS * metresPerPixel);
    }

    private Optional<Hint> of(Layer layer, List<Layer> layers, double x, double y, double metresPerPixel) {
        if (layer.source() instanceof LayerSource.Points points) {
            // Found by one pass: an index of millions of incidents is not worth its memory for a hint.
            return HitFinder.nearest(points.incidents(), x, y, INCIDENT_PIXELS * metresPerPixel)
                    .map(near -> incident(points.incidents(), near.row(), near.number()));
        }
        if (layer.source() instanceof LayerSource.Base
                || (layer.source() instanceof LayerSource.Areas areas
                        && areas.zones().zones().size() == 1)) {
            return Optional.empty();
        }
        return finders.computeIfAbsent(layer.source(), source -> HitFinder.of(layer))
                .at(x, y, 0)
                .flatMap(hit -> shape(layer, hit, layers));
    }

    private Hint incident(Incidents incidents, int row, int number) {
        List<String> lines = new ArrayList<>();
        if (number > 1) {
            lines.add(language.get("map.hover.more", number));
        }
        if (incidents.hasTime(row)) {
            lines.add(StackedRows.when(incidents, row, language));
        }
        String category =
                incidents.column(Role.CATEGORY).map(column -> column.text(row)).orElse(null);
        return new Hint(category == null ? language.get("map.hover.incident") : category, lines);
    }

    private Optional<Hint> shape(Layer layer, Hit hit, List<Layer> layers) {
        if (hit instanceof Hit.Cell cell && layer.source() instanceof LayerSource.Cells cells) {
            String title =
                    ZoneRate.isOfZones(cells) ? ZoneRate.zone(cells.artifact(), cell.attributes()) : title(layer);
            return Optional.of(new Hint(title, numbers(layer, cells.artifact(), cell.attributes())));
        }
        if (hit instanceof Hit.Value value) {
            boolean density = layer.source() instanceof LayerSource.Density surface
                    && surface.artifact().measure().equals("density");
            String number = brief(value.value());
            if (layer.source() instanceof LayerSource.Raster raster
                    && !raster.raster().unit().isBlank()) {
                number += " " + raster.raster().unit();
            }
            return Optional.of(new Hint(
                            title(layer), List.of(density ? language.get("map.hover.density", number) : number)))
                    .filter(hint -> !density || value.value() > 0);
        }
        if (hit instanceof Hit.Area area) {
            return Optional.of(new Hint(area.zone().name(), zone(layer, area.zone(), layers)));
        }
        return Optional.empty();
    }

    /** The number that gives the colour; without one, the first few. */
    private List<String> numbers(Layer layer, Artifact.Features artifact, List<Object> attributes) {
        boolean significance = layer.style() instanceof Style.Significance;
        String styled = layer.style() instanceof Style.Classes classes
                ? classes.column()
                : layer.style() instanceof Style.Significance found ? found.column() : "";
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < attributes.size(); i++) {
            TableColumn column = artifact.attributes().columns().get(i);
            boolean told = styled.isEmpty()
                    ? lines.size() < MOST_NUMBERS && !OF_THE_GRID.contains(column.id())
                    : column.id().equals(styled) || (significance && column.id().equals("count"));
            if (told && attributes.get(i) != null) {
                lines.add(language.get(column.titleKey()) + ": " + CellText.of(attributes.get(i), column, language));
            }
        }
        return lines;
    }

    private List<String> zone(Layer layer, Zone zone, List<Layer> layers) {
        List<String> lines = new ArrayList<>();
        if (layer.style() instanceof Style.Classes classes && zone.attributes().containsKey(classes.column())) {
            lines.add(classes.column() + ": " + zone.attributes().get(classes.column()));
        }
        layers.stream()
                .filter(one -> one.visible() && one.source() instanceof LayerSource.Points)
                .findFirst()
                .ifPresent(one -> lines.add(language.get(
                        "map.hover.inside",
                        HitFinder.countInside(((LayerSource.Points) one.source()).incidents(), zone.area()))));
        lines.add(language.get("map.hover.area", brief(zone.area().getArea() / 1e6)));
        return lines;
    }

    private Optional<Hint> place(List<Layer> layers, double x, double y, double reach) {
        return layers.stream()
                .filter(layer -> layer.visible() && layer.source() instanceof LayerSource.Base)
                .flatMap(layer -> ((LayerSource.Base) layer.source()).features().stream())
                .filter(feature -> feature.kind() == BaseFeature.Kind.PLACE
                        && !feature.name().isEmpty()
                        && distance(feature, x, y) <= reach)
                .min(Comparator.comparingDouble(feature -> distance(feature, x, y)))
                .map(feature -> new Hint(feature.name(), List.of(language.get("map.hover.place"))));
    }

    private static double distance(BaseFeature feature, double x, double y) {
        var middle = feature.shape().getCentroid();
        return Math.hypot(middle.getX() - x, middle.getY() - y);
    }

    private String title(Layer layer) {
        return layer.title().in(language.texts().get());
    }

    private String brief(double value) {
        return Figures.brief(value, language.texts().get());
    }
}
