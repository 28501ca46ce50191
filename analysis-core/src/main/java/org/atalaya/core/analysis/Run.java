// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.analysis;

import java.util.List;
import java.util.Optional;
import org.atalaya.core.problem.Problem;

/**
 * One execution of an analysis: what it found and where that comes from.
 *
 * @param number given by the shelf that keeps it, from 1; 0 until then
 */
public record Run(long number, Provenance provenance, List<Artifact> artifacts, List<Problem> caveats) {

    public Run {
        artifacts = List.copyOf(artifacts);
        caveats = List.copyOf(caveats);
    }

    public Run numbered(long newNumber) {
        return new Run(newNumber, provenance, artifacts, caveats);
    }

    public Optional<Artifact> artifact(String id) {
        return artifacts.stream().filter(a -> a.id().equals(id)).findFirst();
    }
}
