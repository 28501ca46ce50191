// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.sample;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code truth.json}: every number that went into a simulation, and the counts that came out. */
final class ParameterFile {

    private final ObjectMapper mapper = new ObjectMapper();

    void write(Path file, Simulation simulation) throws IOException {
        ObjectNode root = mapper.createObjectNode();
        root.put("seed", simulation.seed());
        root.put("crs", "EPSG:" + District.EPSG);
        root.put("zone", "America/Lima");
        root.put("incidents_simulated", simulation.incidents().size());
        root.put("incidents_clean", simulation.usable().size());
        root.put("rows_dirty", simulation.dirty().size());
        root.put("rows_ruined", Simulator.RUINED);
        ObjectNode repeats = root.putObject("near_repeats");
        repeats.put("mean_lag_days", number(NearRepeats.MEAN_LAG_DAYS));
        repeats.put("spread_per_axis_m", number(NearRepeats.SPREAD));
        repeats.put("same_place_share", number(NearRepeats.SAME_PLACE));
        root.put("modality_wrong_share", number(Telling.WRONG_MODALITY));
        root.put("time_rounded_share", number(Telling.ROUNDED));
        places(root.putArray("places"));
        categories(root.putArray("categories"), simulation);
        ObjectNode dirt = root.putObject("dirt_rows");
        for (DirtyRow.Kind kind : DirtyRow.Kind.values()) {
            dirt.put(kind.id(), kind.rows());
        }
        // The library's own line ends are those of the machine.
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        Files.writeString(file, mapper.writer(printer).writeValueAsString(root) + "\n", StandardCharsets.UTF_8);
    }

    private static void places(ArrayNode places) {
        for (Place place : Hotspots.ALL) {
            ObjectNode node = places.addObject();
            node.put("name", place.name());
            node.put("easting", number(District.ORIGIN_X + place.x()));
            node.put("northing", number(District.ORIGIN_Y + place.y()));
            node.put("sd_along_m", number(place.along()));
            node.put("sd_across_m", number(place.across()));
            node.put("bearing_deg", number(place.bearingDegrees()));
            node.put("doors", place.doors());
            node.put("share_at_doors", number(place.atDoor()));
        }
    }

    private static void categories(ArrayNode categories, Simulation simulation) {
        for (Category category : Category.values()) {
            ObjectNode node = categories.addObject();
            node.put("name", category.label());
            node.put("share", number(category.share()));
            node.put("offspring_share", number(category.offspringShare()));
            node.put("span_share", number(category.spanShare()));
            node.put("rise_over_the_year", number(Rhythm.rise(category)));
            node.put(
                    "simulated",
                    simulation.incidents().stream()
                            .filter(i -> i.category() == category)
                            .count());
            node.put(
                    "clean",
                    simulation.usable().stream()
                            .filter(i -> i.category() == category)
                            .count());
            ObjectNode weights = node.putObject("place_weights");
            double[] percent = Hotspots.weights(category);
            for (int i = 0; i < Hotspots.ALL.size(); i++) {
                weights.put(Hotspots.ALL.get(i).name(), number(percent[i]));
            }
            weights.put(Hotspots.AVENUE, number(percent[Hotspots.ALL.size()]));
            weights.put(Hotspots.STREET, number(percent[Hotspots.ALL.size() + 1]));
        }
    }

    /** Four decimals at most; the text of a double is not the same on every JDK. */
    private static BigDecimal number(double value) {
        return new BigDecimal(BigDecimal.valueOf(Math.round(value * 10_000), 4)
                .stripTrailingZeros()
                .toPlainString());
    }
}
