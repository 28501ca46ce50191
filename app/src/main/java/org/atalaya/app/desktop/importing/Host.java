// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import java.util.List;
import java.util.Optional;
import org.atalaya.core.data.Zones;
import org.atalaya.core.store.DatasetInfo;
import org.atalaya.core.store.ProjectStore;

/**
 * The open project as an import sees it: what it holds decides metres and boundary of what is added.
 *
 * @param zones its boundary, by which new rows are judged as those before them were
 * @param simulated whether it holds made-up incidents; nothing real is put among them unless somebody says so
 */
public record Host(ProjectStore store, String name, Optional<Zones> zones, boolean simulated) {

    /** EPSG number of the metres that the project works in; 0 for a system without a number, which takes no other file. */
    int system() {
        return store.crs().epsg();
    }

    /** What it holds already. */
    List<DatasetInfo> datasets() {
        return store.datasets();
    }
}
