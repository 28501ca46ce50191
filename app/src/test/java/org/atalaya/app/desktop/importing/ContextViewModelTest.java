// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.atalaya.app.desktop.AtOnce;
import org.atalaya.app.desktop.FixedAnswers;
import org.atalaya.app.desktop.SmallProject;
import org.atalaya.app.desktop.importing.KnownWhen.Way;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.workspace.Closings;
import org.atalaya.app.desktop.workspace.Projects;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.context.ContextTable.Kind;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.SourceFile;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.store.ProjectStore;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The question for a context table, without a window. */
class ContextViewModelTest {

    private static final String WEATHER =
            "estación,FECHA,lluvia\nA,2025-03-01,0.5\nA,2025-03-02,0\nA,2025-03-02,9\nA,2025-02-31,1\nA,2025-03-05,2\n";

    @TempDir
    Path folder;

    private final AtOnce background = new AtOnce();
    private final WorkspaceModel workspace = new WorkspaceModel();
    private FixedAnswers told;
    private ContextViewModel model;
    private int added;
    private ProjectStore store;

    @BeforeEach
    void openAProject() throws Exception {
        told = new FixedAnswers(folder.resolve("clima.marzo.csv"));
        Files.writeString(folder.resolve("clima.marzo.csv"), WEATHER, StandardCharsets.UTF_8);
        Incidents rows = new SmallProject(10).open().incidents().orElseThrow();
        store = ProjectStore.create(folder.resolve("p.gpkg"), CrsRegistry.epsg(32718), rows.zone());
        SourceFile source = new SourceFile("small.csv", 1, "0".repeat(64));
        store.add(rows, new ImportReport(source, "{}", 10, 10, List.of(), List.of()), Progress.NONE);
        workspace.open(new Projects(p -> {}, new Closings()).load(store, Progress.NONE));
        model = new ContextViewModel(workspace, background, told, new Language(Texts.ENGLISH), () -> added++);
        model.show();
    }

    @AfterEach
    void closeIt() throws Exception {
        store.close();
    }

    private String failure() {
        return model.looked().get().failure().map(Problem::code).orElse("");
    }

    @Test
    void theColumnIsProposedAndWhenTheValuesBecameKnownMustBeSaid() {
        model.askForFile();
        assertEquals("clima", model.name().get());
        assertEquals("FECHA", model.column().get());
        assertEquals(ZoneId.of("America/Lima"), model.zone().get(), "that of the project");
        assertEquals("import.context-known", failure());
        assertFalse(model.canAdd());
        model.chooseKnown(new KnownWhen(Way.DAYS_AFTER, " 1 "));
        assertEquals("", failure());
        assertTrue(model.canAdd());
    }

    @Test
    void theDryRunAddsUpAndNothingIsStoredBeforeSomebodySaysSo() throws Exception {
        model.askForFile();
        model.chooseKnown(new KnownWhen(Way.DAYS_AFTER, "1"));
        var read = model.looked().get().read().orElseThrow();
        assertEquals(5, read.rows());
        assertEquals(3, read.table().rows().size(), "one comes again, one is no date");
        assertTrue(read.statements().stream().anyMatch(s -> s.code().equals("import.context-gaps")));
        assertEquals(List.of(), store.contexts());
        model.name().set("lluvia");
        model.add();
        assertEquals(1, added, "others are told once");
        assertEquals("lluvia", store.contexts().get(0).name());
        assertEquals("P1D", store.contexts().get(0).known());
        assertEquals(List.of("estación", "lluvia"), store.contexts().get(0).columns());
        assertEquals(List.of("context.added"), told.told());
        assertFalse(model.shown().get());
        model.show();
        model.askForFile();
        assertFalse(model.replaces());
        model.name().set("lluvia");
        assertTrue(model.replaces());
    }

    @Test
    void everyChoiceReadsTheFileAgainAndWhatIsWrongIsSaid() throws IOException {
        model.askForFile();
        model.chooseKnown(new KnownWhen(Way.HOURS_AFTER, "six"));
        assertEquals("import.context-known-unreadable", failure());
        model.chooseKnown(new KnownWhen(Way.HOURS_AFTER, "-6"));
        assertEquals("PT-6H", model.looked().get().read().orElseThrow().table().known());
        model.chooseKind(Kind.HOUR);
        assertEquals("import.context-no-hours", failure());
        model.chooseKind(Kind.DATE);
        model.chooseColumn("estación");
        assertEquals("import.context-no-dates", failure());
        model.chooseKind(Kind.ZONE);
        assertEquals("context.column-needed", failure());
        model.chooseColumn("estación");
        model.chooseKnown(new KnownWhen(Way.COLUMN, "FECHA"));
        assertEquals(3, model.looked().get().read().orElseThrow().table().rows().size());
        model.chooseKnown(new KnownWhen(Way.SINCE, "2025-03-01"));
        assertEquals(1, model.looked().get().read().orElseThrow().table().rows().size());
        model.choose(Files.writeString(folder.resolve("empty.csv"), ""));
        assertEquals("import.empty", failure());
        assertFalse(model.canAdd());
    }

    @Test
    void anArchiveWithSeveralTablesAsksForOne() throws IOException {
        Path archive = folder.resolve("two.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (String name : List.of("a.csv", "b.csv")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(WEATHER.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        model.chooseKnown(new KnownWhen(Way.DAYS_AFTER, "1"));
        model.choose(archive);
        assertEquals("import.choose-member", failure());
        model.choosePart("b.csv");
        assertEquals("", failure());
        assertTrue(model.canAdd());
    }
}
