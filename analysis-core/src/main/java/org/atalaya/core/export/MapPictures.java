// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Zones;
import org.atalaya.core.environment.Version;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.grid.StudyFrame;
import org.atalaya.core.layer.DefaultStyle;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.Legend;
import org.atalaya.core.layer.Legends;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.layer.Wording;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.render.MapPage;
import org.atalaya.core.render.PageSpec;
import org.atalaya.core.text.Texts;

/**
 * The map pages of a folder: the first density with the Gi* cells over it as {@code map.png}, and a page for every other
 * finding with a place. Without any, the incidents themselves are the map.
 */
final class MapPictures {

    /** Of the pages in a folder: 237 dots per inch. */
    static final double PIXEL_RATIO = 2;

    private final Contents contents;
    private final Optional<Zones> zones;
    private final Texts texts;
    private final double pixelRatio;

    MapPictures(Contents contents, Optional<Zones> zones, Texts texts, double pixelRatio) {
        this.pixelRatio = pixelRatio;
        this.contents = contents;
        this.zones = zones;
        this.texts = texts;
    }

    /** One page to be painted. */
    record Plan(String file, String title, List<RunFiles.NamedLayer> findings, List<RunFiles> runs) {
        Incidents incidents() {
            return runs.get(0).incidents();
        }
    }

    /** Which pages there are, the main one first. */
    List<Plan> plan(List<RunFiles> runs, FileNames names) {
        List<Plan> plans = new ArrayList<>();
        Optional<RunFiles> withSurface = first(runs, "density");
        Optional<RunFiles> withHotspots = first(runs, "gi-star");
        List<RunFiles.NamedLayer> main = new ArrayList<>();
        withSurface.ifPresent(run -> main.add(find(run, "density")));
        withHotspots.ifPresent(run -> main.add(find(run, "gi-star")));
        RunFiles mainRun = withSurface.or(() -> withHotspots).orElse(runs.get(0));
        List<RunFiles> mainRuns = Stream.of(Optional.of(mainRun), withHotspots)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (main.isEmpty() && !mainRun.layers().isEmpty()) {
            main.add(mainRun.layers().get(0));
        }
        String mainTitle = main.stream().map(RunFiles.NamedLayer::title).collect(Collectors.joining(" · "));
        plans.add(new Plan(
                names.unique("map", ".png"),
                main.isEmpty() ? texts.get("report.layer.incidents") : mainTitle,
                main,
                mainRuns));
        for (RunFiles run : runs) {
            for (RunFiles.NamedLayer layer : run.layers()) {
                if (!main.contains(layer)) {
                    String id = layer.artifact().id();
                    plans.add(new Plan(names.unique("map-" + id, ".png"), layer.title(), List.of(layer), List.of(run)));
                }
            }
        }
        return plans;
    }

    BufferedImage paint(Plan plan, Progress progress) {
        Incidents incidents = plan.incidents();
        List<Layer> findings = new ArrayList<>();
        plan.findings().forEach(finding -> findings.add(finding.layer()));
        if (findings.isEmpty()) {
            findings.add(incidentLayer(incidents, texts));
        }
        List<Legend> legends = findings.stream()
                .flatMap(layer -> Legends.of(layer, Optional.of(incidents), MapTheme.LIGHT, texts).stream())
                .toList();
        List<Layer> layers = new ArrayList<>();
        if (!contents.base().isEmpty()) {
            layers.add(DefaultStyle.base("base", Wording.of("report.layer.base"), contents.base()));
        }
        layers.addAll(findings);
        // Without streets the zones are what one finds one's way by.
        zones.filter(z -> contents.base().isEmpty() && z.zones().size() > 1)
                .ifPresent(z -> layers.add(DefaultStyle.zones("zones", Wording.of("report.layer.zones"), z)
                        .withOpacity(0.6)));
        zones.ifPresent(z -> layers.add(boundaryLayer(z)));
        PageWords words = new PageWords(contents, zones, texts);
        PageSpec spec = new PageSpec(
                words.title(plan),
                words.subtitle(incidents),
                contents.simulated() ? texts.get("report.map.simulated") : "",
                StudyFrame.of(zones, incidents).map(StudyFrame::extent).orElse(new Extent(0, 0, 1, 1)),
                new BigNumbers(texts).of(findings.get(0), incidents),
                legends,
                PageBars.of(incidents, texts),
                words.footer(plan));
        return MapPage.paint(spec, layers, pixelRatio, texts, progress);
    }

    /** On A4. */
    double dotsPerInch() {
        return pixelRatio * MapPage.WIDTH / (297 / 25.4);
    }

    /** What a PNG says of itself. */
    Map<String, String> words(Plan plan) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("Title", contents.title() + ": " + plan.title());
        words.put(
                "Description",
                new PageWords(contents, zones, texts)
                        .footer(plan).stream()
                                .map(line -> line.label() + ": " + line.text())
                                .collect(Collectors.joining("\n")));
        words.put("Software", "Atalaya " + Version.current());
        return words;
    }

    static Layer incidentLayer(Incidents incidents, Texts texts) {
        return DefaultStyle.incidents("incidents", Wording.of("report.layer.incidents"), incidents);
    }

    static Layer boundaryLayer(Zones zones) {
        return DefaultStyle.boundary("boundary", Wording.of("report.layer.boundary"), zones);
    }

    private static Optional<RunFiles> first(List<RunFiles> runs, String measure) {
        return runs.stream()
                .filter(run -> run.layers().stream()
                        .anyMatch(l -> measure(l.artifact()).equals(measure)))
                .findFirst();
    }

    private static RunFiles.NamedLayer find(RunFiles run, String measure) {
        return run.layers().stream()
                .filter(l -> measure(l.artifact()).equals(measure))
                .findFirst()
                .orElseThrow();
    }

    static String measure(Artifact artifact) {
        return artifact instanceof Artifact.Surface surface
                ? surface.measure()
                : artifact instanceof Artifact.Features features ? features.measure() : "";
    }
}
