// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.hotspot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.catalogue.SomeIncidents;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.Zones;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class ZoneRatesTest {

    private static final double NORTH = SomeIncidents.SOUTH + 500;

    private static Zones zones(String... residents) {
        List<Zone> zones = new ArrayList<>();
        for (int i = 0; i < residents.length; i++) {
            double west = SomeIncidents.WEST + 1000 * i;
            Envelope box = new Envelope(west, west + 1000, SomeIncidents.SOUTH, SomeIncidents.SOUTH + 1000);
            zones.add(new Zone(
                    Integer.toString(i), "Z" + i, new GeometryFactory().toGeometry(box), Map.of("pop", residents[i])));
        }
        return new Zones("zones", SomeIncidents.UTM_18_SOUTH, zones);
    }

    /** In zone 0 three, in zone 1 two, in zone 2 one, in none one; from 1 January 2022 to 31 December 2023. */
    private static Incidents incidents() {
        double[] x = new double[7];
        int[] zone = {0, 0, 0, 1, 1, 2, 9};
        double[] y = new double[7];
        long[] start = new long[7];
        for (int i = 0; i < 7; i++) {
            x[i] = SomeIncidents.WEST + 1000 * zone[i] + 500;
            y[i] = NORTH;
            start[i] = LocalMillis.of(
                    i == 6 ? LocalDateTime.of(2023, 12, 31, 10, 0) : LocalDateTime.of(2022, 1, 1 + i, 10, 0));
        }
        return new Incidents(
                "seven",
                SomeIncidents.UTM_18_SOUTH,
                ZoneId.of("America/Lima"),
                TimePrecision.MINUTE,
                new long[] {0, 1, 2, 3, 4, 5, 6},
                x,
                y,
                start,
                start.clone(),
                List.<Column>of(),
                Map.of());
    }

    @Test
    void theRateIsIncidentsPerThousandResidentsAndYear() {
        double years = ZoneRates.years(incidents(), Optional.empty(), Optional.empty());
        assertEquals(2, years, 1e-12);
        ZoneRates rates = ZoneRates.of(incidents(), zones("3000", "500", "0", ""), "pop", years)
                .orElseThrow();
        Table table = rates.artifact().attributes();
        assertEquals("per-1000-year", rates.column());
        assertEquals(1000.0 * 3 / 3000 / 2, (Double) table.cell(0, "per-1000-year"), 1e-12);
        assertEquals(1000.0 * 2 / 500 / 2, (Double) table.cell(1, "per-1000-year"), 1e-12);
        assertNull(table.cell(2, "per-1000-year"), "nobody lives there");
        assertNull(table.cell(3, "per-1000-year"), "nobody knows");
        assertEquals(1L, table.cell(2, "count"));
        assertEquals(6, rates.counted());
        assertEquals(1, rates.left());
    }

    @Test
    void aWindowOfTheSelectionShortensTheYearsAndFewIncidentsDoNot() {
        LocalDateTime half = LocalDateTime.of(2022, 7, 1, 0, 0);
        assertEquals(181.0 / 365, ZoneRates.years(incidents(), Optional.empty(), Optional.of(half)), 1e-12);
        assertEquals(
                1,
                ZoneRates.years(incidents(), Optional.of(LocalDateTime.of(2023, 1, 1, 0, 0)), Optional.empty()),
                1e-12);
        LocalDateTime early = LocalDateTime.of(2000, 1, 1, 0, 0);
        assertEquals(2, ZoneRates.years(incidents(), Optional.of(early), Optional.empty()), 1e-12);
        assertTrue(Double.isNaN(ZoneRates.years(incidents(), Optional.empty(), Optional.of(early))));
    }

    @Test
    void withoutYearsTheRateIsOfTheWholeTime() {
        ZoneRates rates =
                ZoneRates.of(incidents(), zones("3000"), "pop", Double.NaN).orElseThrow();
        assertEquals("per-1000", rates.column());
        assertEquals(1.0, (Double) rates.artifact().attributes().cell(0, "per-1000"), 1e-12);
    }
}
