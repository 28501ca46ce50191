// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.data.HandReport;
import org.atalaya.core.data.Zones;
import org.atalaya.core.layer.BaseLayer;

/**
 * What a person makes or chooses by hand in a project, at one moment: its zones, its base map, and the incidents that
 * were reported by hand. Going back is to keep an earlier one again.
 */
public record ProjectContent(Optional<Zones> zones, List<BaseLayer> base, List<HandReport> reports) {

    public ProjectContent {
        base = List.copyOf(base);
        reports = List.copyOf(reports);
    }

    public ProjectContent withZones(Optional<Zones> next) {
        return new ProjectContent(next, base, reports);
    }

    public ProjectContent withBase(List<BaseLayer> next) {
        return new ProjectContent(zones, next, reports);
    }

    public ProjectContent withReports(List<HandReport> next) {
        return new ProjectContent(zones, base, next);
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
