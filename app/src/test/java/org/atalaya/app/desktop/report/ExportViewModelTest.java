// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.atalaya.app.desktop.AtOnce;
import org.atalaya.app.desktop.FixedAnswers;
import org.atalaya.app.desktop.SmallProject;
import org.atalaya.app.desktop.map.MapViewModel;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportViewModelTest {

    @TempDir
    Path folder;

    private final SmallProject project = new SmallProject(120);
    private final WorkspaceModel workspace = new WorkspaceModel();
    private final AtOnce background = new AtOnce();
    private FixedAnswers dialogs;
    private ExportViewModel export;

    @BeforeEach
    void open() {
        dialogs = new FixedAnswers(folder);
        workspace.open(project.open());
        export = new ExportViewModel(
                workspace, new MapViewModel(workspace), background, dialogs, new Language(Texts.SPANISH));
    }

    @Test
    void withoutARunOnlyTheMapIsOffered() throws Exception {
        export.show();
        assertEquals(ExportViewModel.What.MAP, export.what().get());
        assertFalse(export.offers(ExportViewModel.What.EVERYTHING));
        export.chooseFolder();
        export.export();
        assertEquals(List.of(), background.failures());
        assertEquals(List.of("map.png"), written());
        assertTrue(Files.size(folder.resolve("map.png")) > 10_000, "there is a map on it");
        assertEquals(List.of("desktop.exported"), dialogs.told());
    }

    @Test
    void everythingHoldsTheReportAndOneRunHoldsNoOther() throws Exception {
        workspace.add(project.run("hour-weekday", Map.of()));
        workspace.add(project.run("kernel-density", Map.of("bandwidth", "300")));
        export.show();
        assertEquals(ExportViewModel.What.EVERYTHING, export.what().get());
        export.chooseFolder();
        export.export();
        assertEquals(List.of(), background.failures());
        assertTrue(written().containsAll(List.of("report.html", "run.json", "density.tif", "map.png")), "" + written());

        export.show();
        export.what().set(ExportViewModel.What.ONE_RUN);
        export.run().set(workspace.runs().get(1));
        export.folder().set(folder.resolve("one"));
        export.export();
        assertTrue(Files.exists(folder.resolve("one/report.html")));
        assertFalse(Files.exists(folder.resolve("one/density.tif")), "the density is of another run");
    }

    @Test
    void whatIsMadeUpSaysSoInTheReportAndWhatIsRealDoesNot() throws Exception {
        workspace.add(project.run("hour-weekday", Map.of()));
        export.show();
        export.chooseFolder();
        export.export();
        String mark = new Language(Texts.SPANISH).texts().get().get("report.map.simulated");
        assertFalse(Files.readString(folder.resolve("report.html")).contains(mark));

        project.simulate();
        workspace.open(project.open());
        export.show();
        export.folder().set(folder.resolve("made-up"));
        export.export();
        assertEquals(List.of(), background.failures());
        assertTrue(Files.readString(folder.resolve("made-up/report.html")).contains(mark));
    }

    private List<String> written() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
