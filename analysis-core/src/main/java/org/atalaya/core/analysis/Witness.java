// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.context.ContextTable;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.ZoneLayers;
import org.atalaya.core.data.Zones;
import org.atalaya.core.problem.WorkbenchException;

/** Hands inputs on and remembers which zones were looked at: zones can be edited, so a run keeps their hash. */
final class Witness implements Inputs {

    private final Inputs inputs;
    private final Map<InputRef, Zones> seen = new LinkedHashMap<>();

    Witness(Inputs inputs) {
        this.inputs = inputs;
    }

    /** The zones that the run has read, by what names them. */
    synchronized Map<InputRef, Zones> seen() {
        return Map.copyOf(seen);
    }

    private synchronized void saw(InputRef ref, Zones zones) {
        seen.put(ref, zones);
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
        zones.ifPresent(found -> saw(InputRef.ZONES, found));
        return zones;
    }

    @Override
    public Optional<Zones> zones(String layer) throws WorkbenchException {
        Optional<Zones> zones = inputs.zones(layer);
        zones.ifPresent(found -> saw(InputRef.zones(layer), found));
        return zones;
    }

    @Override
    public ZoneLayers zoneLayers() throws WorkbenchException {
        return inputs.zoneLayers();
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
