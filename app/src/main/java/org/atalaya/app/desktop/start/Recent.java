// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.start;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.image.Image;

/**
 * A project of the list as it was when the list was read.
 *
 * @param changed when its file was last written, in milliseconds of Unix time; empty when it is gone
 * @param picture its small map, where there is one
 */
record Recent(Path project, ProjectCard card, Optional<Long> changed, Optional<Image> picture) {

    boolean gone() {
        return changed.isEmpty();
    }

    String name() {
        return StartViewModel.nameOf(project);
    }
}
