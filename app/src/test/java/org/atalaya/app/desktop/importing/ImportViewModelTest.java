// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.atalaya.app.desktop.dialog.Dialogs;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.task.Job;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.Role;
import org.atalaya.core.importer.Fix;
import org.atalaya.core.importer.ImportPlan;
import org.atalaya.core.importer.ProblemKind;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.store.DatasetInfo;
import org.atalaya.core.store.ProjectStore;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportViewModelTest {

    private static final String TABLE =
            """
            id,fecha,hora,categoria,lat,lon,nombre_denunciante
            1,2025-01-03,10:00,Robo,-12.05,-77.03,ANA
            2,2025-01-04,11:00,Robo,-12.06,-77.04,LUIS
            3,2025-02-31,12:00,Hurto,-12.06,-77.04,EVA
            4,2025-01-06,12:30,Hurto,-77.04,-12.06,RAUL
            """;

    @TempDir
    Path folder;

    private final Told told = new Told();
    private final Spot spot = new Spot(told);
    private final ImportViewModel model =
            new ImportViewModel(new CoreImportDesk(), spot, told, new Language(Texts.ENGLISH), store -> {}, () -> {});

    @Test
    void aTimeZoneFarFromThePlacesIsDoubtedUntilSomebodyChoosesOne() throws IOException {
        model.choices().zone().set(ZoneId.of("UTC"));
        model.choose(file("t.csv", TABLE));
        assertEquals(5, model.open().hoursFromItsPlaces());
        model.chooseZone(ZoneId.of("Asia/Tokyo"));
        assertEquals(0, model.open().hoursFromItsPlaces());
    }

    @Test
    void acceptedAndRejectedAddUpAndPersonsAreLeftOut() throws IOException {
        model.choose(file("t.csv", TABLE));
        ImportDraft draft = model.draft().get();
        assertEquals(4, draft.report().accepted() + draft.report().rejected());
        assertEquals(1, draft.report().rejected());
        assertEquals(List.of("nombre_denunciante"), draft.personal());
        assertEquals(Role.LEAVE_OUT, model.roles().get(6));
        model.role(6, Role.KEEP);
        assertEquals(Role.KEEP, model.draft().get().roles().get(6), "the way back");
    }

    @Test
    void rowsWithSomethingToSayStandInThePreviewWithTheirCellsMarked() throws IOException {
        model.choose(file("t.csv", TABLE));
        List<PreviewRows.Line> lines = PreviewRows.of(model.draft().get(), 7);
        assertEquals(
                List.of(1L, 2L, 3L, 4L),
                lines.stream().map(PreviewRows.Line::number).toList());
        assertEquals(PreviewRows.Mark.BAD, lines.get(2).markOf(1));
        assertEquals(PreviewRows.Mark.NONE, lines.get(2).markOf(0));
        assertEquals(PreviewRows.Mark.ODD, lines.get(3).markOf(4));
    }

    @Test
    void theRowsBehindAReasonAreThoseThatWereLeftOutForIt() throws IOException {
        model.choose(file("t.csv", TABLE));
        ImportDraft draft = model.draft().get();
        ImportReport.Finding rejecting = draft.report().findings().stream()
                .filter(ImportReport.Finding::rejects)
                .findFirst()
                .orElseThrow();
        List<PreviewRows.Line> rows = PreviewRows.behind(draft, rejecting);
        assertEquals(rejecting.count(), rows.size());
        assertEquals("2025-02-31", rows.get(0).cells().get(1));
    }

    @Test
    void anotherRoleOrZoneReadsTheFileAgain() throws IOException {
        model.choose(file("t.csv", TABLE));
        model.role(3, Role.SUBCATEGORY);
        assertEquals(Role.SUBCATEGORY, model.draft().get().roles().get(3));
        model.chooseZone(ZoneId.of("America/Lima"));
        assertEquals(
                ZoneId.of("America/Lima"), ZoneId.of(model.draft().get().plan().zone()));
        assertEquals(Role.SUBCATEGORY, model.draft().get().roles().get(3), "the role chosen before stays");
        model.fix(ProblemKind.SWAPPED, Fix.SKIP);
        assertEquals(1, model.draft().get().report().rejected());
        assertEquals(1, model.draft().get().report().skipped());
    }

    @Test
    void cancelKeepsTheDraftAndItsChoices() throws IOException {
        model.choose(file("t.csv", TABLE));
        ImportDraft before = model.draft().get();
        spot.hold = true;
        model.role(3, Role.KEEP);
        assertNotNull(model.running().get());
        assertFalse(model.canImport());
        model.cancel();
        assertNull(model.running().get());
        assertEquals(before, model.draft().get());
        assertEquals(before.roles(), model.roles());
        assertTrue(model.canImport());
    }

    @Test
    void aFileThatCannotBeReadIsASentenceOnThePage() throws IOException {
        model.choose(folder);
        assertEquals("import.directory", model.failure().get().code());
        model.choose(file("empty.csv", ""));
        assertEquals("import.empty", model.failure().get().code());
        Path binary = folder.resolve("b.csv");
        Files.write(binary, new byte[] {1, 0, 2, 0, 0, 7, 10, 0, 3});
        model.choose(binary);
        assertEquals("import.binary", model.failure().get().code());
        assertFalse(model.canImport());
        assertEquals(List.of(), told.problems, "said on the page, not in the banner as well");
        model.choose(file("t.csv", TABLE));
        assertNull(model.failure().get());
    }

    @Test
    void projectedCoordinatesAskForTheirSystem() throws IOException {
        model.choose(file("m.csv", "fecha,tipo,x,y\n2025-01-03,A,279000,8667000\n2025-01-04,B,279100,8667100\n"));
        assertEquals("import.crs-needed", model.failure().get().code());
        model.choices().table().chooseSystem(32718);
        assertNull(model.failure().get());
        assertEquals(32718, model.draft().get().plan().sourceEpsg());
    }

    @Test
    void aFileWithSeveralPartsAsksWhichOneAndReadsThat() throws IOException {
        Path archive = folder.resolve("two.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (String name : List.of("a.csv", "b.csv")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(TABLE.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        model.choose(archive);
        assertEquals("import.choose-member", model.failure().get().code());
        assertEquals(
                List.of("a.csv", "b.csv"),
                model.choices().table().part().get().parts().names());
        model.choices().table().choosePart("b.csv");
        assertNull(model.failure().get());
        assertEquals("b.csv", model.draft().get().plan().format().member());
        model.choose(file("t.csv", TABLE));
        assertNull(model.choices().table().part().get(), "another file has its own parts");
    }

    @Test
    void aGuessedSystemMustBeConfirmedBeforeAnythingIsStored() throws IOException {
        Path area = file(
                "area.geojson",
                "{\"type\":\"Polygon\",\"coordinates\":[[[-87.7,41.8],[-87.6,41.8],[-87.6,41.9],[-87.7,41.9],[-87.7,41.8]]]}");
        model.choose(file("feet.csv", "fecha,x,y\n2025-01-03,1165000,1890000\n2025-01-04,1166000,1891000\n"));
        assertEquals("import.crs-needed", model.failure().get().code());
        assertTrue(model.open().asksForSystem(false));
        model.choices().boundary().choose(area);
        assertNull(model.failure().get());
        assertTrue(model.open().guess().isPresent());
        assertFalse(model.canImport());
        model.open().confirmGuess();
        assertTrue(model.canImport());
        model.choices().table().chooseSystem(3435);
        assertTrue(model.open().guess().isEmpty(), "who names the system needs not confirm it");
        assertTrue(model.canImport());
    }

    @Test
    void aFileForAnOpenProjectIsReadInItsMetresAndMadeUpOnesAreNotOffered() throws Exception {
        model.choose(file("t.csv", TABLE));
        ImportDraft first = model.draft().get();
        try (ProjectStore store = new CoreImportDesk().store(first, folder.resolve("p.gpkg"), Progress.NONE)) {
            // 6 degrees farther east lies another UTM zone.
            Path elsewhere = file("u.csv", TABLE.replace("-77.0", "-71.0"));
            model.host(Optional.of(new Host(store, "p", Optional.empty(), true)));
            assertFalse(model.joining().get(), "real incidents do not go among made-up ones by themselves");
            model.host(Optional.of(new Host(store, "p", Optional.empty(), false)));
            model.choose(elsewhere);
            assertEquals(first.places().crs(), model.draft().get().places().crs());
            model.join(false);
            assertNotEquals(first.places().crs(), model.draft().get().places().crs());
            model.join(true);
            model.askAndImport();
            assertEquals(
                    List.of("t.csv", "u.csv"),
                    store.datasets().stream().map(DatasetInfo::name).toList());
            assertNull(model.file().get(), "the page is ready for the next file");
        }
    }

    @Test
    void nextMonthsFileIsReadAsTheLastOneAndAddedOnce() throws Exception {
        model.choose(file("t.csv", TABLE));
        model.fix(ProblemKind.IMPOSSIBLE_DATE, Fix.MONTH_ONLY);
        ImportDraft first = model.draft().get();
        assertEquals(0, first.report().rejected());
        try (ProjectStore store = new CoreImportDesk().store(first, folder.resolve("p.gpkg"), Progress.NONE)) {
            model.host(Optional.of(new Host(store, "p", Optional.empty(), false)));
            model.choose(file("next.csv", TABLE));
            assertEquals(Fix.MONTH_ONLY, model.draft().get().plan().fix(ProblemKind.IMPOSSIBLE_DATE));
            assertTrue(model.draft().get().statements().stream()
                    .anyMatch(s -> s.code().equals("desktop.plan-again")));
            model.detect();
            assertEquals(Fix.SKIP, model.draft().get().plan().fix(ProblemKind.IMPOSSIBLE_DATE));
            model.choose(file("next.csv", TABLE));
            model.addInto(store.datasets().get(0));
            model.askAndImport();
            assertEquals(1, store.datasets().size());
            assertEquals(first.places().rows(), store.datasets().get(0).count(), "the same rows twice add nothing");
        }
    }

    @Test
    void aSavedPlanReadsTheFileTheSameWayAgain() throws IOException {
        Path table = file("t.csv", TABLE);
        model.choose(table);
        model.role(3, Role.SUBCATEGORY);
        Path plan = folder.resolve("t.plan.json");
        model.files().savePlan(plan);
        ImportPlan saved = model.draft().get().plan();
        model.choose(table);
        assertEquals(Role.CATEGORY, model.roles().get(3));
        model.loadPlan(plan);
        assertEquals(saved, model.draft().get().plan());
        model.loadPlan(file("bad.json", "{"));
        assertEquals("import.bad-json", told.problems.get(0).code());
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    /** Does the work on the spot, or holds it until it is stopped. */
    private static final class Spot implements Background {

        private final Dialogs failed;
        private boolean hold;

        Spot(Dialogs failed) {
            this.failed = failed;
        }

        @Override
        public <T> Handle start(ObservableValue<String> title, Job<T> job, Consumer<T> done) {
            SimpleObjectProperty<Boolean> alive = new SimpleObjectProperty<>(hold);
            if (!hold) {
                quietly(job, done);
            }
            return new Handle() {
                @Override
                public void stop() {
                    alive.set(false);
                }

                @Override
                public ObservableValue<Boolean> alive() {
                    return alive;
                }
            };
        }

        @Override
        public <T> void quietly(Job<T> job, Consumer<T> done) {
            try {
                done.accept(job.run(Progress.NONE));
            } catch (WorkbenchException e) {
                failed.problem(e.problem());
            }
        }
    }

    private static final class Told implements Dialogs {

        private final List<Problem> problems = new ArrayList<>();

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
        }

        @Override
        public void bug(Throwable fault) {
            throw new AssertionError(fault);
        }

        @Override
        public void told(String key, Object... args) {
            assertTrue(new Language(Texts.SPANISH).texts().get().has(key));
        }

        @Override
        public Optional<Path> openFile(String kind) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> saveFile(String kind, Path suggestion) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> chooseFolder(String kind) {
            return Optional.empty();
        }

        @Override
        public boolean confirm(String key, Object... args) {
            return false;
        }
    }
}
