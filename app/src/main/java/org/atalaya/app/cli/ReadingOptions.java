// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How a file of incidents is to be read, for every command that reads one. */
final class ReadingOptions {

    @Option(names = "--boundary", paramLabel = "${bundle:label.file}", descriptionKey = "boundary")
    private Path boundary;

    @Option(names = "--plan", paramLabel = "${bundle:label.plan}", descriptionKey = "plan")
    private Path plan;

    @Option(names = "--time-zone", paramLabel = "${bundle:label.zone}", descriptionKey = "timeZone")
    private String timeZone;

    @Option(names = "--crs", paramLabel = "EPSG", defaultValue = "0", descriptionKey = "crs")
    private int crs;

    /** The wish for a file as the options stand. */
    Importing.Wish wish(Path file, Projects.Known project) {
        return new Importing.Wish(
                file, Optional.ofNullable(boundary), Optional.ofNullable(plan), timeZone, crs, project);
    }

    /** The same for a file whose boundary and clock are known. */
    Importing.Wish wish(Path file, Path knownBoundary, String knownZone) {
        return new Importing.Wish(
                file, Optional.of(knownBoundary), Optional.ofNullable(plan), knownZone, crs, Projects.Known.NOTHING);
    }
}
