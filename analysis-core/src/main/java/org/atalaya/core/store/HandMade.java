// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.atalaya.core.data.RasterLayer;
import org.atalaya.core.data.Zones;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.layer.BaseLayer;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/** Zones, base map, rasters and incidents reported by hand: read as one value, and changed to another in one transaction. */
final class HandMade {

    private final Connections connections;
    private final Crs crs;
    private final ZoneId zone;
    private final OpenDatasets datasets;

    /** The rasters of the file once they were read: each is too large to be read twice. */
    private final AtomicReference<List<RasterLayer>> rasters = new AtomicReference<>();

    /** The zone layers of the file once they were read: each condition of a filter asks for them. */
    private final AtomicReference<List<Zones>> moreZones = new AtomicReference<>();

    HandMade(Connections connections, Crs crs, ZoneId zone, OpenDatasets datasets) {
        this.connections = connections;
        this.crs = crs;
        this.zone = zone;
        this.datasets = datasets;
    }

    ProjectContent content(Optional<Zones> zones) throws WorkbenchException {
        return connections.read(connection -> new ProjectContent(
                zones,
                moreZones(connection),
                BaseTables.read(connection),
                rasters(connection),
                HandReports.read(connection)));
    }

    /** The zone layers beside the boundary. */
    List<Zones> moreZones() throws WorkbenchException {
        List<Zones> known = moreZones.get();
        return known != null ? known : connections.read(this::moreZones);
    }

    private List<Zones> moreZones(Connection connection) throws SQLException, WorkbenchException {
        List<Zones> known = moreZones.get();
        if (known == null) {
            known = List.copyOf(MoreZoneTables.read(connection, crs));
            moreZones.compareAndSet(null, known);
        }
        return known;
    }

    private List<RasterLayer> rasters(Connection connection) throws SQLException {
        if (rasters.get() == null) {
            rasters.compareAndSet(null, RasterTables.read(connection, crs));
        }
        return rasters.get();
    }

    void replace(Optional<Zones> now, ProjectContent next, Map<String, byte[]> photos, Progress progress)
            throws WorkbenchException {
        next.zones().ifPresent(layer -> needSystem(layer.crs()));
        next.moreZones().forEach(layer -> needSystem(layer.crs()));
        next.base().forEach(layer -> needSystem(layer.shapes().crs()));
        next.rasters().forEach(raster -> needSystem(raster.grid().crs()));
        List<DatasetInfo> before = datasets.all();
        connections.change(connection -> {
            if (!same(now, next.zones())) {
                zones(connection, now, next.zones());
            }
            moreZones(connection, next.moreZones());
            base(connection, next.base(), progress.slice(0, 0.2));
            RasterTables.replace(connection, rasters(connection), next.rasters(), progress.slice(0.2, 1));
            if (!HandReports.read(connection).equals(next.reports())) {
                HandReports.write(connection, crs, zone, next.reports(), photos);
            }
            return null;
        });
        rasters.set(next.rasters());
        moreZones.set(next.moreZones());
        datasets.refresh();
        for (DatasetInfo info : before) {
            if (info.byHand()) {
                datasets.changed(info.id());
            }
        }
    }

    Optional<Zones> zonesOf(Optional<Zones> now, String fingerprint) throws WorkbenchException {
        boolean today =
                now.filter(zones -> zones.fingerprint().equals(fingerprint)).isPresent();
        Optional<Zones> beside = today
                ? now
                : moreZones().stream()
                        .filter(layer -> layer.fingerprint().equals(fingerprint))
                        .findFirst();
        return beside.isPresent()
                ? beside
                : connections.read(connection -> ZoneStates.read(connection, crs, fingerprint));
    }

    private static boolean same(Optional<Zones> one, Optional<Zones> other) {
        return one.map(Zones::fingerprint).equals(other.map(Zones::fingerprint))
                && one.map(Zones::name).equals(other.map(Zones::name));
    }

    private void moreZones(Connection connection, List<Zones> next) throws SQLException, WorkbenchException {
        List<Zones> now = moreZones(connection);
        for (Zones old : now) {
            if (next.stream().noneMatch(layer -> same(Optional.of(old), Optional.of(layer)))) {
                ZoneStates.keep(connection, old);
            }
        }
        MoreZoneTables.replace(connection, now, next);
    }

    private static void zones(Connection connection, Optional<Zones> now, Optional<Zones> next) throws SQLException {
        if (now.isPresent()) {
            ZoneStates.keep(connection, now.get());
        }
        if (next.isPresent()) {
            ZoneTables.write(connection, next.get());
        } else {
            ZoneTables.remove(connection);
        }
    }

    private static void base(Connection connection, List<BaseLayer> next, Progress progress)
            throws SQLException, WorkbenchException {
        List<BaseLayer> now = BaseTables.read(connection);
        for (BaseLayer layer : now) {
            if (next.stream().noneMatch(other -> other.name().equals(layer.name()))) {
                BaseTables.delete(connection, layer.name());
            }
        }
        for (BaseLayer layer : next) {
            Optional<BaseLayer> known = now.stream()
                    .filter(other -> other.name().equals(layer.name()))
                    .findFirst();
            // What is written of a shape may come back as a multipolygon of one; the file that it came from tells more.
            if (known.isPresent()
                    && known.get().shapes().source().equals(layer.shapes().source())
                    && known.get().shapes().cells().equals(layer.shapes().cells())) {
                BaseTables.change(connection, layer);
            } else {
                BaseTables.write(connection, layer, progress);
            }
        }
    }

    private void needSystem(Crs other) {
        boolean same = crs.code().isEmpty()
                ? crs.wkt().equals(other.wkt())
                : crs.code().equals(other.code());
        if (!same) {
            throw new IllegalArgumentException("layer in " + other.name() + ", project in " + crs.name());
        }
    }
}
