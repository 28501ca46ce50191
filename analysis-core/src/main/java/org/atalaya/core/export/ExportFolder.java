// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Zones;
import org.atalaya.core.environment.Version;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.text.Texts;

/**
 * All that was found, in one folder: {@code report.html}, {@code map.png}, {@code incidents.csv}, {@code hotspots.gpkg},
 * {@code run.json}, and a file per finding as {@link ArtifactFiles} names them.
 */
public final class ExportFolder {

    private ExportFolder() {}

    /**
     * Writes the folder; it is made where it is missing, files of the same names are replaced.
     *
     * @return the files in the order they were written, the report last
     */
    public static List<Path> write(Contents contents, Path folder, Texts texts, Progress progress)
            throws WorkbenchException {
        return write(contents, folder, texts, MapPictures.PIXEL_RATIO, progress);
    }

    /** The same with map pages of another fineness. */
    static List<Path> write(Contents contents, Path folder, Texts texts, double pixelRatio, Progress progress)
            throws WorkbenchException {
        if (contents.runs().isEmpty()) {
            throw new IllegalArgumentException("nothing to export: no run");
        }
        FileNames names = new FileNames();
        String report = names.unique("report", ".html");
        String json = names.unique("run", ".json");
        String incidentFile = names.unique("incidents", ".csv");
        String layerFile = names.unique("hotspots", ".gpkg");
        Optional<Zones> zones = contents.inputs().zones();
        MapPictures maps = new MapPictures(contents, zones, texts, pixelRatio);
        List<RunFiles> runs = new ArrayList<>();
        List<RunFiles> ordered = runs;
        RunWriter writer = new RunWriter(folder, texts);
        for (Run run : contents.runs()) {
            RunFiles files = RunFiles.of(run, contents.inputs(), contents.looks(), names, texts);
            ordered.add(files);
            writer.write(files, progress.slice(0, 0.2));
        }
        BesideRuns beside = new BesideRuns(contents.beside(), names);
        beside.write(writer, texts, progress.slice(0.2, 0.25));
        List<ReportView.Picture> pictures = new ArrayList<>();
        for (MapPictures.Plan plan : maps.plan(runs, names)) {
            progress.step(0.25, "progress.writing", plan.file());
            BufferedImage image = maps.paint(plan, progress.slice(0.25, 0.5));
            PngImage.write(image, maps.dotsPerInch(), maps.words(plan), writer.note(plan.file(), plan.title()));
            byte[] bytes = PngImage.bytes(image, maps.dotsPerInch(), Map.of());
            pictures.add(new ReportView.Picture(plan.title(), dataUri(bytes), plan.file()));
        }
        for (RunFiles files : runs) {
            if (files.confusions().size() > 1) {
                String title = texts.get("report.file.matrices");
                PngImage.write(
                        new MatrixPictures(files, texts).sheet(),
                        MatrixPictures.DOTS_PER_INCH,
                        Map.of("Title", title, "Software", "Atalaya " + Version.current()),
                        writer.note(names.unique("matrices", ".png"), title));
            }
        }
        Incidents incidents = contents.inputs().incidents(InputRef.INCIDENTS);
        String fingerprint = contents.inputs().summary(InputRef.INCIDENTS).fingerprint();
        CsvIncidents.write(
                incidents, writer.note(incidentFile, texts.get("report.layer.incidents")), progress.slice(0.5, 0.6));
        GeoPackageLayers.write(
                layers(incidents, zones, runs, beside, texts),
                writer.note(layerFile, texts.get("report.file.layers")),
                texts,
                progress.slice(0.6, 0.9));
        Path jsonPath = writer.note(json, texts.get("report.file.run"));
        List<ReportView.File> files = writer.written().entrySet().stream()
                .map(e -> new ReportView.File(e.getKey(), e.getValue()))
                .toList();
        progress.step(0.9, "progress.writing", report);
        ReportView.Page page = new ReportBuilder(contents, texts).page(incidents, fingerprint, runs, pictures, files);
        Path reportPath = writer.note(report, contents.title());
        RunJson.write(contents, incidents, fingerprint, writer.written(), jsonPath);
        HtmlReport.write(page, texts, reportPath);
        progress.step(1, "progress.writing", report);
        return writer.written().keySet().stream().map(folder::resolve).toList();
    }

    /** The incidents lowest, then what was found, the boundary on top. */
    private static List<Layer> layers(
            Incidents incidents, Optional<Zones> zones, List<RunFiles> runs, BesideRuns beside, Texts texts) {
        List<Layer> layers = new ArrayList<>();
        layers.add(MapPictures.incidentLayer(incidents, texts));
        for (RunFiles run : runs) {
            run.layers().forEach(layer -> layers.add(layer.layer()));
        }
        layers.addAll(beside.layers());
        zones.ifPresent(z -> layers.add(MapPictures.boundaryLayer(z)));
        return layers;
    }

    private static String dataUri(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }
}
