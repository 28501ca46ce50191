// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.core.catalogue.SomeIncidents;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudyAreaTest {

    @Test
    void withoutABoundaryNoOrdinaryIncidentIsLeftOut() throws WorkbenchException {
        Incidents incidents = SomeIncidents.even(5000, 9000, 3);
        StudyArea area = StudyArea.of(Optional.empty(), incidents);
        assertTrue(area.assumed());
        assertEquals(incidents.extent().orElseThrow(), area.extent());
        assertEquals(5000, area.rowsInside(incidents).length);
    }

    @Test
    void aFewIncidentsFarAwayDoNotStretchTheAssumedArea() throws WorkbenchException {
        Incidents city = SomeIncidents.even(20_000, 9000, 3);
        double[] x = new double[20_020];
        double[] y = new double[20_020];
        for (int i = 0; i < x.length; i++) {
            boolean far = i >= 20_000;
            x[i] = far ? SomeIncidents.WEST + 400_000 : city.x(i);
            y[i] = far ? SomeIncidents.SOUTH - 90_000 : city.y(i);
        }
        Incidents incidents = SomeIncidents.at(x, y);
        StudyArea area = StudyArea.of(Optional.empty(), incidents);
        assertTrue(area.extent().width() < 9000 * 1.6, "width " + area.extent().width());
        assertEquals(20_000, area.rowsInside(incidents).length);
        List<String> codes =
                area.caveats(incidents, 20_000).stream().map(Problem::code).toList();
        assertEquals(List.of("grid.no-boundary", "grid.outside-rectangle"), codes);
    }

    @ParameterizedTest
    @CsvSource({"900000, -500000", "900000, 4000", "-900000, 4000", "4000, 900000"})
    void aPlantedFarPlaceLeavesTheFrameOfTheMapAsItWas(double east, double north) {
        Incidents city = SomeIncidents.even(3000, 9000, 3);
        double[] x = IntStream.range(0, 3001)
                .mapToDouble(i -> i < 3000 ? city.x(i) : SomeIncidents.WEST + east)
                .toArray();
        double[] y = IntStream.range(0, 3001)
                .mapToDouble(i -> i < 3000 ? city.y(i) : SomeIncidents.SOUTH + north)
                .toArray();
        StudyFrame alone = StudyFrame.of(Optional.empty(), city).orElseThrow();
        StudyFrame planted =
                StudyFrame.of(Optional.empty(), SomeIncidents.at(x, y)).orElseThrow();
        assertEquals(alone.extent(), planted.extent());
        assertEquals(Optional.empty(), alone.remark(Texts.of(Texts.ENGLISH)));
        assertEquals(
                "1 place lies outside the study rectangle that frames this picture (3,001 places in all).",
                planted.remark(Texts.of(Texts.ENGLISH)).orElseThrow());
    }

    @Test
    void onePlaceAloneGetsASquareKilometre() throws WorkbenchException {
        Incidents one = SomeIncidents.at(new double[] {SomeIncidents.WEST}, new double[] {SomeIncidents.SOUTH});
        assertEquals(1.0, StudyArea.of(Optional.empty(), one).areaKm2(), 1e-12);
    }

    @Test
    void withoutAPlaceThereIsNoArea() {
        Incidents lost = SomeIncidents.at(new double[] {Double.NaN}, new double[] {Double.NaN});
        WorkbenchException told = assertThrows(WorkbenchException.class, () -> StudyArea.of(Optional.empty(), lost));
        assertEquals("grid.no-place", told.problem().code());
    }

    @Test
    void theBoundaryIsTheAreaWhereThereIsOne() throws WorkbenchException {
        StudyArea area = StudyArea.of(
                Optional.of(SomeIncidents.zones(SomeIncidents.district())), SomeIncidents.even(10, 100, 1));
        assertFalse(area.assumed());
        assertEquals(SomeIncidents.district().getArea() / 1e6, area.areaKm2(), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"1000, 100", "8000, 150", "8700, 150", "8800, 200", "26000, 500", "90000, 500"})
    void defaultCellIsAFiftiethOfTheShorterSideInStepsOfFifty(double side, double cellSize) {
        assertEquals(cellSize, GridSpec.defaultCellSize(new Extent(0, 0, side, side * 3)));
    }
}
