// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.LoadedInputs;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.analysis.Runner;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.Zones;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class ErrorByGroupTest {

    private final BenchFixture district = new BenchFixture();

    @Test
    void countsOfTheGroupsAddUpToThoseOfTheTestPartInEveryTable() throws WorkbenchException {
        Run run = run("attribute", "poverty", "groups", "2");
        for (String id : List.of("by-attribute", "by-zone", "by-hour", "by-weekday", "by-class")) {
            Table table = BenchFixture.table(run, id);
            assertEquals(300, sum(table, "incidents"), id);
            assertEquals(sum(BenchFixture.table(run, "by-class"), "wrong"), sum(table, "wrong"), id);
            for (String column : List.of("of-class", "missed", "false-alarms")) {
                assertEquals(sum(BenchFixture.table(run, "by-class"), column), sum(table, column), id + column);
            }
            for (int row = 0; row < table.rows().size(); row++) {
                long all = (long) table.cell(row, "incidents");
                assertEquals(all, (long) table.cell(row, "of-class") + (long) table.cell(row, "of-others"));
                assertEquals((double) (long) table.cell(row, "wrong") / all, table.cell(row, "error-rate"));
                assertEquals(all < 30, table.cell(row, "few"));
            }
        }
    }

    @Test
    void numbersOfZonesMakeGroupsOfEquallyManyZonesAndTheErrorsAreThoseOfTheBench() throws WorkbenchException {
        Run run = run("attribute", "poverty", "groups", "2");
        Table table = BenchFixture.table(run, "by-attribute");
        assertEquals("1: 1 – 2", table.cell(0, "group"));
        assertEquals("2: 3 – 4", table.cell(1, "group"));
        double accuracy = (double) BenchFixture.table(
                        district.run("learners", "naive-bayes", "features", "hour, weekday, month, x-y"), "bench")
                .cell(0, "accuracy");
        assertEquals(1 - accuracy, sum(table, "wrong") / 300.0, 1e-12);
    }

    @Test
    void aZoneWhereClassesAreDealtAtRandomIsFoundAndOneLikeTheOthersIsNot() throws WorkbenchException {
        for (int i = 0; i < BenchFixture.SIZE; i++) {
            boolean east = district.x[i] > 2500;
            district.category[i] = east && i % 2 == 0 ? "robbery" : "theft";
        }
        assertEquals(
                "note.error-by-group.differs",
                verdict(run("attribute", "poverty")).textKey());
        for (int i = 0; i < BenchFixture.SIZE; i++) {
            district.category[i] = (i * 7919L) % 1000 < 300 ? "robbery" : "theft";
        }
        assertEquals(
                "note.error-by-group.alike",
                verdict(run("attribute", "poverty")).textKey());
    }

    @Test
    void intervalsAreThoseOfNewcombeWilsonAndKatz() {
        // Newcombe 1998, example (a): 56/70 against 48/80, method 10: 0.0524 to 0.3339.
        GroupErrors group = new GroupErrors("a", 70, 56, 0, 0, 0, 150, 104);
        GroupErrors.Interval difference = group.difference(GroupErrors.Z);
        assertEquals(0.0524, difference.low(), 5e-5);
        assertEquals(0.3339, difference.high(), 5e-5);
        // Wilson, 81 of 263: 0.2553 to 0.3662 (Newcombe 1998, single proportion).
        GroupErrors.Interval wilson = GroupErrors.wilson(81, 263, GroupErrors.Z);
        assertEquals(0.2553, wilson.low(), 5e-5);
        assertEquals(0.3662, wilson.high(), 5e-5);
        // By hand: ln(4/3) -+ 1.96 sqrt(1/56 - 1/70 + 1/48 - 1/80).
        double error = GroupErrors.Z * Math.sqrt(1.0 / 56 - 1.0 / 70 + 1.0 / 48 - 1.0 / 80);
        assertEquals(4.0 / 3 * Math.exp(-error), group.ratio().low(), 1e-12);
        assertTrue(
                Double.isNaN(new GroupErrors("b", 40, 0, 0, 0, 0, 90, 5).ratio().low()));
    }

    @Test
    void offencesThatOfficersFindAreWarnedOfAndSmallGroupsToo() throws WorkbenchException {
        assertFalse(BenchFixture.codes(run()).contains("error-by-group.officer-initiated"));
        assertTrue(BenchFixture.codes(run()).contains("error-by-group.few"));
        for (int i = 0; i < BenchFixture.SIZE; i++) {
            district.category[i] = i % 3 == 0 ? "Drug possession" : district.category[i];
        }
        assertTrue(BenchFixture.codes(run()).contains("error-by-group.officer-initiated"));
    }

    @Test
    void anAttributeThatIsNotThereIsRefusedAndAllInOneGroupHasNoDifference() throws WorkbenchException {
        WorkbenchException refused = assertThrows(WorkbenchException.class, () -> run("attribute", "wealth"));
        assertEquals("error-by-group.no-attribute", refused.problem().code());
        Table one = BenchFixture.table(run("attribute", "country"), "by-attribute");
        assertEquals("Peru", one.cell(0, "group"));
        assertNull(
                new GroupErrorTable("by-zone", List.of(new GroupErrors("a", 40, 4, 1, 1, 0, 40, 4))).artifact("theft")
                                instanceof Artifact.Table table
                        ? table.table().cell(0, "difference")
                        : "");
    }

    private static Artifact.Note verdict(Run run) {
        return (Artifact.Note) run.artifact("verdict").orElseThrow();
    }

    private static long sum(Table table, String column) {
        return table.rows().stream()
                .mapToLong(row -> (Long) row.get(table.columnIndex(column)))
                .sum();
    }

    private Run run(String... settings) throws WorkbenchException {
        Map<String, String> texts = new TreeMap<>(Map.of("cell-size", "500"));
        for (int i = 0; i < settings.length; i += 2) {
            texts.put(settings[i], settings[i + 1]);
        }
        return new Runner(Clock.systemUTC())
                .run(
                        new ErrorByGroupAnalysis(2),
                        new LoadedInputs(district.incidents(), Optional.of(zones()), "sha256:0"),
                        texts,
                        Progress.NONE);
    }

    /** Four strips from west to east. */
    private static Zones zones() {
        List<Zone> strips = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            strips.add(new Zone(
                    "z" + i,
                    "strip " + i,
                    new GeometryFactory().toGeometry(new Envelope(1250.0 * i, 1250.0 * (i + 1), 0, 4000)),
                    Map.of("poverty", Integer.toString(i + 1), "country", "Peru")));
        }
        return new Zones("strips", new Crs("EPSG:32718", "UTM 18S", ""), strips);
    }
}
