// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.feature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.ZoneLayers;
import org.atalaya.core.data.Zones;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Whatever happens later, a feature says the same of what was before; and test rows teach a feature nothing. */
class AsOfTest {

    private static final int SIZE = 600;
    private static final int PAST = 400;
    private static final Crs UTM = new Crs("EPSG:32718", "UTM 18S", "");

    /** Every kind and every prefix. */
    static Stream<String> features() {
        return Stream.concat(
                Arrays.stream(FeatureKind.values()).map(FeatureKind::id),
                Stream.of(
                        "column:weapon",
                        "column:amount",
                        "number:amount",
                        "text:story",
                        "zone:income",
                        "distance:bars",
                        "context:weather:rain"));
    }

    @ParameterizedTest
    @MethodSource("features")
    void changingOrDroppingTheFutureNeverChangesThePast(String feature) {
        for (Variant variant : Variant.values()) {
            for (MissingValues missing : MissingValues.values()) {
                same(drawn(feature, incidents(false), missing), drawn(feature, variant.of(), missing), feature);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void aFeatureTellsSomething(String feature) {
        List<Feature> drawn = drawn(feature, incidents(false), MissingValues.KEEP);
        assertFalse(drawn.isEmpty());
        for (Feature one : drawn) {
            assertTrue(
                    Arrays.stream(one.codes())
                                    .filter(code -> code >= 0)
                                    .distinct()
                                    .count()
                            > 1,
                    one.name());
        }
    }

    private enum Variant {
        DROPPED {
            @Override
            Incidents of() {
                return incidents(false).rows(IntStream.range(0, PAST).toArray());
            }
        },
        ALTERED {
            @Override
            Incidents of() {
                return incidents(true);
            }
        };

        abstract Incidents of();
    }

    @Test
    void historyCountsStrictlyEarlierIncidentsOnly() {
        Incidents three =
                at(new double[] {10, 10, 10}, new double[] {10, 10, 10}, new long[] {0, 86_400_000L, 86_400_000L});
        FeatureTable table = FittedFeatures.fit(
                        three,
                        new int[] {0, 1, 2},
                        List.of("history-7", "recency", "near-repeat"),
                        plain(0),
                        Progress.NONE)
                .of(three, new int[] {0, 1, 2}, Progress.NONE);
        assertArrayEquals(new double[] {0, 1, 1}, table.features().get(0).x());
        assertArrayEquals(
                new double[] {Double.NaN, 1, 1}, table.features().get(4).x());
        double near = 1 - 1 / 14.0;
        assertArrayEquals(new double[] {0, near, near}, table.features().get(5).x(), 1e-12);
    }

    @Test
    void whatIsNotReportedYetIsNotHistory() {
        Incidents two = at(new double[] {10, 10}, new double[] {10, 10}, new long[] {0, 86_400_000L});
        FeatureTable table = FittedFeatures.fit(two, new int[] {0, 1}, List.of("history-7"), plain(2), Progress.NONE)
                .of(two, new int[] {0, 1}, Progress.NONE);
        assertArrayEquals(new double[] {0, 0}, table.features().get(0).x());
        assertArrayEquals(new double[] {0, 0}, table.features().get(2).x());
    }

    @Test
    void holidaysFollowEasterAndTheLaw() {
        assertEquals(LocalDate.of(2024, 3, 31), Holidays.easter(2024));
        assertEquals(LocalDate.of(2019, 4, 21), Holidays.easter(2019));
        assertTrue(Holidays.PE.isHoliday(LocalDate.of(2024, 3, 28)));
        assertTrue(Holidays.PE.isHoliday(LocalDate.of(2024, 3, 29)));
        assertTrue(Holidays.PE.isHoliday(LocalDate.of(2023, 7, 28)));
        assertFalse(Holidays.PE.isHoliday(LocalDate.of(2021, 12, 9)));
        assertTrue(Holidays.PE.isHoliday(LocalDate.of(2022, 12, 9)));
        assertTrue(Holidays.US.isHoliday(LocalDate.of(2024, 11, 28)));
        assertTrue(Holidays.US.isHoliday(LocalDate.of(2024, 5, 27)));
        assertFalse(Holidays.US.isHoliday(LocalDate.of(2024, 5, 20)));
    }

    @Test
    void shiftsGoAroundMidnight() {
        Shifts shifts = Shifts.parse("23, 7,15").orElseThrow();
        assertArrayEquals(
                new int[] {2, 2, 0, 0, 1, 2},
                IntStream.of(0, 6, 7, 14, 15, 23).map(shifts::at).toArray());
        assertTrue(Shifts.parse("7").isEmpty());
        assertTrue(Shifts.parse("7, 24").isEmpty());
        assertTrue(Shifts.parse("7, 7").isEmpty());
    }

    @Test
    void endingsAreCutOffAndLittleWordsLeftOut() {
        List<String> names = drawn("text:story", incidents(false), MissingValues.KEEP).stream()
                .map(Feature::name)
                .toList();
        assertTrue(names.contains("text:story=celular"), names.toString());
        assertFalse(names.contains("text:story=la"), names.toString());
    }

    private static List<Feature> drawn(String feature, Incidents incidents, MissingValues missing) {
        int[] past = IntStream.range(0, PAST).toArray();
        return FittedFeatures.fit(incidents, past, List.of(feature), settings(missing), Progress.NONE)
                .of(incidents, past, Progress.NONE)
                .features();
    }

    private static void same(List<Feature> expected, List<Feature> actual, String name) {
        assertEquals(expected.size(), actual.size(), name);
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i).name(), actual.get(i).name());
            assertEquals(expected.get(i).labels(), actual.get(i).labels(), name);
            assertArrayEquals(expected.get(i).codes(), actual.get(i).codes(), name);
            assertArrayEquals(expected.get(i).x(), actual.get(i).x(), name);
            assertArrayEquals(expected.get(i).y(), actual.get(i).y(), name);
        }
    }

    private static FeatureSettings plain(double lag) {
        FeatureSettings s = new FeatureSettings(500, 1000, 5, 30, 1);
        return new FeatureSettings(
                500,
                1000,
                5,
                30,
                1,
                s.shifts(),
                s.holidays(),
                lag,
                30,
                s.language(),
                0,
                Scaling.AUTO,
                MissingValues.KEEP,
                false,
                FeatureLayers.NONE);
    }

    private static FeatureSettings settings(MissingValues missing) {
        FeatureSettings s = new FeatureSettings(500, 1000, 5, 30, 1);
        Zones zones = new Zones("zones", UTM, List.of(zone("A", 0, "10"), zone("B", 1500, "20"), zone("C", 3000, "")));
        Zones bars = new Zones("bars", UTM, List.of(zone("bar", 1000, "")));
        return new FeatureSettings(
                500,
                1000,
                5,
                30,
                1,
                s.shifts(),
                s.holidays(),
                0,
                30,
                TextLanguage.AUTO,
                0.01,
                missing == MissingValues.TYPICAL ? Scaling.RANK : Scaling.STANDARD,
                missing,
                missing == MissingValues.OWN_LABEL,
                new FeatureLayers(new ZoneLayers(Optional.of(zones), List.of(bars))));
    }

    private static Zone zone(String name, double from, String income) {
        return new Zone(
                name,
                name,
                new GeometryFactory().toGeometry(new Envelope(300_000 + from, 301_400 + from, 8_660_000, 8_676_000)),
                Map.of("income", income));
    }

    private static Incidents at(double[] x, double[] y, long[] start) {
        long[] end = new long[x.length];
        Arrays.fill(end, LocalMillis.MISSING);
        long[] ids = IntStream.range(0, x.length).mapToLong(i -> i).toArray();
        return new Incidents(
                "three",
                UTM,
                ZoneId.of("America/Lima"),
                TimePrecision.MINUTE,
                ids,
                x,
                y,
                start,
                end,
                List.of(),
                Map.of());
    }

    /** In order of time; from {@link #PAST} on all may be different. */
    private static Incidents incidents(boolean altered) {
        long[] ids = new long[SIZE];
        double[] x = new double[SIZE];
        double[] y = new double[SIZE];
        long[] start = new long[SIZE];
        long[] end = new long[SIZE];
        List<List<String>> texts = new ArrayList<>();
        for (int c = 0; c < 4; c++) {
            texts.add(new ArrayList<>());
        }
        SplittableRandom random = new SplittableRandom(3);
        LocalDateTime first = LocalDateTime.of(2023, 1, 1, 0, 0);
        for (int i = 0; i < SIZE; i++) {
            if (altered && i == PAST) {
                random = new SplittableRandom(99);
            }
            boolean strange = altered && i >= PAST;
            ids[i] = i;
            x[i] = 300_000 + random.nextDouble() * 4000 * (strange ? 3 : 1);
            y[i] = 8_660_000 + random.nextDouble() * 16_000 * (strange ? 3 : 1);
            start[i] = LocalMillis.of(first.plusHours(22L * i + random.nextInt(20)));
            end[i] = i % 7 == 0 ? start[i] + random.nextInt(90_000_000) : LocalMillis.MISSING;
            texts.get(0).add(random.nextInt(10) == 0 ? null : (strange ? "new " : "gun ") + random.nextInt(40));
            texts.get(1).add(random.nextInt(10) == 0 ? null : random.nextInt(900) + (strange ? 5000 : 0) + ".5");
            texts.get(2)
                    .add(
                            random.nextInt(10) == 0
                                    ? null
                                    : random.nextBoolean()
                                            ? "Robaron la moto en la calle " + i
                                            : strange ? "zzz zzz" : "Un robo de celulares");
            texts.get(3).add(random.nextInt(10) == 0 ? null : random.nextBoolean() ? "wet" : strange ? "hail" : "dry");
            if (i % 50 == 7) {
                x[i] = Double.NaN;
                y[i] = Double.NaN;
            }
        }
        return new Incidents(
                "district",
                UTM,
                ZoneId.of("America/Lima"),
                TimePrecision.MINUTE,
                ids,
                x,
                y,
                start,
                end,
                List.of(
                        Column.of("weapon", texts.get(0)),
                        Column.of("amount", texts.get(1)),
                        Column.of("story", texts.get(2)),
                        Column.of("context:weather:rain", texts.get(3))),
                Map.of(Role.CATEGORY, "weapon"));
    }
}
