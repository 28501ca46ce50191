// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import java.util.List;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import org.atalaya.app.desktop.start.Thumbnails;
import org.atalaya.app.desktop.workspace.OpenProject;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.progress.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The start page shows what a project looked like after its last run: its small map is painted anew after each. */
final class ThumbnailKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(ThumbnailKeeper.class);

    private final Models models;
    private final Thumbnails thumbnails;

    private ThumbnailKeeper(Models models, Thumbnails thumbnails) {
        this.models = models;
        this.thumbnails = thumbnails;
    }

    static void watch(Models models, Thumbnails thumbnails) {
        ThumbnailKeeper keeper = new ThumbnailKeeper(models, thumbnails);
        models.workspace().runs().addListener((ListChangeListener<Run>) change -> keeper.keep());
    }

    private void keep() {
        if (models.workspace().isOpen() && !models.workspace().runs().isEmpty()) {
            OpenProject project = models.workspace().project().get();
            Platform.runLater(() -> {
                List<Layer> layers = models.map().paintOrder();
                Extent area = models.map().studyArea();
                models.tasks()
                        .quietly(
                                progress -> {
                                    thumbnails.keep(project, layers, area, Progress.NONE);
                                    return project;
                                },
                                kept -> LOG.debug("small map of {} kept", kept.name()));
            });
        }
    }
}
