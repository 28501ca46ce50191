// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.atalaya.core.data.Zones;
import org.atalaya.core.importer.BoundaryRead;
import org.atalaya.core.importer.ZonesReader;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a layer of areas as {@code --boundary} would, and says what it holds; nothing is stored. */
@Command(name = "zones")
final class ZonesCommand extends WorkbenchCommand {

    @Parameters(paramLabel = "${bundle:label.file}", descriptionKey = "zonesFile")
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

    @Override
    ExitCode run(Console console) throws WorkbenchException {
        Importing.BoundaryPart part = new Importing.BoundaryPart(layer, crs);
        BoundaryRead read = ZonesReader.readAndTell(file, part.choice(file), crs, 0, console.progress());
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
        console.print(result);
        return ExitCode.DONE;
    }
}
