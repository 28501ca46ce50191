// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.util.List;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.problem.WorkbenchException;

/** The runs of a project and what they left behind. */
final class KeptRuns {

    private final Connections connections;

    KeptRuns(Connections connections) {
        this.connections = connections;
    }

    Run keep(Run run) throws WorkbenchException {
        return connections.change(connection -> RunTables.write(connection, run));
    }

    /** Every run with all it left behind. */
    List<Run> all() throws WorkbenchException {
        return connections.read(connection -> RunTables.read(connection, 1, Long.MAX_VALUE, true));
    }

    /** Every run with its provenance and caveats, without artifacts: quick, for a list. */
    List<Run> history() throws WorkbenchException {
        return connections.read(connection -> RunTables.read(connection, 1, Long.MAX_VALUE, false));
    }

    /**
     * One run with all it left behind.
     *
     * @throws WorkbenchException {@code input.missing} when there is none of this number
     */
    Run run(long number) throws WorkbenchException {
        List<Run> found = connections.read(connection -> RunTables.read(connection, number, number, true));
        if (found.isEmpty()) {
            throw OpenDatasets.missing(
                    "run/" + number,
                    history().stream().map(run -> "run/" + run.number()).toList());
        }
        return found.get(0);
    }

    /** What {@code run/NUMBER/ARTIFACT} names. */
    Artifact artifact(InputRef ref) throws WorkbenchException {
        String[] parts = ref.text().split("/", 3);
        if (parts.length == 3 && parts[0].equals("run") && parts[1].matches("\\d{1,18}")) {
            Run run = run(Long.parseLong(parts[1]));
            return run.artifact(parts[2])
                    .orElseThrow(() -> OpenDatasets.missing(
                            ref.text(),
                            run.artifacts().stream()
                                    .map(artifact -> InputRef.artifact(run.number(), artifact.id())
                                            .text())
                                    .toList()));
        }
        throw OpenDatasets.missing(
                ref.text(),
                history().stream().map(run -> "run/" + run.number() + "/…").toList());
    }
}
