// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import java.util.List;
import java.util.Optional;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.InputSummary;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.context.ContextTable;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.ZoneLayers;
import org.atalaya.core.data.Zones;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.store.DatasetInfo;
import org.atalaya.core.store.ProjectStore;

/**
 * A project seen as if it held one dataset or selection only, which {@code incidents} then names. A run that wrote
 * {@code incidents} meant the first of the project, so runs are to be chosen with {@link #runs()}.
 *
 * @param dataset what the incidents come from
 * @param ref what was chosen, in full
 */
record OneDataset(ProjectStore store, DatasetInfo dataset, InputRef ref) implements Inputs {

    static OneDataset of(ProjectStore store, InputRef chosen) throws WorkbenchException {
        InputRef full = store.inFull(chosen);
        DatasetInfo info = store.datasets().stream()
                .filter(d -> d.ref().equals(full.base()))
                .findFirst()
                .orElse(store.datasets().get(0));
        return new OneDataset(store, info, info.ref().where(full.condition().orElse("")));
    }

    @Override
    public InputSummary summary(InputRef asked) throws WorkbenchException {
        return store.summary(meant(asked));
    }

    @Override
    public Incidents incidents(InputRef asked) throws WorkbenchException {
        return store.incidents(meant(asked));
    }

    @Override
    public Optional<Zones> zones() {
        return store.zones();
    }

    @Override
    public ZoneLayers zoneLayers() throws WorkbenchException {
        return store.zoneLayers();
    }

    @Override
    public List<ContextTable> contexts() throws WorkbenchException {
        return store.contexts();
    }

    /** The runs of the project that read these incidents and no others. */
    List<Run> runs() throws WorkbenchException {
        boolean first = store.datasets().get(0).equals(dataset);
        InputRef asFirst = InputRef.INCIDENTS.where(ref.condition().orElse(""));
        return store.runs().stream()
                .filter(run -> run.provenance().inputs().keySet().stream()
                        .filter(text -> !new InputRef(text).namesZones() && !new InputRef(text).namesFile())
                        .allMatch(text -> text.equals(ref.text()) || (first && text.equals(asFirst.text()))))
                .toList();
    }

    private InputRef meant(InputRef asked) {
        return asked.equals(InputRef.INCIDENTS) ? ref : asked;
    }
}
