// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.inspector;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.atalaya.app.desktop.map.PlaceLine;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.Provenance;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.RasterCells;
import org.atalaya.core.data.RasterGrid;
import org.atalaya.core.data.RasterLayer;
import org.atalaya.core.data.SourceFile;
import org.atalaya.core.data.Zones;
import org.atalaya.core.export.ParameterText;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.text.Texts;
import org.atalaya.core.time.LocalMillis;
import org.locationtech.jts.geom.Envelope;

/**
 * What a layer is made of, in words.
 *
 * @param caveats what its run warned of
 */
record LayerFacts(List<Fact> facts, List<String> caveats) {

    static final LayerFacts NONE = new LayerFacts(List.of(), List.of());

    /** So many digits of a hash tell files apart; all of them are in the tooltip. */
    private static final int HASH_DIGITS = 12;

    /**
     * One line.
     *
     * @param whole what is too long for the line, empty where the line says all
     */
    record Fact(String name, String value, String whole) {
        Fact(String name, String value) {
            this(name, value, "");
        }
    }

    LayerFacts {
        facts = List.copyOf(facts);
        caveats = List.copyOf(caveats);
    }

    /**
     * All that is known.
     *
     * @param sources the files behind the layer
     * @param run what left the layer, empty for data
     * @param behind the incidents shown, or those a run was made of
     */
    static LayerFacts of(
            Layer layer, List<SourceFile> sources, Optional<Run> run, Optional<Incidents> behind, Texts texts) {
        List<Fact> facts = new ArrayList<>();
        for (SourceFile source : sources) {
            facts.add(new Fact(texts.get("properties.source"), source.name()));
            String hash = source.sha256();
            if (!hash.isEmpty()) {
                facts.add(new Fact("SHA-256", hash.substring(0, Math.min(HASH_DIGITS, hash.length())) + "…", hash));
            }
        }
        run.ifPresent(made -> run(made, facts, texts));
        shapes(layer, facts, texts);
        behind.ifPresent(rows -> incidents(rows, facts, texts));
        system(layer, behind)
                .ifPresent(crs ->
                        facts.add(new Fact(texts.get("properties.crs"), PlaceLine.name(crs, texts), crs.code())));
        extent(layer, behind)
                .ifPresent(extent -> facts.add(new Fact(
                        texts.get("properties.extent"),
                        texts.get(
                                "properties.extent.size",
                                Figures.brief(extent.width() / 1000, texts),
                                Figures.brief(extent.height() / 1000, texts)),
                        texts.get(
                                "properties.extent.corners",
                                Figures.whole(extent.minX(), texts),
                                Figures.whole(extent.maxX(), texts),
                                Figures.whole(extent.minY(), texts),
                                Figures.whole(extent.maxY(), texts)))));
        return new LayerFacts(
                facts,
                run.map(Run::caveats).orElse(List.of()).stream()
                        .map((Problem problem) -> texts.say(problem))
                        .toList());
    }

    private static void run(Run run, List<Fact> facts, Texts texts) {
        Provenance from = run.provenance();
        facts.add(new Fact(
                texts.get("properties.run"),
                texts.get(
                        "properties.run.name",
                        run.number(),
                        texts.find(from.analysisId() + ".title").orElse(from.analysisId()))));
        from.parameters().entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                // All incidents are counted below.
                .filter(parameter -> !parameter.getValue().equals(InputRef.INCIDENTS.text()))
                .forEach(parameter ->
                        facts.add(fact(from.analysisId(), parameter.getKey(), parameter.getValue(), texts)));
    }

    private static Fact fact(String analysis, String name, String value, Texts texts) {
        return new Fact(
                texts.find(analysis + "." + name + ".label").orElse(name),
                ParameterText.brief(analysis, name, value, texts),
                ParameterText.of(analysis, name, value, texts));
    }

    private static void shapes(Layer layer, List<Fact> facts, Texts texts) {
        if (layer.source() instanceof LayerSource.Cells cells) {
            facts.add(new Fact(
                    texts.get("properties.shapes"),
                    Figures.whole(cells.artifact().geometries().size(), texts)));
        } else if (layer.source() instanceof LayerSource.Areas areas) {
            Zones zones = areas.zones();
            facts.add(new Fact(texts.get("properties.layer"), zones.name()));
            facts.add(new Fact(
                    texts.get("properties.shapes"), Figures.whole(zones.zones().size(), texts)));
            facts.add(new Fact(texts.get("properties.area"), Figures.brief(zones.areaKm2(), texts) + " km²"));
        } else if (layer.source() instanceof LayerSource.Density density) {
            var surface = density.artifact().surface();
            facts.add(new Fact(
                    texts.get("properties.raster"),
                    texts.get(
                                    "properties.raster.size",
                                    surface.columns(),
                                    surface.rows(),
                                    Figures.brief(surface.cellSize(), texts))
                            + inside(surface.values(), texts)));
        } else if (layer.source() instanceof LayerSource.Raster raster) {
            raster(raster.raster(), facts, texts);
        } else if (layer.source() instanceof LayerSource.Base base) {
            facts.add(new Fact(
                    texts.get("properties.shapes"),
                    Figures.whole(base.features().size(), texts)));
        }
    }

    /** How many cells have a value, where others lie outside. */
    private static String inside(double[] values, Texts texts) {
        long inside =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).count();
        return inside == values.length ? "" : texts.get("properties.density.inside", inside);
    }

    private static void raster(RasterLayer raster, List<Fact> facts, Texts texts) {
        RasterGrid grid = raster.grid();
        facts.add(new Fact(
                texts.get("properties.raster"),
                texts.get(
                        "properties.raster.size", grid.columns(), grid.rows(), Figures.brief(grid.cellSize(), texts))));
        if (raster.cells() instanceof RasterCells.Numbers numbers) {
            facts.add(new Fact(texts.get("properties.raster.band"), Figures.whole(numbers.band(), texts)));
            if (!raster.unit().isEmpty()) {
                facts.add(new Fact(texts.get("properties.raster.unit"), raster.unit()));
            }
        }
    }

    private static void incidents(Incidents rows, List<Fact> facts, Texts texts) {
        facts.add(new Fact(texts.get("properties.count"), Figures.whole(rows.size(), texts)));
        int lost = rows.size() - rows.withPlace();
        if (lost > 0) {
            facts.add(new Fact(texts.get("properties.no-place"), Figures.whole(lost, texts)));
        }
        if (rows.earliest() != LocalMillis.MISSING) {
            facts.add(new Fact(
                    texts.get("properties.period"),
                    texts.get("properties.period.days", day(rows.earliest(), texts), day(rows.latest(), texts))));
        }
    }

    private static String day(long moment, Texts texts) {
        return DateTimeFormatter.ofPattern(texts.get("date.day"), texts.locale())
                .format(LocalMillis.toDateTime(moment));
    }

    private static Optional<Crs> system(Layer layer, Optional<Incidents> behind) {
        if (layer.source() instanceof LayerSource.Cells cells) {
            return Optional.of(cells.artifact().crs());
        } else if (layer.source() instanceof LayerSource.Areas areas) {
            return Optional.of(areas.zones().crs());
        } else if (layer.source() instanceof LayerSource.Density density) {
            return Optional.of(density.artifact().surface().crs());
        } else if (layer.source() instanceof LayerSource.Raster raster) {
            return Optional.of(raster.raster().grid().crs());
        }
        return behind.map(Incidents::crs);
    }

    private static Optional<Extent> extent(Layer layer, Optional<Incidents> behind) {
        if (layer.source() instanceof LayerSource.Cells cells) {
            Envelope box = new Envelope();
            cells.artifact().geometries().forEach(shape -> box.expandToInclude(shape.getEnvelopeInternal()));
            return extent(box);
        } else if (layer.source() instanceof LayerSource.Areas areas) {
            return extent(areas.zones().union().getEnvelopeInternal());
        } else if (layer.source() instanceof LayerSource.Density density) {
            return Optional.of(density.artifact().surface().extent());
        } else if (layer.source() instanceof LayerSource.Raster raster) {
            return Optional.of(raster.raster().grid().extent());
        } else if (layer.source() instanceof LayerSource.Base base) {
            Envelope box = new Envelope();
            base.features().forEach(part -> box.expandToInclude(part.shape().getEnvelopeInternal()));
            return extent(box);
        }
        return behind.flatMap(Incidents::extent);
    }

    private static Optional<Extent> extent(Envelope box) {
        return box.isNull()
                ? Optional.empty()
                : Optional.of(new Extent(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()));
    }
}
