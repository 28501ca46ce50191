// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One number that others computed: what goes in, what must come out, and how near.
 *
 * @param source who computed it, and where
 * @param provenance whether it was printed by them, computed by running their program, or derived from their formula
 * @param folder where the case's data files are, see {@link #file}
 */
record ReferenceCase(
        String id,
        String method,
        JsonNode input,
        JsonNode parameters,
        JsonNode expected,
        JsonNode tolerance,
        String source,
        String provenance,
        Path folder) {

    /** The folder {@code shared/reference} beside the project, or beside a folder above it, when there is one. */
    static Optional<Path> folderOfCases() {
        for (Path above = Path.of("").toAbsolutePath(); above != null; above = above.getParent()) {
            Path folder = above.resolve("shared").resolve("reference");
            if (Files.isRegularFile(folder.resolve("cases.json"))) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    static List<ReferenceCase> all(Path folder) {
        try {
            List<ReferenceCase> cases = new ArrayList<>();
            JsonNode root =
                    new ObjectMapper().readTree(folder.resolve("cases.json").toFile());
            for (JsonNode node : root.get("cases")) {
                cases.add(new ReferenceCase(
                        node.get("id").asText(),
                        node.get("method").asText(),
                        node.get("input"),
                        node.get("parameters"),
                        node.get("expected"),
                        node.get("tolerance"),
                        node.get("source").asText(),
                        node.get("provenance").asText(),
                        folder));
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another case of the same file, for cases that refer to one. */
    ReferenceCase sibling(String otherId) {
        return all(folder).stream()
                .filter(c -> c.id.equals(otherId))
                .findFirst()
                .orElseThrow();
    }

    JsonNode inline() {
        return input.get("inline");
    }

    Path file() {
        return folder.resolve(input.get("file").asText());
    }

    List<String> lines() {
        try {
            return Files.readAllLines(file(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tolerance as an absolute distance from a wanted number. */
    double toleranceAt(double wanted) {
        return tolerance.has("rel")
                ? Math.abs(wanted) * tolerance.get("rel").asDouble()
                : tolerance.get("abs").asDouble();
    }

    static double[] doubles(JsonNode array) {
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).asDouble();
        }
        return values;
    }
}
