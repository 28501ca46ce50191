// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.atalaya.app.desktop.AtOnce;
import org.atalaya.app.desktop.SmallProject;
import org.atalaya.core.layer.Layer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** What is to be kept while a project is handed over anew. Its pauses need the toolkit. */
@Tag("desktop")
@ExtendWith(ApplicationExtension.class)
class WorkspaceSaverTest {

    private final WorkspaceModel workspace = new WorkspaceModel();
    private final SmallProject project = new SmallProject(100);

    private void hide() {
        workspace.edit("incidents", layer -> layer.withVisible(false));
    }

    @Test
    void whatIsToBeKeptStaysSoWhenTheSameFileIsHandedOverAnew(FxRobot robot) {
        robot.interact(() -> {
            WorkspaceSaver saver = new WorkspaceSaver(workspace, new AtOnce());
            workspace.open(project.open());
            assertTrue(saver.saved().get());
            hide();
            assertFalse(saver.saved().get());
            workspace.refreshed(project.open());
            assertFalse(saver.saved().get(), "an edit or an import is no saving");
            assertEquals(List.of(), project.kept());
            workspace.letGo();
            assertEquals(1, project.kept().size());
            assertFalse(project.kept().get(0).layers().stream()
                    .filter(layer -> layer.ref().text().equals("incidents"))
                    .findFirst()
                    .orElseThrow()
                    .visible());
        });
    }

    @Test
    void anotherFileIsKeptAsItIsAndTheOneBeforeOnce(FxRobot robot) {
        robot.interact(() -> {
            WorkspaceSaver saver = new WorkspaceSaver(workspace, new AtOnce());
            workspace.open(project.open());
            hide();
            OpenProject other = new SmallProject(50).open();
            workspace.open(new OpenProject(
                    Path.of("other.gpkg"),
                    "other",
                    other.shelf(),
                    other.datasets(),
                    other.zones(),
                    List.of(),
                    List.of(),
                    false,
                    List.of(),
                    Optional.empty(),
                    other.keeper(),
                    other.closer()));
            assertEquals(1, project.kept().size(), "the change went into the file it was made in");
            assertTrue(saver.saved().get());
            assertTrue(workspace.layers().stream()
                    .filter(layer -> layer.id().equals("incidents"))
                    .allMatch(Layer::visible));
        });
    }
}
