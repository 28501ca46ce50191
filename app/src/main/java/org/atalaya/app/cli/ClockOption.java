// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import picocli.CommandLine.Option;

/** Whose clock the times of a file are of. */
final class ClockOption {

    @Option(names = "--time-zone", paramLabel = "${bundle:label.zone}", descriptionKey = "timeZone")
    private String timeZone;

    /** As it was typed; empty where nothing was said. */
    Optional<String> name() {
        return Optional.ofNullable(timeZone);
    }

    /** The zone that was said, or the one that counts otherwise. */
    ZoneId zone(ZoneId otherwise) throws WorkbenchException {
        return timeZone == null ? otherwise : of(timeZone);
    }

    static ZoneId of(String name) throws WorkbenchException {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new WorkbenchException(Problem.error("cli.unknown-zone", name).at(Where.parameter("time-zone")), e);
        }
    }
}
