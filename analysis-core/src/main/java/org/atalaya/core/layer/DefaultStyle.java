// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.RasterCells;
import org.atalaya.core.data.RasterLayer;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.Zones;

/** The layer a thing becomes when nobody has styled it yet. */
public final class DefaultStyle {

    public static final double CELL_OPACITY = 0.70;

    /** Quantile classes of counts: more cannot be told apart in small swatches. */
    private static final int COUNT_CLASSES = 5;

    /** Layers that stand beside a density and are shown when asked for. */
    private static final Set<String> BESIDE = Set.of("bandwidth", "volume-contours", "risk-kind");

    private static final String CLUSTERS = "clusters";
    private static final String CLUSTERS_OF_CLUSTERS = "clusters-higher";

    private DefaultStyle() {}

    /** Whether each shape of such a layer carries the number of its incidents on the map. */
    public static boolean counted(String measure) {
        return measure.equals(CLUSTERS) || measure.equals(CLUSTERS_OF_CLUSTERS);
    }

    /** The layers of a run, in the order of its artifacts. */
    public static List<Layer> of(Run run, MapTheme theme) {
        List<Layer> layers = new ArrayList<>();
        for (Artifact artifact : run.artifacts()) {
            if (artifact instanceof Artifact.Surface surface) {
                Optional<Table> classes = classes(run.artifacts());
                layers.add(density(surface, classes, theme));
            } else {
                of(artifact, theme).ifPresent(layers::add);
            }
        }
        Wording method = RunMethod.of(run.provenance());
        return layers.stream()
                .map(layer -> layer.withTitle(layer.title(), method))
                .toList();
    }

    /** A layer for an artifact that has a place; empty for tables, matrices, series and notes. */
    public static Optional<Layer> of(Artifact artifact, MapTheme theme) {
        if (artifact instanceof Artifact.Surface surface) {
            return Optional.of(density(surface, Optional.empty(), theme));
        }
        if (artifact instanceof Artifact.Features features) {
            return Optional.of(cells(features));
        }
        return Optional.empty();
    }

    private static Layer density(Artifact.Surface artifact, Optional<Table> classes, MapTheme theme) {
        if (ContrastLegend.isOne(artifact)) {
            boolean chance = ContrastLegend.isChance(artifact);
            return new Layer(
                    artifact.id(),
                    Wording.of(artifact.titleKey()),
                    Wording.NONE,
                    new LayerSource.Density(artifact, Optional.empty()),
                    new Style.Classes(
                            chance ? ColourRamp.TIDE : ColourRamp.BALANCE, ContrastLegend.breaks(artifact), "", chance),
                    theme.densityOpacity(),
                    !chance);
        }
        return new Layer(
                artifact.id(),
                Wording.of(artifact.titleKey()),
                Wording.NONE,
                new LayerSource.Density(artifact, classes),
                new Style.Classes(ColourRamp.EMBER, breaks(artifact, classes), ""),
                theme.densityOpacity(),
                true);
    }

    private static Optional<Table> classes(List<Artifact> artifacts) {
        return artifacts.stream()
                .filter(artifact -> artifact instanceof Artifact.Table table
                        && table.measure().equals("density-classes"))
                .map(artifact -> ((Artifact.Table) artifact).table())
                .findFirst();
    }

    /** By the mean in the run's own table of classes, so that map and table agree; else by the surface's. */
    private static ClassBreaks breaks(Artifact.Surface artifact, Optional<Table> classes) {
        ClassBreaks own = ClassBreaks.meanMultiples(artifact.surface().values());
        if (classes.isPresent()) {
            Table table = classes.get();
            for (int row = 0; row < table.rows().size(); row++) {
                if (Double.valueOf(1).equals(table.cell(row, "from-times-mean"))
                        && table.cell(row, "from-per-km2") instanceof Double mean) {
                    return ClassBreaks.meanMultiples(mean, own.highest());
                }
            }
        }
        return own;
    }

    private static Layer cells(Artifact.Features artifact) {
        Style style =
                switch (artifact.measure()) {
                    case "gi-star" -> new Style.Significance("class", true);
                    case "volume-contours", "tolerance" -> Style.Shapes.plain().withFilled(false);
                    case "bandwidth" -> new Style.Shapes(false, Swatch.Dash.DOTTED);
                    case "chain-lines" -> Style.Shapes.plain().withFilled(false);
                    case "local-moran" -> new Style.LocalMoran("class");
                    case "count" ->
                        new Style.Classes(
                                ColourRamp.TIDE,
                                ClassBreaks.quantile(numbers(artifact, "count"), COUNT_CLASSES),
                                "count");
                    case "emerging" -> new Style.Kinds("pattern", KindSet.EMERGING);
                    case "risk-level" -> new Style.Kinds("level", KindSet.RISK);
                    case "risk-kind", "cell-forecast" ->
                        new Style.Classes(
                                ColourRamp.EMBER,
                                ClassBreaks.quantile(numbers(artifact, "probability"), COUNT_CLASSES),
                                "probability");
                    case "persistence" -> new Style.Kinds("class", KindSet.PERSISTENCE);
                    case "change" ->
                        new Style.Classes(ColourRamp.BALANCE, ClassBreaks.change(highest(numbers(artifact, "z"))), "z");
                    case CLUSTERS_OF_CLUSTERS -> new Style.Shapes(false, Swatch.Dash.DASHED);
                    default -> Style.Shapes.plain();
                };
        return new Layer(
                artifact.id(),
                title(artifact),
                Wording.NONE,
                new LayerSource.Cells(artifact),
                style,
                isFilled(style) ? CELL_OPACITY : 1,
                !BESIDE.contains(artifact.measure()));
    }

    /** Several maps of one run differ by the kind of incident only, so its name belongs to the title. */
    private static Wording title(Artifact.Features artifact) {
        return artifact.measure().equals("risk-kind")
                ? Wording.of(
                        "risk-surface.kind-named",
                        String.valueOf(artifact.attributes().cell(0, "kind")))
                : Wording.of(artifact.titleKey());
    }

    /** Incidents by category where the data have one with few texts, otherwise all alike. */
    public static Layer incidents(String id, Wording title, Incidents incidents) {
        Style.Marks marks = incidents
                .column(Role.CATEGORY)
                .map(c -> new Style.Marks(c.name(), CategoryOrder.of(c)))
                .orElse(Style.Marks.plain());
        return new Layer(id, title, Wording.NONE, new LayerSource.Points(incidents), marks, 1, true);
    }

    /** The study area with what lies outside under a veil. */
    public static Layer boundary(String id, Wording title, Zones zones) {
        return new Layer(id, title, Wording.NONE, new LayerSource.Areas(zones), new Style.Boundary(true), 1, true);
    }

    public static Layer zones(String id, Wording title, Zones zones) {
        return new Layer(id, title, Wording.NONE, new LayerSource.Areas(zones), new Style.Outlines(true), 1, true);
    }

    public static Layer base(String id, Wording title, List<BaseFeature> features) {
        return new Layer(id, title, Wording.NONE, new LayerSource.Base(features), new Style.Muted(true), 1, true);
    }

    /** Numbers from the lowest to the highest, a picture as it is. */
    public static Layer raster(String id, RasterLayer raster) {
        Style style = raster.cells() instanceof RasterCells.Numbers numbers
                ? new Style.Stretch(ColourRamp.TIDE, numbers.lowest(), numbers.highest(), false)
                : new Style.Picture();
        return new Layer(
                id, Wording.plain(raster.name()), Wording.NONE, new LayerSource.Raster(raster), style, 1, true);
    }

    private static boolean isFilled(Style style) {
        return style instanceof Style.Classes || style instanceof Style.LocalMoran || style instanceof Style.Kinds;
    }

    private static double highest(double[] values) {
        return Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .map(Math::abs)
                .max()
                .orElse(0);
    }

    static double[] numbers(Artifact.Features artifact, String column) {
        int index = artifact.attributes().columnIndex(column);
        return artifact.attributes().rows().stream()
                .mapToDouble(row -> row.get(index) instanceof Number number ? number.doubleValue() : Double.NaN)
                .toArray();
    }
}
