// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.analysis;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.atalaya.core.context.ContextTable;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Zones;
import org.atalaya.core.problem.WorkbenchException;

/** Hands inputs on and remembers which zones were looked at: zones can be edited, so a run keeps their hash. */
final class Witness implements Inputs {

    private final Inputs inputs;
    private final AtomicReference<Zones> seen = new AtomicReference<>();

    Witness(Inputs inputs) {
        this.inputs = inputs;
    }

    /** The zones that the run has read, empty where it has read none. */
    Optional<Zones> seen() {
        return Optional.ofNullable(seen.get());
    }

    @Override
    public InputSummary summary(InputRef incidents) throws WorkbenchException {
        return inputs.summary(incidents);
    }

    @Override
    public Incidents incidents(InputRef ref) throws WorkbenchException {
        return inputs.incidents(ref);
    }

    @Override
    public Optional<Zones> zones() throws WorkbenchException {
        Optional<Zones> zones = inputs.zones();
        zones.ifPresent(seen::set);
        return zones;
    }

    @Override
    public List<ContextTable> contexts() throws WorkbenchException {
        return inputs.contexts();
    }

    @Override
    public InputRef inFull(InputRef ref) throws WorkbenchException {
        return inputs.inFull(ref);
    }
}
