// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.InputSummary;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Zones;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.locationtech.jts.geom.Envelope;

/** The datasets of a project by name, their incidents read when they are asked for and kept while memory lasts. */
final class OpenDatasets {

    private final Connections connections;
    private final Crs crs;
    private final Map<Long, SoftReference<Incidents>> loaded = new ConcurrentHashMap<>();
    private volatile List<DatasetInfo> datasets;

    OpenDatasets(Connections connections, Crs crs) throws WorkbenchException {
        this.connections = connections;
        this.crs = crs;
        this.datasets = connections.read(DatasetTables::list);
    }

    List<DatasetInfo> all() {
        return datasets;
    }

    /** Reads again which there are. */
    void refresh() throws WorkbenchException {
        datasets = connections.read(DatasetTables::list);
    }

    /** A dataset whose rows have changed is read again when it is asked for. */
    void changed(long dataset) throws WorkbenchException {
        loaded.remove(dataset);
        refresh();
    }

    Incidents incidents(InputRef ref) throws WorkbenchException {
        DatasetInfo info = dataset(ref);
        SoftReference<Incidents> known = loaded.get(info.id());
        Incidents incidents = known == null ? null : known.get();
        if (incidents == null) {
            incidents = connections.read(connection -> DatasetReader.read(connection, info, crs, connections::read));
            loaded.put(info.id(), new SoftReference<>(incidents));
        }
        return incidents;
    }

    InputSummary summary(InputRef ref, Optional<Zones> zones) throws WorkbenchException {
        DatasetInfo info = dataset(ref);
        return new InputSummary(
                info.name(),
                info.count(),
                info.withPlace(),
                zones.map(OpenDatasets::extent).or(info::extent),
                info.earliest(),
                info.latest(),
                info.precision(),
                info.columns(),
                info.fingerprint());
    }

    private DatasetInfo dataset(InputRef ref) throws WorkbenchException {
        List<DatasetInfo> all = datasets;
        if (ref.equals(InputRef.INCIDENTS) && !all.isEmpty()) {
            return all.get(0);
        }
        return all.stream()
                .filter(info -> info.ref().equals(ref))
                .findFirst()
                .orElseThrow(() -> missing(
                        ref.text(), all.stream().map(info -> info.ref().text()).toList()));
    }

    /** Says as well what could have been asked for. */
    static WorkbenchException missing(String asked, List<String> there) {
        return new WorkbenchException(
                there.isEmpty()
                        ? Problem.error("input.none", asked)
                        : Problem.error("input.missing", asked, String.join(", ", there)));
    }

    private static Extent extent(Zones layer) {
        Envelope box = layer.union().getEnvelopeInternal();
        return new Extent(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    }
}
