// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.analysis;

import java.util.Optional;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Zones;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.locationtech.jts.geom.Envelope;

/** Inputs that are already in memory: one set of incidents, and zones or none. */
public record LoadedInputs(Incidents incidents, Optional<Zones> zones, String fingerprint) implements Inputs {

    @Override
    public Incidents incidents(InputRef ref) throws WorkbenchException {
        if (!ref.equals(InputRef.INCIDENTS) && !ref.text().equals("dataset/" + incidents.name())) {
            throw new WorkbenchException(Problem.error("input.missing", ref.text(), "dataset/" + incidents.name()));
        }
        return incidents;
    }

    @Override
    public InputSummary summary(InputRef ref) throws WorkbenchException {
        Incidents rows = incidents(ref);
        return new InputSummary(
                rows.name(),
                rows.size(),
                rows.withPlace(),
                zones.map(LoadedInputs::extent).or(rows::extent),
                rows.earliest(),
                rows.latest(),
                rows.precision(),
                rows.columns().stream().map(Column::name).toList(),
                fingerprint);
    }

    private static Extent extent(Zones zones) {
        Envelope box = zones.union().getEnvelopeInternal();
        return new Extent(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    }
}
