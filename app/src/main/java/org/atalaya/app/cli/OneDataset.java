// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import java.util.List;
import java.util.Optional;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.InputSummary;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Zones;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.store.DatasetInfo;
import org.atalaya.core.store.ProjectStore;

/**
 * A project seen as if it held one dataset only, which {@code incidents} then names. A run that wrote {@code incidents}
 * meant the first of the project, so runs are to be chosen with {@link #runs()}.
 */
record OneDataset(ProjectStore store, DatasetInfo dataset) implements Inputs {

    @Override
    public InputSummary summary(InputRef ref) throws WorkbenchException {
        return store.summary(meant(ref));
    }

    @Override
    public Incidents incidents(InputRef ref) throws WorkbenchException {
        return store.incidents(meant(ref));
    }

    @Override
    public Optional<Zones> zones() {
        return store.zones();
    }

    /** The runs of the project that read this dataset and no other. */
    List<Run> runs() throws WorkbenchException {
        boolean first = store.datasets().get(0).equals(dataset);
        return store.runs().stream()
                .filter(run -> run.provenance().inputs().keySet().stream()
                        .allMatch(ref ->
                                ref.equals(dataset.ref().text()) || (first && ref.equals(InputRef.INCIDENTS.text()))))
                .toList();
    }

    private InputRef meant(InputRef ref) {
        return ref.equals(InputRef.INCIDENTS) ? dataset.ref() : ref;
    }
}
