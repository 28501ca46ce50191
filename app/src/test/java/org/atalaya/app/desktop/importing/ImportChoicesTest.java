// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.atalaya.app.desktop.AtOnce;
import org.atalaya.app.desktop.FixedAnswers;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.ImportReport.Effect;
import org.atalaya.core.data.Role;
import org.atalaya.core.gazetteer.Gazetteer;
import org.atalaya.core.importer.Fix;
import org.atalaya.core.importer.PlacePlan;
import org.atalaya.core.importer.ProblemKind;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.store.ProjectStore;
import org.atalaya.core.text.Texts;
import org.atalaya.core.time.LocalMillis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportChoicesTest {

    private static final String TABLE =
            """
            id,fecha,hora,categoria,lat,lon
            1,2025-01-03,10:00,Robo,-12.05,-77.03
            2,2025-01-04,11:00,Robo,-12.06,-77.04
            3,2025-02-31,12:00,Hurto,-12.06,-77.04
            4,2025-01-06,12:30,Hurto,-77.04,-12.06
            """;

    private static final String ADDRESSES =
            """
            id,fecha,categoria,direccion
            1,2025-01-03,Robo,Jr. Puno 120
            2,2025-01-04,Robo,Av. Tacna 300
            3,2025-01-05,Hurto,Calle Sin Nombre 9
            """;

    private static final String GAZETTEER =
            """
            direccion,lat,lon
            Jirón Puno 120,-12.05,-77.03
            Avenida Tacna 300,-12.04,-77.04
            """;

    @TempDir
    Path folder;

    private final AtOnce background = new AtOnce();
    private FixedAnswers told;
    private ImportViewModel model;

    @BeforeEach
    void emptyPage() {
        told = new FixedAnswers(folder.resolve("answer.csv"));
        model = new ImportViewModel(
                new CoreImportDesk(folder.resolve("presets")),
                background,
                told,
                new Language(Texts.ENGLISH),
                store -> {},
                () -> {});
    }

    @Test
    void aPresetSavedFromThePlanIsListedRecognisedAndCanBeSetAside() throws IOException {
        Path table = file("t.csv", TABLE);
        model.choose(table);
        model.role(3, Role.SUBCATEGORY);
        model.files().askAndSavePreset();
        assertEquals(List.of("import.preset-saved"), told.told());
        Path saved = folder.resolve("answer.csv.json");
        assertTrue(Files.exists(saved), "a name without the ending gets it");
        Files.copy(saved, Files.createDirectories(folder.resolve("presets")).resolve("ours.json"));
        model.lookForPresets();
        assertTrue(model.presets().get().all().containsKey("ours"), "the user's own");
        assertTrue(model.presets().get().all().containsKey("predpol"), "and those that come with the program");
        model.choose(table);
        assertEquals(Role.SUBCATEGORY, model.roles().get(3), "recognised by its columns");
        model.choices().choosePreset("none");
        assertEquals(Role.CATEGORY, model.roles().get(3));
        model.choices().choosePreset("ours");
        assertEquals(Role.SUBCATEGORY, model.roles().get(3));
        model.choose(file("u.csv", TABLE));
        assertEquals("", model.choices().preset().get(), "another file shows its own preset");
    }

    @Test
    void zoneMarksAreAskedForWhereThereAreSomeAndMayBeIgnored() throws Exception {
        model.choose(file("t.csv", TABLE));
        assertFalse(model.draft().get().zoneMarks());
        model.chooseZone(ZoneId.of("America/Lima"));
        model.choose(file(
                "z.csv",
                "id,fecha,lat,lon\n1,2025-01-03T02:00:00Z,-12.05,-77.03\n2,2025-01-04T11:00:00Z,-12.06,-77.04\n"));
        assertTrue(model.draft().get().zoneMarks());
        assertTrue(model.draft().get().plan().time().convertZoneMarks());
        model.convertZoneMarks(false);
        assertFalse(model.draft().get().plan().time().convertZoneMarks());
        assertTrue(model.draft().get().zoneMarks(), "the way back stays");
        assertEquals("2025-01-03T02:00", firstMoment());
        model.convertZoneMarks(true);
        assertEquals("2025-01-02T21:00", firstMoment());
    }

    @Test
    void encodingIsShownAsFoundAndAnotherIsReadAndLeftToTheFileAgain() throws IOException {
        Path table = folder.resolve("e.csv");
        String rows = TABLE.replace("Robo", "Daño");
        Files.write(table, rows.getBytes(Charset.forName("windows-1252")));
        model.choose(table);
        assertEquals("windows-1252", model.open().encoding());
        assertEquals("Daño", model.draft().get().preview().get(0).get(3));
        assertTrue(model.open().asksForEncoding());
        model.choices().table().chooseEncoding("IBM850");
        assertEquals("IBM850", model.open().encoding());
        assertEquals("Da±o", model.draft().get().preview().get(0).get(3), "F1 is a sign there");
        Path plan = folder.resolve("plan.json");
        model.files().savePlan(plan);
        model.choices().table().chooseEncoding("");
        assertEquals("windows-1252", model.open().encoding());
        assertEquals("Daño", model.draft().get().preview().get(0).get(3));
        model.loadPlan(plan);
        assertEquals("IBM850", model.open().encoding(), "a plan holds the encoding");
        assertEquals("Da±o", model.draft().get().preview().get(0).get(3));
        model.choose(table);
        assertEquals("windows-1252", model.open().encoding(), "another file has its own");
    }

    @Test
    void textThatSeemsToBeNoneIsReadInTheEncodingThatIsNamed() throws IOException {
        // Cyrillic in UTF-16 without a mark: hardly every second byte is zero, so it cannot be told from a binary file.
        Path table = folder.resolve("e.csv");
        String rows = TABLE.replace("Robo", "Ограбление".repeat(40)).replace("Hurto", "Кража".repeat(40));
        Files.write(table, rows.getBytes(StandardCharsets.UTF_16LE));
        model.choose(table);
        assertEquals("import.binary", model.failure().get().code());
        assertTrue(model.open().asksForEncoding());
        model.choices().table().chooseEncoding("UTF-16LE");
        assertNull(model.failure().get());
        assertEquals("Ограбление", model.draft().get().preview().get(0).get(3).substring(0, 10));
    }

    @Test
    void layersHaveNoEncodingToChoose() throws IOException {
        model.choose(
                file(
                        "p.geojson",
                        """
                        {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"fecha":"2025-01-03"},
                        "geometry":{"type":"Point","coordinates":[-77.03,-12.05]}}]}
                        """));
        assertNull(model.failure().get());
        assertFalse(model.open().asksForEncoding());
    }

    private String firstMoment() throws WorkbenchException, IOException {
        Path project = Files.createTempDirectory(folder, "p").resolve("p.gpkg");
        try (ProjectStore store = new CoreImportDesk(folder.resolve("presets"))
                .store(model.draft().get(), project, Progress.NONE)) {
            InputRef all = InputRef.INCIDENTS;
            return LocalMillis.toDateTime(store.incidents(all).start(0)).toString();
        }
    }

    @Test
    void whatAPresetForOtherColumnsLacksIsSaidOnThePage() throws IOException {
        model.choose(file("t.csv", TABLE));
        assertFalse(says("import.preset-lacks"));
        model.choices().choosePreset("police-uk");
        assertTrue(says("import.preset-lacks"));
        model.choices().choosePreset("");
        assertFalse(says("import.preset-lacks"));
    }

    @Test
    void theShownTimeZoneIsThatOfThePresetUntilSomebodyChoosesOne() throws IOException {
        Path table = file("t.csv", TABLE);
        model.choose(table);
        model.chooseZone(ZoneId.of("Asia/Tokyo"));
        Path preset = Files.createDirectories(folder.resolve("presets")).resolve("ours.json");
        model.files().savePreset(preset);
        emptyPage();
        model.choose(table);
        assertEquals("Asia/Tokyo", model.open().shownZone().getValue().getId());
        model.chooseZone(ZoneId.of("America/Lima"));
        assertEquals("America/Lima", model.draft().get().plan().zone());
    }

    @Test
    void aFileWithAddressesAloneAsksForAGazetteerAndIsPlacedAndStoredByIt() throws Exception {
        model.choose(file("a.csv", ADDRESSES));
        assertEquals("import.addresses-alone", model.failure().get().code());
        assertTrue(model.open().asksForAddresses());
        model.choices().gazetteer().choose(file("gazetteer.csv", GAZETTEER));
        assertNull(model.failure().get());
        ImportDraft draft = model.draft().get();
        assertEquals(PlacePlan.Form.ADDRESS, draft.plan().place().form());
        assertEquals(2, draft.places().placed());
        model.files().askAndSaveMatches();
        assertEquals(List.of("import.matches-saved"), told.told());
        List<String> report = Files.readAllLines(folder.resolve("answer.csv"));
        assertEquals(4, report.size(), "a header and every different address");
        assertTrue(report.get(1).startsWith("Calle Sin Nombre 9"), "those without a place come first");
        model.role(2, Role.SUBCATEGORY);
        assertEquals(2, model.draft().get().places().placed(), "found again after another choice");
        Path project = folder.resolve("p.gpkg");
        new CoreImportDesk().store(model.draft().get(), project, Progress.NONE).close();
        try (ProjectStore store = ProjectStore.open(project)) {
            assertEquals(3, store.datasets().get(0).count());
        }
        model.choices().gazetteer().choose(null);
        assertNotNull(model.failure().get(), "without it there are no places");
    }

    @Test
    void aGazetteerInMetresIsReadInTheSystemThatIsNamed() throws IOException {
        model.choose(file("a.csv", ADDRESSES));
        model.choices()
                .gazetteer()
                .choose(file("g.csv", "direccion,x,y\nJr. Puno 120,279000,8667000\nAv. Tacna 300,279100,8667100\n"));
        assertEquals("import.gazetteer-empty", model.failure().get().code());
        model.choices().gazetteer().chooseSystem(32718);
        assertNull(model.failure().get());
        assertEquals(2, model.draft().get().places().placed());
    }

    @Test
    void rejectedRowsAreSavedToBeRepairedAndReadAgain() throws IOException {
        model.choose(file("t.csv", TABLE));
        model.files().askAndSaveRejects();
        assertEquals(List.of("import.rejects-saved"), told.told());
        Path saved = folder.resolve("answer.csv");
        String text = Files.readString(saved, StandardCharsets.UTF_8);
        assertTrue(text.contains("2025-02-31") && text.contains("t.csv,3,"), text);
        Files.writeString(saved, text.replace("2025-02-31", "2025-02-28"), StandardCharsets.UTF_8);
        model.choose(saved);
        ImportReport report = model.draft().get().report();
        assertEquals(1, report.accepted());
        assertEquals(0, report.rejected());
    }

    @Test
    void whereNothingIsRejectedNoFileIsWritten() throws IOException {
        model.choose(file("t.csv", TABLE.replace("2025-02-31", "2025-02-28")));
        model.files().askAndSaveRejects();
        assertEquals(List.of(), told.told());
        assertFalse(Files.exists(folder.resolve("answer.csv")));
    }

    @Test
    void everyFindingIsInTheGroupOfWhatBecomesOfItsRows() throws IOException {
        model.choose(file("t.csv", TABLE));
        ImportReport first = model.draft().get().report();
        assertEquals(List.of("import.impossible-date"), codes(Outcome.REJECTED, first));
        assertEquals(List.of("import.swapped"), codes(Outcome.MENDED, first));
        model.fix(ProblemKind.SWAPPED, Fix.SKIP);
        ImportReport then = model.draft().get().report();
        assertEquals(List.of("import.swapped"), codes(Outcome.SKIPPED, then));
        assertEquals(then.rows(), then.accepted() + then.rejected() + then.skipped());
        for (Effect effect : Effect.values()) {
            assertNotNull(Outcome.of(effect));
            assertTrue(Texts.of(Locale.forLanguageTag("es")).has("import.effect." + effect.id()));
        }
    }

    @Test
    void rowsLeftOutByRuleAreNotShownBehindARejection() throws IOException {
        // Without a boundary the same kind is either rejected or skipped; here both stand in one file.
        model.choose(file("t.csv", TABLE));
        model.fix(ProblemKind.SWAPPED, Fix.SKIP);
        ImportDraft draft = model.draft().get();
        for (ImportReport.Finding finding : draft.report().findings()) {
            if (finding.rejects()) {
                assertEquals(finding.count(), PreviewRows.behind(draft, finding).size());
            }
        }
    }

    @Test
    void everyFarPlaceIsOnTheMapUpToTwoThousandAndTheOthersAreCounted() throws IOException {
        for (int far : new int[] {45, 2_050}) {
            StringBuilder text = new StringBuilder("id,fecha,lat,lon\n");
            for (int i = 0; i < 15 * far; i++) {
                String place = i % 15 == 0 ? "%d,2025-01-03,-9.%04d,-75.2\n" : "%d,2025-01-03,-12.%04d,-77.03\n";
                text.append(String.format(Locale.ROOT, place, i, 500 + i % 400));
            }
            model.choose(file("far.csv", text.toString()));
            DraftMarks marks = model.draft().get().marks();
            assertEquals(Math.min(far, 2_000), marks.far().size());
            assertEquals(far, marks.far().size() + marks.farUnknown());
            model.fix(ProblemKind.FAR, Fix.SKIP);
            assertEquals(far, model.draft().get().marks().far().size(), "rows left out are all known");
            assertEquals(0, model.draft().get().marks().farUnknown());
        }
    }

    @Test
    void gazetteerIsReadAgainOnlyWhenItsFileChanged() throws Exception {
        KeptGazetteer kept = new KeptGazetteer();
        Path table = file("g.csv", GAZETTEER);
        List<Problem> said = new ArrayList<>();
        Gazetteer first = kept.read(table, 0, said, Progress.NONE);
        List<Problem> again = new ArrayList<>();
        assertSame(first, kept.read(table, 0, again, Progress.NONE));
        assertEquals(said, again, "what was said of it is said again");
        Gazetteer longer =
                kept.read(file("g.csv", GAZETTEER + "Calle Nueva 1,-12.05,-77.03\n"), 0, again, Progress.NONE);
        assertEquals(first.size() + 1, longer.size());
        Files.setLastModifiedTime(table, FileTime.fromMillis(0));
        assertNotSame(longer, kept.read(table, 0, again, Progress.NONE));
        Files.delete(table);
        assertThrows(WorkbenchException.class, () -> kept.read(table, 0, again, Progress.NONE));
    }

    @Test
    void stackedAndFarPlacesAndTheRowsLookedAtAreOnTheMap() throws IOException {
        StringBuilder text = new StringBuilder("id,fecha,categoria,lat,lon\n");
        for (int i = 0; i < 400; i++) {
            // A quarter on one corner, the others spread over a few kilometres.
            String place = i % 4 == 0
                    ? "-12.05,-77.03"
                    : String.format(Locale.ROOT, "%.6f,%.6f", -12.05 - i * 7.3e-5, -77.03 - i * 5.1e-5);
            text.append(i).append(",2025-01-03,Robo,").append(place).append('\n');
        }
        text.append("400,2025-01-03,Robo,-9.1,-75.2\n401,2025-02-31,Robo,-12.051,-77.031\n402,2025-02-31,Robo,,\n");
        model.choose(file("s.csv", text.toString()));
        ImportDraft draft = model.draft().get();
        assertEquals(1, draft.marks().stacks().size());
        assertEquals(1, draft.marks().far().size());
        assertNull(model.rows().pointed().get());
        ImportReport.Finding dates = Outcome.REJECTED.of(draft.report()).get(0);
        model.rows().inspected().set(dates);
        assertEquals(1, model.rows().pointed().get().places().size(), "one of the two rows has coordinates");
        // One degree of latitude is about 110.6 km here: the row lies about 110 m south of the stack.
        double apart = draft.marks().stacks().get(0).y
                - model.rows().pointed().get().places().get(0).y;
        assertEquals(110.6, apart, 1);
        model.rows().inspected().set(null);
        assertNotNull(model.rows().pointed().get(), "it stays on the page's own map");
        model.fix(ProblemKind.STACKED, Fix.SKIP);
        assertNull(model.rows().pointed().get(), "another draft has other rows");
        assertEquals(1, model.draft().get().marks().stacks().size(), "also when the plan names them");
    }

    private boolean says(String code) {
        return model.draft().get().statements().stream()
                .anyMatch(statement -> statement.code().equals(code));
    }

    private static List<String> codes(Outcome outcome, ImportReport report) {
        return outcome.of(report).stream()
                .map(finding -> finding.problem().code())
                .toList();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }
}
