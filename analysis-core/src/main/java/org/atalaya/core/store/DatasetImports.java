// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.util.Optional;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.IncidentSource;
import org.atalaya.core.data.Zones;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.store.ProjectStore.Added;

/** How files come into a project: as datasets of their own, or into one that is there, with the boundary they were judged by. */
final class DatasetImports {

    private final Connections connections;
    private final Crs crs;
    private final OpenDatasets datasets;

    DatasetImports(Connections connections, Crs crs, OpenDatasets datasets) {
        this.connections = connections;
        this.crs = crs;
        this.datasets = datasets;
    }

    /** Adds what a source pours as a dataset; all of it or nothing. */
    Added add(IncidentSource source, Optional<Zones> boundary, Progress progress) throws WorkbenchException {
        if (boundary.isPresent()) {
            needSystem(boundary.get());
        }
        if (!sameSystem(source.crs())) {
            throw new IllegalArgumentException("incidents in " + source.crs().name() + ", project in " + crs.name());
        }
        StoredNames.check(source);
        if (!datasets.all().isEmpty()) {
            FirstRow.of(source, progress.slice(0, 0));
        }
        Added added = connections.change(connection -> {
            if (boundary.isPresent()) {
                ZoneTables.write(connection, boundary.get());
            }
            try (DatasetWriter writer = new DatasetWriter(connection, source)) {
                IncidentSource.Poured poured = Conveyor.pour(source, writer::note, writer::add, progress.slice(0, 0.9));
                DatasetInfo info = writer.finish(poured.precision(), progress.slice(0.9, 1));
                ImportReport report = poured.report().and(StoredNames.changed(source));
                ReportTables.write(connection, info.id(), report);
                return new Added(info, report);
            }
        });
        datasets.refresh();
        return added;
    }

    /** Brings a dataset up to date with what a source pours; all of it or nothing. */
    Added update(DatasetInfo dataset, IncidentSource source, Optional<Zones> boundary, Progress progress)
            throws WorkbenchException {
        if (boundary.isPresent()) {
            needSystem(boundary.get());
        }
        if (!sameSystem(source.crs())) {
            throw new IllegalArgumentException("incidents in " + source.crs().name() + ", project in " + crs.name());
        }
        if (!source.zone().equals(dataset.zone())) {
            throw new WorkbenchException(Problem.error(
                            "store.other-clock",
                            dataset.name(),
                            dataset.zone().getId(),
                            source.zone().getId())
                    .at(Where.file(source.name())));
        }
        StoredNames.check(source);
        FirstRow.of(source, progress.slice(0, 0));
        Added added = connections.change(connection -> {
            if (boundary.isPresent()) {
                ZoneTables.write(connection, boundary.get());
            }
            try (DatasetUpdater updater = new DatasetUpdater(connection, crs, dataset, source)) {
                return updater.run(progress);
            }
        });
        datasets.changed(dataset.id());
        return added;
    }

    /** Sets the boundary layer; an earlier one is replaced. */
    void addZones(Zones layer) throws WorkbenchException {
        needSystem(layer);
        connections.change(connection -> {
            ZoneTables.write(connection, layer);
            return null;
        });
    }

    private void needSystem(Zones layer) {
        if (!sameSystem(layer.crs())) {
            throw new IllegalArgumentException("zones in " + layer.crs().name() + ", project in " + crs.name());
        }
    }

    private boolean sameSystem(Crs other) {
        return crs.code().isEmpty() ? crs.wkt().equals(other.wkt()) : crs.code().equals(other.code());
    }
}
