// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.data.HandReport;
import org.atalaya.core.data.RasterLayer;
import org.atalaya.core.data.Zones;
import org.atalaya.core.layer.BaseLayer;

/**
 * What a person makes or chooses by hand in a project, at one moment: its zones, its base map, its rasters, and the
 * incidents that were reported by hand. Going back is to keep an earlier one again.
 */
public record ProjectContent(
        Optional<Zones> zones, List<BaseLayer> base, List<RasterLayer> rasters, List<HandReport> reports) {

    public ProjectContent {
        base = List.copyOf(base);
        rasters = List.copyOf(rasters);
        reports = List.copyOf(reports);
    }

    public ProjectContent withZones(Optional<Zones> next) {
        return new ProjectContent(next, base, rasters, reports);
    }

    public ProjectContent withBase(List<BaseLayer> next) {
        return new ProjectContent(zones, next, rasters, reports);
    }

    public ProjectContent withRasters(List<RasterLayer> next) {
        return new ProjectContent(zones, base, next, reports);
    }

    public ProjectContent withReports(List<HandReport> next) {
        return new ProjectContent(zones, base, rasters, next);
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
