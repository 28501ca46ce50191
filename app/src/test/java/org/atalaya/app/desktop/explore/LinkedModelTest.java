// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.atalaya.app.desktop.AtOnce;
import org.atalaya.app.desktop.FixedAnswers;
import org.atalaya.app.desktop.SmallProject;
import org.atalaya.app.desktop.filter.FilterViewModel;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** What is chosen in the views, without a window. */
class LinkedModelTest {

    private static final Geometry MIDDLE = new GeometryFactory().toGeometry(new Envelope(500, 700, 400, 600));

    private final WorkspaceModel workspace = new WorkspaceModel();
    private final AtOnce background = new AtOnce();
    private final FilterViewModel filter =
            new FilterViewModel(workspace, background, new FixedAnswers(Path.of("nowhere")));
    private final LinkedModel linked = new LinkedModel(workspace, filter, background);
    private final SmallProject project = new SmallProject(400);

    @BeforeEach
    void open() {
        workspace.open(project.open());
    }

    @Test
    void anEditOfTheProjectKeepsTheSelectedArea() {
        linked.choose(MIDDLE);
        int inside = workspace.highlight().get().size();
        assertTrue(inside > 0);
        workspace.refreshed(project.open());
        assertEquals(Optional.of(MIDDLE), linked.area().get());
        assertEquals(Optional.of(MIDDLE), workspace.kept().area());
        assertEquals(inside, workspace.highlight().get().size());
    }

    @Test
    void anotherProjectIsOpenedWithoutTheAreaOfTheOneBefore() {
        linked.choose(MIDDLE);
        workspace.open(new SmallProject(40).open());
        assertEquals(Optional.empty(), linked.area().get());
        assertEquals(0, workspace.highlight().get().size());
    }

    @Test
    void daysOfAFilterThatCannotBeReadAnyMoreAreNotThoseOfAll() {
        filter.zone("District", true);
        workspace.refreshed(project.openWithoutBoundary(workspace.whole().incidents()));
        double shown = 0;
        for (double day : linked.shown().get().days()) {
            shown += day;
        }
        assertEquals(0, shown);
    }
}
