// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.atalaya.core.data.ImportReport.Effect;
import org.atalaya.core.data.ImportReport.Finding;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.problem.Severity;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only the whole file shows. */
class WatchesTest {

    private static final List<String> CODES = List.of(
            "import.stacked-points",
            "import.snapped",
            "import.few-points",
            "import.midnight-heap",
            "import.noon-heap",
            "import.full-hours",
            "import.first-of-month-heap",
            "import.spellings");

    @TempDir
    Path folder;

    private final Random dice = new Random(7);

    @Test
    void ordinaryRowsSayNothing() throws Exception {
        Imported read = read(rows(2_000, i -> row(clock(), place(6), "ROBO")));
        assertEquals(
                List.of(),
                read.report().findings().stream()
                        .map(f -> f.problem().code())
                        .filter(CODES::contains)
                        .toList());
    }

    @Test
    void pointsThatHoldTooManyRowsAreNamedAndCanBeTakenAway() throws Exception {
        Imported read = read(rows(1_000, i -> row(clock(), i % 10 == 0 ? "-12.05,-77.04" : place(6), "ROBO")));
        Finding found = finding(read, "import.stacked-points");
        assertEquals(100, found.count());
        assertEquals(List.of(1L), found.firstRows());
        Offers offers = Offers.of(read.report());
        assertEquals(List.of(new PlacePlan.Spot(-77.04, -12.05)), offers.stacks());
        ImportPlan plan = offers.choose(plan(), ProblemKind.STACKED, Fix.SET_MISSING);
        Imported without = DelimitedImporter.read(file(), plan, Optional.empty(), Progress.NONE);
        assertEquals(100, finding(without, "import.stacked").count());
        assertEquals(Effect.WITHOUT_PLACE, finding(without, "import.stacked").effect());
        assertFalse(codes(without).contains("import.stacked-points"), "what is settled is not said again");
        assertEquals(
                List.of(),
                offers.choose(plan, ProblemKind.STACKED, Fix.KEEP).place().stacks());
    }

    @Test
    void countsOfPlacesAreExactWhileThereAreFewAndNearlySoBeyond() {
        PlaceCounts counts = new PlaceCounts();
        Map<Integer, Integer> truth = new HashMap<>();
        int rows = 400_000;
        for (int i = 0; i < rows; i++) {
            int spot = i % 20 == 0 ? 7 : 10 + dice.nextInt(150_000);
            truth.merge(spot, 1, Integer::sum);
            counts.add(spot * 0.25, -spot, i);
        }
        assertEquals(1, counts.above(1_000).size());
        PlaceCounts.Busy busy = counts.above(1_000).get(0);
        assertEquals(7 * 0.25, busy.x());
        assertTrue(busy.count() <= truth.get(7) && busy.count() >= truth.get(7) - rows / 65_536 - 1, busy.toString());
        assertEquals(1.0, (double) counts.distinct() / truth.size(), 0.02);
        PlaceCounts few = new PlaceCounts();
        for (int i = 0; i < 60_000; i++) {
            few.add(i % 30_000, 1, i);
        }
        assertEquals(30_000, few.distinct());
        assertEquals(30_000, few.above(1).size());
    }

    @Test
    void roundedCoordinatesAreToldWithTheirGridInMetres() throws Exception {
        Finding degrees = finding(read(rows(500, i -> row(clock(), place(3), "ROBO"))), "import.snapped");
        assertEquals(500, degrees.count());
        assertEquals(111.3, (Double) degrees.problem().args().get(2), 0.1);
        StringBuilder feet = new StringBuilder("fecha,tipo,x,y\n");
        for (int i = 0; i < 500; i++) {
            feet.append(clock()).append(",ROBO,").append(1_150_000 + 500 * dice.nextInt(80));
            feet.append(',').append(1_850_000 + 500 * dice.nextInt(80)).append('\n');
        }
        Path file = ReadRows.write(folder, feet.toString(), StandardCharsets.UTF_8);
        ImportPlan plan = ImportPlanner.propose(
                        file, Optional.empty(), ZoneId.of("America/Chicago"), 3435, Progress.NONE)
                .plan();
        Finding grid = finding(DelimitedImporter.read(file, plan, Optional.empty(), Progress.NONE), "import.snapped");
        assertEquals(500 * 0.3048, (Double) grid.problem().args().get(2), 0.2);
    }

    @Test
    void manyRowsOnFewPointsAreSnapPoints() throws Exception {
        String[] points = new String[200];
        for (int i = 0; i < points.length; i++) {
            points[i] = place(6);
        }
        Finding found = finding(read(rows(1_000, i -> row(clock(), points[i % 200], "ROBO"))), "import.few-points");
        assertEquals(List.of(1_000L, 200L, 5.0), found.problem().args());
    }

    @Test
    void midnightIsCountedBesideItsNeighboursUnlessAFixTellsItRowByRow() throws Exception {
        Imported read = read(rows(1_000, i -> row(i % 10 == 0 ? day() + " 00:00" : clock(), place(6), "ROBO")));
        Finding heap = finding(read, "import.midnight-heap");
        assertTrue(heap.count() >= 100 && heap.count() < 110, "" + heap.count());
        assertEquals(Severity.WARNING, heap.problem().severity());
        Imported fixed = DelimitedImporter.read(
                file(), plan().withFix(ProblemKind.MIDNIGHT, Fix.DAY_ONLY), Optional.empty(), Progress.NONE);
        assertFalse(codes(fixed).contains("import.midnight-heap"));
        assertEquals(heap.count(), finding(fixed, "import.midnight").count());
    }

    @Test
    void noonAndFullHoursAreTold() throws Exception {
        Imported read = read(rows(1_000, i -> row(i % 4 == 0 ? day() + " 12:00" : clock(), place(6), "ROBO")));
        assertTrue(finding(read, "import.noon-heap").count() >= 250);
        assertTrue(finding(read, "import.full-hours").count() >= 250);
        assertFalse(codes(read).contains("import.midnight-heap"));
    }

    @Test
    void firstsOfMonthsAreAHeapWhereOtherDaysHaveFewerAndCanBecomeMonths() throws Exception {
        Imported read =
                read(rows(1_000, i -> row(i % 5 == 0 ? "2020-0" + (1 + i % 9) + "-01" : day(), place(6), "ROBO")));
        Finding heap = finding(read, "import.first-of-month-heap");
        assertTrue(heap.count() >= 200 && heap.count() < 250, "" + heap.count());
        Imported fixed = DelimitedImporter.read(
                file(), plan().withFix(ProblemKind.FIRST_OF_MONTH, Fix.MONTH_ONLY), Optional.empty(), Progress.NONE);
        assertEquals(heap.count(), finding(fixed, "import.first-of-month").count());
        assertFalse(codes(fixed).contains("import.first-of-month-heap"));
    }

    @Test
    void daysWithoutAClockAreNoHeapAtMidnight() throws Exception {
        Imported read = read(rows(500, i -> row(day() + " 00:00:00", place(6), "ROBO")));
        assertFalse(codes(read).contains("import.midnight-heap"));
    }

    @Test
    void spellingsThatDifferInCaseAccentsSpacesAndMarksAreOfferedForMerging() throws Exception {
        String[] names = {
            "ROBO", "Robo", "rob\u00f3", "HURTO  AGRAVADO", "Hurto agravado", "hurto-agravado", "1.5", "15"
        };
        Imported read = read(rows(800, i -> row(clock(), place(6), names[i % 20 < 13 ? 0 : i % 8])));
        Finding found = finding(read, "import.spellings");
        assertEquals(2, found.problem().args().get(1));
        Map<String, String> offered = Offers.of(read.report()).spellings().get("tipo");
        assertEquals("ROBO", offered.get("Robo"));
        assertEquals("ROBO", offered.get("rob\u00f3"));
        assertEquals(4, offered.size());
        assertFalse(offered.containsKey("15"));
        int before = read.incidents().column("tipo").orElseThrow().levels().size();
        assertEquals(8, before, "nothing is merged unless asked for");
        ImportPlan plan = Offers.of(read.report()).choose(plan(), ProblemKind.SPELLINGS, Fix.MERGE);
        Imported merged = DelimitedImporter.read(file(), plan, Optional.empty(), Progress.NONE);
        assertEquals(4, merged.incidents().column("tipo").orElseThrow().levels().size());
        assertEquals(found.count(), finding(merged, "import.spellings-merged").count());
        assertFalse(codes(merged).contains("import.spellings"));
        assertEquals(plan, ImportPlan.fromJson(plan.toJson()));
        assertEquals(
                Map.of(),
                Offers.of(read.report())
                        .choose(plan, ProblemKind.SPELLINGS, Fix.KEEP)
                        .spellings());
    }

    @Test
    void nullIslandInMetresAndMarksForUnknownPlacesAreNoPlaces() throws Exception {
        StringBuilder text = new StringBuilder("fecha,tipo,x,y\n");
        for (int i = 0; i < 50; i++) {
            text.append("2020-05-01 10:17,ROBO,")
                    .append(270_000 + i)
                    .append(',')
                    .append(8_660_000 + i)
                    .append('\n');
        }
        text.append("2020-05-01 10:17,ROBO,166021.44,0\n"); // 0 degrees in UTM zone 31 north
        text.append("2020-05-01 10:17,ROBO,999999,999999\n");
        text.append("2020-05-01 10:17,ROBO,-1,-1\n");
        Path file = ReadRows.write(folder, text.toString(), StandardCharsets.UTF_8);
        ImportPlan lima = ImportPlanner.propose(file, Optional.empty(), ZoneId.of("America/Lima"), 32718, Progress.NONE)
                .plan();
        Imported read = DelimitedImporter.read(file, lima, Optional.empty(), Progress.NONE);
        assertEquals(2, finding(read, "import.place-mark").count());
        Nowhere africa = new Nowhere(CrsRegistry.epsg(32631), false);
        assertEquals("import.null-island", africa.code(166_021.44, 0));
        assertEquals("import.null-island", africa.code(0, 0));
        assertEquals(null, africa.code(500_000, 0));
        Nowhere degrees = new Nowhere(CrsRegistry.epsg(4326), true);
        assertEquals("import.null-island", degrees.code(0.004, -0.004));
        assertEquals("import.place-mark", degrees.code(-999, 999));
        assertEquals(null, degrees.code(9, 9), "a town in Nigeria");
    }

    private interface Maker {
        String row(int i);
    }

    private static String rows(int count, Maker maker) {
        StringBuilder text = new StringBuilder("fecha,lat,lon,tipo\n");
        for (int i = 0; i < count; i++) {
            text.append(maker.row(i)).append('\n');
        }
        return text.toString();
    }

    private static String row(String time, String place, String kind) {
        return time + "," + place + "," + kind;
    }

    private String day() {
        return String.format(Locale.ROOT, "2020-%02d-%02d", 1 + dice.nextInt(12), 1 + dice.nextInt(28));
    }

    private String clock() {
        return day() + String.format(Locale.ROOT, " %02d:%02d", dice.nextInt(24), 1 + dice.nextInt(59));
    }

    private String place(int decimals) {
        return String.format(
                Locale.ROOT,
                "%." + decimals + "f,%." + decimals + "f",
                -12 - dice.nextDouble() / 10,
                -77 - dice.nextDouble() / 10);
    }

    private Path file() {
        return folder.resolve("rows.csv");
    }

    private ImportPlan plan() throws Exception {
        return ReadRows.of(file(), Optional.empty(), "America/Lima").plan();
    }

    private Imported read(String text) throws Exception {
        return ReadRows.of(folder, text).imported();
    }

    private static List<String> codes(Imported read) {
        return read.report().findings().stream().map(f -> f.problem().code()).toList();
    }

    private static Finding finding(Imported read, String code) {
        return read.report().findings().stream()
                .filter(f -> f.problem().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " is not among " + codes(read)));
    }
}
