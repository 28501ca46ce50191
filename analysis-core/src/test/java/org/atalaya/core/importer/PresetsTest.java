// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.data.Role;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that recognise themselves by their columns. */
class PresetsTest {

    private static final Map<String, String> FILES = Map.of(
            "chicago-portal",
            """
            ID,Case Number,Date,Block,Primary Type,Description,Beat,Latitude,Longitude
            1,JA1,03/04/2018 11:15:00 PM,001XX N STATE ST,THEFT,OVER $500,111,41.884,-87.628
            2,JA2,05/06/2018 01:20:00 AM,002XX N STATE ST,BATTERY,SIMPLE,111,41.885,-87.627
            """,
            "san-jose-calls",
            """
            EID,START_DATE,PRIORITY,OFFENSE_DATE,OFFENSE_TIME,CALL_TYPE,FINAL_DISPO,latitude,longitude
            11,7/1/2022 12:00:00 AM,2,6/14/2022 12:00:00 AM,13:17:04,VEHICLE STOP,No report,37.33,-121.88
            12,7/1/2022 12:00:00 AM,3,6/15/2022 12:00:00 AM,03:06:07,DISTURBANCE,No report,37.34,-121.87
            """,
            "police-uk",
            """
            Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type
            a1,2019-01,One Police,One Police,-1.39,53.05,On or near High Street,E01,Town 1,Burglary
            ,2019-01,One Police,One Police,-1.38,53.06,On or near Low Street,E02,Town 2,Drugs
            """,
            "nibrs",
            """
            Incident,RMSOccurrenceDate,RMSOccurrenceHour,NIBRSClass,NIBRSDescription,Beat,MapLongitude,MapLatitude
            1,2023-05-04,13,23H,All other larceny,1A20,-95.37,29.75
            2,2023-05-05,2,13B,Simple assault,1A10,-95.36,29.76
            """,
            "datacrim",
            """
            id_denuncia;fecha_hecho;hora_hecho;tipo_delito;modalidad;distrito;longitud;latitud
            1;04/03/2021;13:20;PATRIMONIO;ROBO;LOS OLIVOS;-77.07;-11.97
            2;05/06/2021;23:40;PATRIMONIO;HURTO;LOS OLIVOS;-77.06;-11.98
            """,
            "predpol",
            """
            id,type,latitude,longitude,start,end,modified
            1,BURGLARY,34.05,-118.24,2014-03-01 08:10,2014-03-01 17:30,2014-03-02 09:00
            2,VEHICLE,34.06,-118.25,2014-03-02 20:10,2014-03-03 06:30,2014-03-03 09:00
            """);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    chicago-portal, ID, Date, Primary Type, Latitude, America/Chicago
                    san-jose-calls, EID, OFFENSE_DATE, CALL_TYPE, latitude, America/Los_Angeles
                    police-uk, Crime ID, Month, Crime type, Latitude, Europe/London
                    nibrs, Incident, RMSOccurrenceDate, NIBRSDescription, MapLatitude, Asia/Tokyo
                    datacrim, id_denuncia, fecha_hecho, tipo_delito, latitud, America/Lima
                    predpol, id, start, type, latitude, Asia/Tokyo
                    """)
    void eachRecognisesItsFilesAndGivesTheirColumnsAMeaning(
            String name, String id, String time, String category, String y, String zone) throws Exception {
        Proposal proposal = propose(write(FILES.get(name)), Presets.builtIn());
        assertEquals(
                Presets.builtIn().all().get(name).title(),
                said(proposal, "import.preset").args().get(0));
        assertEquals(id, column(proposal, Role.ID));
        assertEquals(time, column(proposal, Role.TIME));
        assertEquals(category, column(proposal, Role.CATEGORY));
        assertEquals(y, column(proposal, Role.Y));
        assertEquals(zone, proposal.plan().zone());
        assertFalse(
                codes(proposal).contains("import.preset-overruled"),
                codes(proposal).toString());
        Imported read = DelimitedImporter.read(file(), proposal.plan(), Optional.empty(), Progress.NONE);
        assertEquals(2, read.report().accepted());
        assertEquals(2, read.incidents().withPlace());
    }

    @Test
    void orderOfDayAndMonthIsThePresetsWhereTheDatesLeaveItOpen() throws Exception {
        Proposal proposal = propose(write(FILES.get("chicago-portal")), Presets.builtIn());
        assertEquals(List.of("MONTH_DAY_YEAR"), proposal.plan().time().dateFormats());
        said(proposal, "import.preset-order");
        assertFalse(codes(proposal).contains("import.day-or-month"));
        Proposal without = propose(file(), Presets.builtIn().choose("none"));
        assertEquals(List.of("DAY_MONTH_YEAR"), without.plan().time().dateFormats());
        assertFalse(codes(without).contains("import.preset"));
    }

    @Test
    void whatTheFileHoldsCountsBeforeThePresetAndThatIsSaid() throws Exception {
        String days =
                FILES.get("chicago-portal").replace("03/04/2018", "23/04/2018").replace("05/06/", "25/06/");
        Proposal dates = propose(write(days), Presets.builtIn());
        assertEquals(List.of("DAY_MONTH_YEAR"), dates.plan().time().dateFormats());
        assertEquals("Date", said(dates, "import.preset-overruled").args().get(1));
        String words = FILES.get("datacrim").replace(";-77.07;", ";oeste;").replace(";-77.06;", ";oeste;");
        words = words.replace("longitud;", "longitud;x;").replace(";-11.9", ";-77.01;-11.9");
        Proposal places = propose(write(words), Presets.builtIn());
        assertEquals("longitud", said(places, "import.preset-overruled").args().get(1));
        assertEquals("x", column(places, Role.X));
        String noDates = FILES.get("datacrim").replace("04/03/2021", "lunes").replace("05/06/2021", "martes");
        noDates = noDates.replace("hora_hecho", "fecha registro")
                .replace("13:20", "2021-03-04")
                .replace("23:40", "2021-03-05");
        assertEquals(
                "fecha_hecho",
                said(propose(write(noDates), Presets.builtIn()), "import.preset-overruled")
                        .args()
                        .get(1));
    }

    @Test
    void otherColumnsAreNotRecognised() throws Exception {
        Proposal proposal = propose(
                write("fecha,tipo,lat,lon\n2020-01-01,ROBO,-12,-77\n2020-01-02,ROBO,-12.1,-77\n"), Presets.builtIn());
        assertFalse(codes(proposal).contains("import.preset"));
    }

    @Test
    void planBecomesAPresetThatRecognisesTheNextFile() throws Exception {
        String text =
                "codigo,cuando,clase,norte,este,obs\n1,03/04/2021,robo,-12.01,-77.01,a\n2,05/06/2021,Robo,-12.02,-77.02,b\n";
        ImportPlan plan = propose(write(text), Presets.builtIn()).plan();
        ImportPlan edited = plan.withRole(2, Role.CATEGORY)
                .withRole(5, Role.LEAVE_OUT)
                .withZone("America/Lima")
                .withFix(ProblemKind.NULL_ISLAND, Fix.SET_MISSING)
                .withSpellings("clase", Map.of("Robo", "robo"));
        Path own = Files.createDirectories(folder.resolve("presets"));
        Files.writeString(
                own.resolve("comisaria.json"), Preset.of("comisaria", edited).toJson());
        Files.writeString(own.resolve("broken.json"), "{");
        Presets presets = Presets.with(own);
        assertEquals("comisaria", presets.all().keySet().iterator().next());
        assertEquals(1, presets.problems().size());
        ReadRows.said(presets.problems().get(0));
        Proposal next = propose(file(), presets);
        assertEquals("comisaria", said(next, "import.preset").args().get(0));
        assertEquals(edited.columns(), next.plan().columns());
        assertEquals(edited.fixes(), next.plan().fixes());
        assertEquals(edited.spellings(), next.plan().spellings());
        assertEquals("America/Lima", next.plan().zone());
        Preset preset = Preset.of("comisaria", edited);
        assertEquals(preset, Preset.fromJson(preset.toJson()));
        Presets chosen = Presets.builtIn().choose(own.resolve("comisaria.json").toString());
        assertEquals(
                "comisaria",
                said(propose(file(), chosen), "import.preset").args().get(0));
    }

    @Test
    void chosenPresetSaysWhatTheFileLacksAndAnUnknownOneIsRefused() throws Exception {
        Proposal proposal = propose(
                write("Date,Latitude,Longitude\n01/02/2020,41.8,-87.6\n01/03/2020,41.9,-87.6\n"),
                Presets.builtIn().choose("chicago-portal"));
        assertEquals(
                "Block, Primary Type",
                said(proposal, "import.preset-lacks").args().get(1));
        WorkbenchException refused =
                assertThrows(WorkbenchException.class, () -> Presets.builtIn().choose("chicgo"));
        assertTrue(ReadRows.said(refused.problem()).contains("chicago-portal"));
        WorkbenchException other = assertThrows(WorkbenchException.class, () -> Preset.fromJson("{\"version\":2}"));
        assertEquals("import.no-preset", other.problem().code());
        ReadRows.said(other.problem());
    }

    @Test
    void columnsAboutPersonsAreLeftOutByNameAndByContentUnlessTheyAreWanted() throws Exception {
        StringBuilder text = new StringBuilder("id,fecha,lat,lon,tipo,edad,columna5,doc titular,contacto,id caso\n");
        for (int i = 0; i < 40; i++) {
            text.append(i).append(",2020-01-02,-12.0").append(i + 10).append(",-77.01,ROBO,33,");
            text.append(i % 3 == 0 ? "M" : "F").append(',').append(40_000_000 + 7 * i);
            text.append(",a").append(i).append("@b.pe,").append(30_000_000 + i).append('\n');
        }
        Path file = write(text.toString());
        Proposal proposal = propose(file, Presets.builtIn());
        List<String> leftOut = proposal.plan().columns().stream()
                .filter(c -> c.role() == Role.LEAVE_OUT)
                .map(ImportPlan.PlannedColumn::name)
                .toList();
        assertEquals(List.of("edad", "columna5", "doc titular", "contacto"), leftOut);
        assertEquals(
                leftOut,
                proposal.statements().stream()
                        .filter(s -> s.code().equals("import.person-column"))
                        .map(s -> s.args().get(0))
                        .toList());
        PlanHints keep = new PlanHints(SourceChoice.NONE, 0, 0, true, Presets.builtIn(), true, Optional.empty());
        Proposal kept = ImportPlanner.propose(file, keep, Optional.empty(), ZoneId.of("America/Lima"), Progress.NONE);
        assertTrue(kept.plan().columns().stream().noneMatch(c -> c.role() == Role.LEAVE_OUT));
        kept.statements().forEach(ReadRows::said);
        assertTrue(codes(kept).contains("import.person-column-kept"));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    chicago-2018/chicago-crimes-2018.csv, Chicago Data Portal
                    chicago-2026-decimal-comma/chicago_crime.csv, Chicago Data Portal
                    open_cp-example/example.csv, Chicago Data Portal
                    uk-police/2018-12-nottinghamshire-street.csv, data.police.uk
                    sanjose-calls/analysis_arrests_data.csv, San José calls for service
                    """)
    void realFilesAreRecognised(String name, String title) throws Exception {
        Path file = List.of("../shared/data", "../../shared/data", "../../../shared/data").stream()
                .map(folders -> Path.of(folders, name))
                .filter(Files::exists)
                .findFirst()
                .orElse(Path.of("absent"));
        assumeTrue(Files.exists(file), "the files are not part of the project");
        Proposal proposal = propose(file, Presets.builtIn());
        assertEquals(title, said(proposal, "import.preset").args().get(0));
        assertEquals(-1, codes(proposal).indexOf("import.preset-overruled"));
    }

    private Proposal propose(Path file, Presets presets) throws WorkbenchException {
        PlanHints hints = new PlanHints(SourceChoice.NONE, 0, 0, false, presets, false, Optional.empty());
        Proposal proposal =
                ImportPlanner.propose(file, hints, Optional.empty(), ZoneId.of("Asia/Tokyo"), Progress.NONE);
        proposal.statements().forEach(ReadRows::said);
        return proposal;
    }

    private Path write(String text) throws Exception {
        return ReadRows.write(folder, text, StandardCharsets.UTF_8);
    }

    private Path file() {
        return folder.resolve("rows.csv");
    }

    private static String column(Proposal proposal, Role role) {
        return proposal.plan()
                .columns()
                .get(proposal.plan().position(role).orElseThrow())
                .name();
    }

    private static List<String> codes(Proposal proposal) {
        return proposal.statements().stream().map(Problem::code).toList();
    }

    private static Problem said(Proposal proposal, String code) {
        return proposal.statements().stream()
                .filter(s -> s.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " is not among " + codes(proposal)));
    }
}
