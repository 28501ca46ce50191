// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class IncidentFilesTest {

    @Test
    void cleanAndRuinedAddUpToWhatWasSimulated() throws Exception {
        int clean = read(SampleData.INCIDENTS, ',').size();
        assertEquals(20_164, clean);
        assertEquals(Simulator.TOLD, clean + Simulator.RUINED);
        assertEquals(Simulator.TOLD, read(SampleData.TRUTH, ',').size());
        assertEquals(
                Simulator.TOLD + DirtyRow.Kind.DUPLICATE.rows(),
                read(SampleData.DIRTY_INCIDENTS, ';').size());
    }

    @Test
    void categoriesOfTheCleanFileSumToItsRowsAndKeepTheirShares() throws Exception {
        Map<String, Integer> counts = new TreeMap<>();
        List<NamedCsvRecord> rows = read(SampleData.INCIDENTS, ',');
        rows.forEach(row -> counts.merge(row.getField("categoria"), 1, Integer::sum));
        assertEquals(Category.values().length, counts.size());
        for (Category category : Category.values()) {
            // The ruined 1.6 % are drawn without regard to category: four standard deviations are under 0.003.
            assertEquals(
                    category.share(), counts.get(category.label()) / (double) rows.size(), 0.003, category.label());
        }
        assertEquals(
                rows.size(),
                counts.values().stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void cleanFileHoldsNoDirt() throws Exception {
        Geometry boundary = MapFilesTest.shapes(SampleData.BOUNDARY).get(0);
        List<Geometry> zones = MapFilesTest.shapes(SampleData.ZONES);
        Set<String> ids = new HashSet<>();
        Set<String> labels = new HashSet<>();
        Stream.of(Category.values()).forEach(category -> labels.add(category.label()));
        for (NamedCsvRecord row : read(SampleData.INCIDENTS, ',')) {
            String id = row.getField("id");
            assertTrue(ids.add(id), id + " twice");
            String start = row.getField("fecha") + "T" + LocalTime.parse(row.getField("hora"));
            assertEquals(2025, LocalDate.parse(row.getField("fecha")).getYear(), id);
            String end = row.getField("hasta").replace(' ', 'T');
            assertTrue(end.isEmpty() || (end.compareTo(start) > 0 && end.startsWith("2025")), id + " ends " + end);
            assertTrue(labels.contains(row.getField("categoria")), id);
            Geometry point = boundary.getFactory()
                    .createPoint(new Coordinate(
                            Double.parseDouble(row.getField("lon")), Double.parseDouble(row.getField("lat"))));
            assertTrue(boundary.contains(point), id + " outside");
            int zone = Integer.parseInt(row.getField("cuadrante").substring(2)) - 1;
            assertTrue(zones.get(zone).covers(point), id + " is not in its zone");
            assertTrue(
                    row.getField("relato").length() > 20
                            && !row.getField("relato").contains("{"),
                    id);
        }
    }

    @Test
    void everyDirtyRowIsInTheTruthWithWhatStoodThere() throws Exception {
        List<NamedCsvRecord> dirty = read(SampleData.DIRTY_INCIDENTS, ';');
        Map<String, NamedCsvRecord> clean = new HashMap<>();
        read(SampleData.INCIDENTS, ',').forEach(row -> clean.put(row.getField("id"), row));
        Set<Integer> told = new HashSet<>();
        Map<Integer, Map<String, String>> repairs = new HashMap<>();
        for (NamedCsvRecord truth : read(SampleData.DIRT_TRUTH, ',')) {
            int row = Integer.parseInt(truth.getField("row"));
            told.add(row);
            assertEquals(dirty.get(row - 1).getField("id"), truth.getField("id"));
            assertEquals(clean.containsKey(truth.getField("id")), Boolean.parseBoolean(truth.getField("usable")));
            if (!truth.getField("column").isEmpty()) {
                repairs.computeIfAbsent(row, r -> new HashMap<>())
                        .put(truth.getField("column"), truth.getField("before"));
                if (!truth.getField("dirt").equals("midnight")) { // some rows were told at 00:00 before
                    assertNotEquals(truth.getField("before"), dirty.get(row - 1).getField(truth.getField("column")));
                }
            }
        }
        assertEquals(dirty.size(), told.size());
        for (int row = 1; row <= dirty.size(); row++) {
            NamedCsvRecord twin = clean.get(dirty.get(row - 1).getField("id"));
            if (twin != null) {
                Map<String, String> repair = repairs.getOrDefault(row, Map.of());
                for (String column : List.of("categoria", "cuadrante", "relato", "hora", "modalidad")) {
                    String mended =
                            repair.getOrDefault(column, dirty.get(row - 1).getField(column));
                    assertEquals(twin.getField(column), mended, "row " + row + " " + column);
                }
                String lat = repair.getOrDefault("lat", dirty.get(row - 1).getField("lat"));
                assertEquals(twin.getField("lat"), lat.replace(',', '.'), "row " + row);
            }
        }
    }

    @Test
    void eachKindOfDirtBefallsItsNumberOfRows() {
        Map<DirtyRow.Kind, Integer> rows = new TreeMap<>();
        for (DirtyRow row : Simulated.DEFAULT.dirty()) {
            row.blots().stream().map(DirtyRow.Blot::kind).distinct().forEach(kind -> rows.merge(kind, 1, Integer::sum));
        }
        int ruined = 0;
        for (DirtyRow.Kind kind : DirtyRow.Kind.values()) {
            assertEquals(kind.rows(), rows.get(kind), kind.id());
            ruined += kind.ruins() ? kind.rows() : 0;
        }
        assertEquals(Simulator.RUINED, ruined);
    }

    private static List<NamedCsvRecord> read(String name, char separator) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .ofNamedCsvRecord(new InputStreamReader(SampleData.open(name), StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        }
    }
}
