// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.app.rates.RatesOfZones;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.RasterLayer;
import org.atalaya.core.data.ZoneNames;
import org.atalaya.core.data.Zones;
import org.atalaya.core.export.ArtifactFiles;
import org.atalaya.core.export.Contents;
import org.atalaya.core.export.ExportFolder;
import org.atalaya.core.layer.DefaultStyle;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.store.ProjectStore;
import org.atalaya.sample.SampleData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the files of one run, or the whole folder with report, map and data. */
@Command(name = "export")
final class ExportCommand extends WorkbenchCommand {

    @Option(names = "--project", paramLabel = "${bundle:label.project}", required = true, descriptionKey = "project")
    private Path project;

    @Option(names = "--out", paramLabel = "${bundle:label.folder}", required = true, descriptionKey = "out")
    private Path out;

    @Option(names = "--base", paramLabel = "${bundle:label.folder}", descriptionKey = "base")
    private Path base;

    @Option(names = "--run", paramLabel = "N", descriptionKey = "run")
    private Long number;

    @Option(names = Datasets.OPTION, paramLabel = "${bundle:label.dataset}", descriptionKey = "exportDataset")
    private String incidents;

    @Option(names = Datasets.WHERE, paramLabel = "ECQL", descriptionKey = "where")
    private String where;

    @Option(names = "--rates", paramLabel = "NAME", defaultValue = "", descriptionKey = "exportRates")
    private String rates;

    @Option(names = "--zones", paramLabel = "NAME", defaultValue = "", descriptionKey = "exportZones")
    private String zones;

    @Override
    ExitCode run(Console console) throws WorkbenchException {
        try (ProjectStore store = Projects.withIncidents(project)) {
            ObjectNode result = console.object();
            // A place where nothing can be written is told before the work.
            Path folder = Disk.makeFolder(out);
            Runs.tellFiles(console, folder, number == null ? everything(console, store) : one(console, store), result);
            console.print(result);
            return ExitCode.DONE;
        }
    }

    private List<Path> one(Console console, ProjectStore store) throws WorkbenchException {
        if (store.history().stream().noneMatch(run -> run.number() == number)) {
            throw new WorkbenchException(Problem.error("cli.no-run", number));
        }
        if (!rates.isBlank()) {
            console.tell(Problem.warning("cli.rates-with-run", number));
        }
        return ArtifactFiles.write(store.run(number), out, store, console.texts(), console.progress());
    }

    /** Rasters of the project, and rates of zones where they are asked for. */
    private List<Layer> beside(ProjectStore store, OneDataset inputs) throws WorkbenchException {
        List<Layer> layers = new ArrayList<>();
        for (RasterLayer raster : store.content().rasters()) {
            layers.add(DefaultStyle.raster(raster.name(), raster));
        }
        if (!rates.isBlank()) {
            layers.add(rates(store, inputs));
        }
        return layers;
    }

    private Layer rates(ProjectStore store, OneDataset inputs) throws WorkbenchException {
        Zones layer =
                store.zones(zones).orElseThrow(() -> new WorkbenchException(Problem.error("zone-counts.no-zones")));
        List<String> attributes = ZoneNames.attributes(layer);
        if (!attributes.contains(rates)) {
            throw new WorkbenchException(
                    Problem.error("zone-counts.no-attribute", rates, String.join(", ", attributes)));
        }
        return RatesOfZones.layer(
                        inputs.incidents(InputRef.INCIDENTS),
                        store.incidents(inputs.ref().base()),
                        inputs.ref().condition().orElse(""),
                        store.zoneLayers(),
                        layer,
                        rates)
                .orElseThrow(() -> new WorkbenchException(Problem.error(
                        "zone-counts.no-zone-column", inputs.dataset().name())));
    }

    private List<Path> everything(Console console, ProjectStore store) throws WorkbenchException {
        if (store.history().isEmpty()) {
            throw new WorkbenchException(Problem.error("cli.nothing-to-export").at(Where.file(project.toString())));
        }
        OneDataset inputs = Datasets.choose(console, store, incidents, where);
        List<Run> runs = inputs.runs();
        int left = store.history().size() - runs.size();
        String name = inputs.dataset().name();
        if (runs.isEmpty()) {
            throw new WorkbenchException(
                    Problem.error("cli.no-run-of-dataset", name, left).at(Where.file(project.toString())));
        }
        if (left > 0) {
            console.tell(Problem.warning("cli.runs-of-others", left, name));
        }
        List<ImportReport> imports = store.reports(inputs.dataset());
        Contents contents = new Contents(Titles.of(project), console.texts().get("cli.question"), inputs, imports, runs)
                .withBase(Titles.base(base, store))
                .withBeside(beside(store, inputs))
                .asSimulated(imports.stream().anyMatch(SampleData::isSimulated));
        return ExportFolder.write(contents, out, console.texts(), console.progress());
    }
}
