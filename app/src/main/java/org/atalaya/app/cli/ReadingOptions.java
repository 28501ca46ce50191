// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.environment.ConfigFolder;
import org.atalaya.core.importer.Presets;
import org.atalaya.core.problem.WorkbenchException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a file of incidents is to be read, for every command that reads one. */
final class ReadingOptions {

    @Option(names = "--boundary", paramLabel = "${bundle:label.file}", descriptionKey = "boundary")
    private Path boundary;

    @Option(names = "--plan", paramLabel = "${bundle:label.plan}", descriptionKey = "plan")
    private Path plan;

    @Mixin
    private ClockOption clock;

    @Option(names = "--crs", paramLabel = "EPSG", defaultValue = "0", descriptionKey = "crs")
    private int crs;

    @Mixin
    private PartOptions part;

    @Option(names = "--layer", paramLabel = "NAME", defaultValue = "", descriptionKey = "layer")
    private String layer;

    @Option(names = "--boundary-crs", paramLabel = "EPSG", defaultValue = "0", descriptionKey = "boundaryCrs")
    private int boundaryCrs;

    @Option(names = "--boundary-layer", paramLabel = "NAME", defaultValue = "", descriptionKey = "boundaryLayer")
    private String boundaryLayer;

    @Option(names = "--gazetteer", paramLabel = "${bundle:label.file}", descriptionKey = "gazetteer")
    private Path gazetteer;

    @Option(names = "--gazetteer-crs", paramLabel = "EPSG", defaultValue = "0", descriptionKey = "gazetteerCrs")
    private int gazetteerCrs;

    @Option(names = "--fix", paramLabel = "${bundle:label.fix}", descriptionKey = "fix")
    private List<String> fixes = new ArrayList<>();

    @Option(names = "--merge-spellings", paramLabel = "${bundle:label.column}", descriptionKey = "mergeSpellings")
    private List<String> merged = new ArrayList<>();

    @Option(names = "--preset", paramLabel = "${bundle:label.preset}", descriptionKey = "preset")
    private String preset;

    @Option(names = "--keep-persons", descriptionKey = "keepPersons")
    private boolean keepPersons;

    @Option(names = "--zone-marks", paramLabel = "convert|ignore", descriptionKey = "zoneMarks")
    private ZoneMarks zoneMarks;

    /** What becomes of the zone mark of a time, as it is typed. */
    enum ZoneMarks {
        convert,
        ignore
    }

    @Option(names = "--pair-first", paramLabel = "latitude|longitude", descriptionKey = "pairFirst")
    private Coordinate pairFirst;

    /** Which coordinate comes first, as it is typed. */
    enum Coordinate {
        latitude,
        longitude
    }

    /** The wish for a file as the options stand. */
    Importing.Wish wish(Path file, Projects.Known project) throws WorkbenchException {
        return new Importing.Wish(
                file,
                Optional.ofNullable(boundary),
                Optional.ofNullable(plan),
                clock.name().orElse(null),
                crs,
                project,
                part.choice(layer),
                boundaryPart(),
                addresses(),
                FixWords.read(fixes),
                manner());
    }

    /** The same for a file whose boundary and clock are known. */
    Importing.Wish wish(Path file, Path knownBoundary, String knownZone) throws WorkbenchException {
        return new Importing.Wish(
                file,
                Optional.of(knownBoundary),
                Optional.ofNullable(plan),
                knownZone,
                crs,
                Projects.Known.NOTHING,
                part.choice(layer),
                boundaryPart(),
                addresses(),
                FixWords.read(fixes),
                manner());
    }

    private Importing.Manner manner() throws WorkbenchException {
        Presets all = Presets.with(ConfigFolder.presets());
        return new Importing.Manner(
                preset == null ? all : all.choose(preset),
                keepPersons,
                merged,
                Optional.ofNullable(zoneMarks).map(marks -> marks == ZoneMarks.convert),
                Optional.ofNullable(pairFirst).map(first -> first == Coordinate.latitude));
    }

    private Importing.Addresses addresses() {
        return new Importing.Addresses(Optional.ofNullable(gazetteer), gazetteerCrs);
    }

    private Importing.BoundaryPart boundaryPart() {
        return new Importing.BoundaryPart(boundaryLayer, boundaryCrs);
    }
}
