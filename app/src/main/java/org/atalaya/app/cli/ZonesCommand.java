// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.data.Zones;
import org.atalaya.core.importer.BoundaryRead;
import org.atalaya.core.importer.ZonesReader;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.store.ProjectContent;
import org.atalaya.core.store.ProjectStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Reads a layer of areas as {@code --boundary} would, and says what it holds; with {@code --project} it becomes one more
 * zone layer there.
 */
@Command(name = "zones")
final class ZonesCommand extends WorkbenchCommand {

    @Parameters(arity = "0..1", paramLabel = "${bundle:label.file}", descriptionKey = "zonesFile")
    private Path file;

    @Option(
            names = {"--crs", "--boundary-crs"},
            paramLabel = "EPSG",
            defaultValue = "0",
            descriptionKey = "boundaryCrs")
    private int crs;

    @Option(
            names = {"--layer", "--boundary-layer"},
            paramLabel = "NAME",
            defaultValue = "",
            descriptionKey = "boundaryLayer")
    private String layer;

    @Option(names = "--project", paramLabel = "${bundle:label.project}", descriptionKey = "zonesProject")
    private Path project;

    @Option(names = "--name", paramLabel = "NAME", defaultValue = "", descriptionKey = "zonesName")
    private String name;

    @Option(names = "--replace", descriptionKey = "zonesReplace")
    private boolean replace;

    @Option(names = "--remove", paramLabel = "NAME", descriptionKey = "zonesRemove")
    private String remove;

    @Override
    ExitCode run(Console console) throws WorkbenchException {
        if (file == null || remove != null) {
            return remove(console);
        }
        try (ProjectStore store = project == null ? null : ProjectStore.open(project)) {
            return read(console, store);
        }
    }

    /** Takes a layer out of the project. */
    private ExitCode remove(Console console) throws WorkbenchException {
        if (project == null || remove == null) {
            throw new WorkbenchException(Problem.error("cli.zones-needs"));
        }
        try (ProjectStore store = ProjectStore.open(project)) {
            ProjectContent content = store.content();
            List<String> names = content.moreZones().stream().map(Zones::name).toList();
            if (!names.contains(remove)) {
                throw new WorkbenchException(Problem.error("cli.zones-unknown", remove, String.join(", ", names)));
            }
            store.replace(content.withoutMoreZones(remove), Map.of(), console.progress());
            ObjectNode result = console.object();
            result.put("removed", remove);
            console.say("cli.zones.removed", remove);
            console.print(result);
        }
        return ExitCode.DONE;
    }

    private String called() {
        return name.isBlank() ? Titles.of(file) : name.strip();
    }

    /** A layer of the same name stays unless it is said that it may go. */
    private void refuseTaken(ProjectStore store) throws WorkbenchException {
        if (!replace && store.zoneLayers().names().contains(called())) {
            throw new WorkbenchException(Problem.error("cli.zones-taken", called()));
        }
    }

    private ExitCode read(Console console, ProjectStore store) throws WorkbenchException {
        if (store != null) {
            refuseTaken(store);
        }
        Importing.BoundaryPart part = new Importing.BoundaryPart(layer, crs);
        BoundaryRead read = ZonesReader.readAndTell(
                file, part.choice(file), crs, Optional.ofNullable(store).map(ProjectStore::crs), console.progress());
        Zones zones = read.zones();
        read.statements().forEach(console::tell);
        ObjectNode result = console.object();
        result.put("name", zones.name());
        result.put("zones", zones.zones().size());
        result.put("areaKm2", zones.areaKm2());
        result.put("crs", zones.crs().code());
        ArrayNode statements = result.putArray("statements");
        for (Problem statement : read.statements()) {
            statements.add(console.describe(statement));
        }
        List<String> names = zones.zones().stream()
                .flatMap(zone -> zone.attributes().keySet().stream())
                .distinct()
                .toList();
        ArrayNode attributes = result.putArray("attributes");
        names.forEach(attributes::add);
        console.say("cli.import.zones", zones.name(), zones.zones().size(), zones.areaKm2());
        console.say("cli.zones.attributes", names.size(), String.join(", ", names));
        if (store != null) {
            Zones layer = new Zones(called(), zones.crs(), zones.zones());
            boolean replaced = store.content().zoneLayers().names().contains(layer.name());
            store.replace(store.content().withMoreZones(layer), Map.of(), console.progress());
            result.put("layer", layer.name());
            result.put("fingerprint", layer.fingerprint());
            result.put("replaced", replaced);
            console.say(replaced ? "cli.zones.replaced" : "cli.zones.stored", layer.name());
        }
        console.print(result);
        return ExitCode.DONE;
    }
}
