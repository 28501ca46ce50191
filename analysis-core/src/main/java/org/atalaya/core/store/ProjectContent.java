// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.data.HandReport;
import org.atalaya.core.data.RasterLayer;
import org.atalaya.core.data.ZoneLayers;
import org.atalaya.core.data.Zones;
import org.atalaya.core.layer.BaseLayer;

/**
 * What a person makes or chooses by hand in a project, at one moment: its zones, its base map, its rasters, and the
 * incidents that were reported by hand. Going back is to keep an earlier one again.
 *
 * @param zones the zones that are the boundary, which methods read
 * @param moreZones other zone layers, each with a name of its own
 */
public record ProjectContent(
        Optional<Zones> zones,
        List<Zones> moreZones,
        List<BaseLayer> base,
        List<RasterLayer> rasters,
        List<HandReport> reports) {

    public ProjectContent {
        moreZones = List.copyOf(moreZones);
        base = List.copyOf(base);
        rasters = List.copyOf(rasters);
        reports = List.copyOf(reports);
    }

    /** All zones: the boundary and the layers beside it. */
    public ZoneLayers zoneLayers() {
        return new ZoneLayers(zones, moreZones);
    }

    public ProjectContent withZones(Optional<Zones> next) {
        return new ProjectContent(next, moreZones, base, rasters, reports);
    }

    public ProjectContent withMoreZones(List<Zones> next) {
        return new ProjectContent(zones, next, base, rasters, reports);
    }

    /** With a zone layer behind the others, or in the place of the one of its name. */
    public ProjectContent withMoreZones(Zones layer) {
        List<Zones> all = new ArrayList<>(moreZones);
        all.replaceAll(one -> one.name().equals(layer.name()) ? layer : one);
        if (moreZones.stream().noneMatch(one -> one.name().equals(layer.name()))) {
            all.add(layer);
        }
        return withMoreZones(all);
    }

    public ProjectContent withoutMoreZones(String name) {
        return withMoreZones(
                moreZones.stream().filter(one -> !one.name().equals(name)).toList());
    }

    public ProjectContent withBase(List<BaseLayer> next) {
        return new ProjectContent(zones, moreZones, next, rasters, reports);
    }

    public ProjectContent withRasters(List<RasterLayer> next) {
        return new ProjectContent(zones, moreZones, base, next, reports);
    }

    public ProjectContent withReports(List<HandReport> next) {
        return new ProjectContent(zones, moreZones, base, rasters, next);
    }

    /** With a base layer behind the others, or in the place of the one of its name. */
    public ProjectContent withBase(BaseLayer layer) {
        boolean known = base.stream().anyMatch(one -> one.name().equals(layer.name()));
        if (known) {
            return withBase(base.stream()
                    .map(one -> one.name().equals(layer.name()) ? layer : one)
                    .toList());
        }
        List<BaseLayer> all = new ArrayList<>(base);
        all.add(layer);
        return withBase(all);
    }

    public ProjectContent withoutBase(String name) {
        return withBase(
                base.stream().filter(layer -> !layer.name().equals(name)).toList());
    }

    /** With a raster behind the others, or in the place of the one of its name. */
    public ProjectContent withRaster(RasterLayer raster) {
        List<RasterLayer> all = new ArrayList<>(rasters);
        all.replaceAll(one -> one.name().equals(raster.name()) ? raster : one);
        if (rasters.stream().noneMatch(one -> one.name().equals(raster.name()))) {
            all.add(raster);
        }
        return withRasters(all);
    }

    public ProjectContent withoutRaster(String name) {
        return withRasters(
                rasters.stream().filter(raster -> !raster.name().equals(name)).toList());
    }

    public ProjectContent with(HandReport report) {
        List<HandReport> all = new ArrayList<>(
                reports.stream().filter(r -> r.number() != report.number()).toList());
        all.add(report);
        return withReports(all);
    }

    public ProjectContent withoutReport(long number) {
        return withReports(reports.stream().filter(r -> r.number() != number).toList());
    }
}
