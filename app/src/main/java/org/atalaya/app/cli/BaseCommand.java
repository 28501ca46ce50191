// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.core.data.RasterLayer;
import org.atalaya.core.importer.VectorReader;
import org.atalaya.core.importer.VectorReader.VectorRead;
import org.atalaya.core.layer.BaseLayer;
import org.atalaya.core.layer.BaseRole;
import org.atalaya.core.layer.StreetClass;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.raster.RasterRead;
import org.atalaya.core.raster.RasterReader;
import org.atalaya.core.raster.RasterWish;
import org.atalaya.core.store.ProjectContent;
import org.atalaya.core.store.ProjectStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a map layer into the base map of a project, gives one that is there another role, or lists them. */
@Command(name = "base")
final class BaseCommand extends WorkbenchCommand {

    /** Roles as they are typed. */
    enum Role {
        coast,
        water,
        beach,
        hills,
        blocks,
        parks,
        streets,
        places
    }

    /** Classes of streets as they are typed. */
    enum Size {
        avenue,
        street,
        lane
    }

    @Parameters(arity = "0..1", paramLabel = "${bundle:label.file}", descriptionKey = "baseFile")
    private Path file;

    @Option(names = "--project", required = true, paramLabel = "${bundle:label.project}", descriptionKey = "project")
    private Path project;

    @Option(
            names = "--role",
            paramLabel = "coast|water|beach|hills|blocks|parks|streets|places",
            descriptionKey = "baseRole")
    private Role role;

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "baseName")
    private String name;

    @Option(names = "--class-column", paramLabel = "${bundle:label.column}", descriptionKey = "baseClassColumn")
    private String classColumn;

    @Option(names = "--class", paramLabel = "VALUE=avenue|street|lane", descriptionKey = "baseClass")
    private Map<String, Size> classes = new LinkedHashMap<>();

    @Option(names = "--name-column", paramLabel = "${bundle:label.column}", descriptionKey = "baseNameColumn")
    private String nameColumn;

    @Option(names = "--crs", paramLabel = "EPSG", defaultValue = "0", descriptionKey = "boundaryCrs")
    private int crs;

    @Option(names = "--layer", paramLabel = "NAME", defaultValue = "", descriptionKey = "baseLayer")
    private String layer;

    @Option(names = "--remove", paramLabel = "NAME", descriptionKey = "baseRemove")
    private String remove;

    @Option(names = "--band", paramLabel = "N", defaultValue = "0", descriptionKey = "baseBand")
    private int band;

    @Option(names = "--unit", paramLabel = "UNIT", defaultValue = "", descriptionKey = "baseUnit")
    private String unit;

    @Mixin
    private PartOptions part;

    @Override
    ExitCode run(Console console) throws WorkbenchException {
        boolean changes = file != null || remove != null || name != null;
        boolean raster = file != null && RasterReader.isRaster(file);
        if (!raster && (band != 0 || !unit.isEmpty())) {
            throw new WorkbenchException(Problem.error("raster.not-a-raster"));
        }
        if (file != null && !raster && role == null) {
            throw new WorkbenchException(Problem.error("cli.base-needs"));
        }
        try (ProjectStore store = changes ? ProjectStore.open(project) : ProjectStore.openToRead(project)) {
            ProjectContent content = store.content();
            if (remove != null) {
                content = without(content);
            } else if (raster) {
                content = content.withRaster(raster(console, store, content));
            } else if (changes) {
                BaseLayer next = chosen(file == null ? named(content, name) : read(console, store));
                next.statements().forEach(console::tell);
                content = content.withBase(next);
            }
            if (changes) {
                store.replace(content, Map.of(), console.progress());
            }
            list(console, content);
        }
        return ExitCode.DONE;
    }

    /** Rasters and layers of the base map share their names here; a layer of the base map is the first to go. */
    private ProjectContent without(ProjectContent content) throws WorkbenchException {
        boolean raster = content.base().stream().noneMatch(layer -> layer.name().equals(remove))
                && content.rasters().stream().anyMatch(layer -> layer.name().equals(remove));
        if (raster) {
            return content.withoutRaster(remove);
        }
        named(content, remove);
        return content.withoutBase(remove);
    }

    private RasterLayer raster(Console console, ProjectStore store, ProjectContent content) throws WorkbenchException {
        RasterWish wish = new RasterWish(name == null ? Titles.of(file) : name, band, unit, crs);
        RasterRead read = RasterReader.read(file, wish, store.crs(), console.progress());
        read.statements().forEach(console::tell);
        if (content.rasters().stream()
                .anyMatch(one -> one.name().equals(read.layer().name()))) {
            console.tell(Problem.warning("raster.same-name", read.layer().name()));
        }
        return read.layer();
    }

    private BaseLayer read(Console console, ProjectStore store) throws WorkbenchException {
        VectorRead read = VectorReader.read(file, part.choice(layer), crs, store.crs(), console.progress());
        read.statements().forEach(console::tell);
        return BaseLayer.guess(
                name == null ? Titles.of(file) : name, BaseRole.of(role.name()).orElseThrow(), read.layer());
    }

    /** The layer with what was typed instead of what was guessed. */
    private BaseLayer chosen(BaseLayer start) throws WorkbenchException {
        BaseLayer next =
                role == null ? start : start.withRole(BaseRole.of(role.name()).orElseThrow());
        next = next.withColumns(
                column(start, classColumn, next.classColumn()), column(start, nameColumn, next.nameColumn()));
        for (Map.Entry<String, Size> size : classes.entrySet()) {
            next = next.withClass(
                    size.getKey(), StreetClass.of(size.getValue().name()).orElseThrow());
        }
        return next;
    }

    private static String column(BaseLayer layer, String typed, String otherwise) throws WorkbenchException {
        List<String> columns = layer.shapes().columns();
        if (typed != null && !typed.isEmpty() && !columns.contains(typed)) {
            throw new WorkbenchException(Problem.error("base.no-column", typed, String.join(", ", columns)));
        }
        return typed == null ? otherwise : typed;
    }

    private static BaseLayer named(ProjectContent content, String name) throws WorkbenchException {
        return content.base().stream()
                .filter(layer -> layer.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new WorkbenchException(Problem.error(
                        "base.unknown",
                        name,
                        String.join(
                                ", ",
                                content.base().stream().map(BaseLayer::name).toList()))));
    }

    private void list(Console console, ProjectContent content) throws WorkbenchException {
        List<BaseLayer> layers = content.base();
        ObjectNode result = console.object();
        ArrayNode nodes = result.putArray("base");
        for (BaseLayer one : layers) {
            int shapes = one.shapes().geometries().size();
            String title = console.texts().get("base.role." + one.role().id());
            console.say(
                    "cli.base.layer",
                    one.name(),
                    title,
                    shapes,
                    one.shapes().source().name());
            ObjectNode node = nodes.addObject();
            node.put("name", one.name());
            node.put("role", one.role().id());
            node.put("shapes", shapes);
            node.put("drawn", shapes - one.left());
            node.put("classColumn", one.classColumn());
            node.put("nameColumn", one.nameColumn());
            node.put("file", one.shapes().source().name());
            node.put("sha256", one.shapes().source().sha256());
            if (one.role() == BaseRole.STREETS) {
                ObjectNode values = node.putObject("classes");
                one.classesOfValues().forEach((value, size) -> values.put(value, size.id()));
            }
        }
        if (layers.isEmpty()) {
            console.say("cli.base.none", project.toString());
        }
        RasterLines.list(console, content.rasters(), result.putArray("rasters"));
        console.print(result);
    }
}
