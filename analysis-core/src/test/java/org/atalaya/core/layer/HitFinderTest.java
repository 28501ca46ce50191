// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.core.data.Incidents;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

class HitFinderTest {

    private final Incidents incidents = Samples.incidents(500);
    private final HitFinder points = HitFinder.of(DefaultStyle.incidents("i", Wording.NONE, incidents));

    @Test
    void findsEveryIncidentAtItsOwnPlaceFirst() {
        for (int row = 0; row < incidents.size() - 1; row++) {
            Hit hit = points.at(incidents.x(row), incidents.y(row), 1).orElseThrow();
            assertEquals(row, ((Hit.Rows) hit).rows().get(0));
        }
    }

    @Test
    void insideIsWhatLookingAtEachIncidentGives() {
        Geometry area = Samples.box(500, 400, 700, 650).buffer(30);
        int[] oneByOne = IntStream.range(0, incidents.size())
                .filter(incidents::hasPlace)
                .filter(row -> area.intersects(
                        Samples.box(incidents.x(row), incidents.y(row), incidents.x(row), incidents.y(row))))
                .toArray();
        assertArrayEquals(oneByOne, points.inside(area));
    }

    @Test
    void onePassFindsWhatTheIndexFinds() {
        Geometry area = Samples.box(500, 400, 700, 650).buffer(30);
        assertEquals(points.inside(area).length, HitFinder.countInside(incidents, area));
        for (int row = 0; row < incidents.size() - 1; row++) {
            double x = incidents.x(row) + 3;
            Hit.Rows hit = (Hit.Rows) points.at(x, incidents.y(row), 9).orElseThrow();
            HitFinder.Near near =
                    HitFinder.nearest(incidents, x, incidents.y(row), 9).orElseThrow();
            assertEquals(hit.rows().get(0), near.row());
            assertEquals(hit.rows().size(), near.number());
        }
        assertEquals(Optional.empty(), HitFinder.nearest(incidents, -9e6, 0, 9));
    }

    @Test
    void cellAndItsAttributesAreFoundAndNothingBesideThem() {
        HitFinder cells =
                HitFinder.of(DefaultStyle.of(Samples.cells(), MapTheme.LIGHT).orElseThrow());
        assertEquals(Optional.of(new Hit.Cell(106, List.of(40L, 3L))), cells.at(650, 550, 0));
        assertEquals(Optional.empty(), cells.at(-5, 50, 0));
    }

    @Test
    void surfaceAnswersWithTheValueOfItsCell() {
        HitFinder density =
                HitFinder.of(DefaultStyle.of(Samples.density(1), MapTheme.LIGHT).orElseThrow());
        Hit.Value hit = (Hit.Value) density.at(610, 480, 0).orElseThrow();
        assertEquals(List.of(12, 9), List.of(hit.column(), hit.row()));
        assertEquals(Optional.empty(), density.at(5000, 480, 0));
    }
}
