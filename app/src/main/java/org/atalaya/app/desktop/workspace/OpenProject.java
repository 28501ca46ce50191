// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.analysis.Shelf;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.RasterLayer;
import org.atalaya.core.data.ZoneLayers;
import org.atalaya.core.data.Zones;
import org.atalaya.core.layer.BaseFeature;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.store.SavedSelections;
import org.atalaya.core.workspace.WorkspaceState;

/**
 * A project as the window holds it: what was loaded, and the shelf that keeps what will be found.
 *
 * @param datasets the incidents of each imported file, in the order they came
 * @param simulated whether its incidents are made up, which every picture of them then says
 * @param selections the saved selections, none where the file does not give them
 * @param state how its map was left; empty in a new project
 * @param keeper keeps how the map is left
 * @param closer called once, beside the window's thread, when another project takes its place
 * @param ready what its layers look like, as far as that was reckoned
 */
public record OpenProject(
        Path file,
        String name,
        Shelf shelf,
        List<Dataset> datasets,
        Optional<Zones> zones,
        List<Zones> moreZones,
        List<BaseFeature> base,
        List<RasterLayer> rasters,
        boolean simulated,
        List<Run> runs,
        SavedSelections selections,
        Optional<WorkspaceState> state,
        Keeper keeper,
        Closer closer,
        ReadyLayers ready) {

    /** Lets the file go. */
    @FunctionalInterface
    public interface Closer {
        void close() throws WorkbenchException;
    }

    /** Writes the state of the workspace into the project. */
    @FunctionalInterface
    public interface Keeper {
        void keep(WorkspaceState state) throws WorkbenchException;
    }

    public OpenProject {
        datasets = List.copyOf(datasets);
        moreZones = List.copyOf(moreZones);
        base = List.copyOf(base);
        rasters = List.copyOf(rasters);
        runs = List.copyOf(runs);
    }

    /** All zones: the boundary and the layers beside it. */
    public ZoneLayers zoneLayers() {
        return new ZoneLayers(zones, moreZones);
    }

    /** The incidents of the first file. */
    public Optional<Incidents> incidents() {
        return datasets.stream().map(Dataset::incidents).findFirst();
    }

    public Optional<Dataset> dataset(InputRef ref) {
        return datasets.stream().filter(dataset -> dataset.isNamed(ref)).findFirst();
    }

    /** A project without saved selections and zones beside its boundary. */
    public OpenProject(
            Path file,
            String name,
            Shelf shelf,
            List<Dataset> datasets,
            Optional<Zones> zones,
            List<BaseFeature> base,
            List<RasterLayer> rasters,
            boolean simulated,
            List<Run> runs,
            Optional<WorkspaceState> state,
            Keeper keeper,
            Closer closer) {
        this(
                file,
                name,
                shelf,
                datasets,
                zones,
                List.of(),
                base,
                rasters,
                simulated,
                runs,
                SavedSelections.NONE,
                state,
                keeper,
                closer,
                ReadyLayers.NONE);
    }

    /** With layers that were reckoned beside the window's thread. */
    public OpenProject withReady(ReadyLayers layers) {
        return new OpenProject(
                file,
                name,
                shelf,
                datasets,
                zones,
                moreZones,
                base,
                rasters,
                simulated,
                runs,
                selections,
                state,
                keeper,
                closer,
                layers);
    }
}
