// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.comparison.Period;

/** A comparison as text; what cannot be read is no comparison, and the desk opens without one. */
final class ComparisonJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ComparisonJson() {}

    static ObjectNode tree(Comparison comparison) {
        ObjectNode node = MAPPER.createObjectNode()
                .put("layout", word(comparison.layout()))
                .put("subject", word(comparison.subject()))
                .put("other", word(comparison.other()))
                .put("swapped", comparison.swapped())
                .put("divider", comparison.divider());
        comparison.own().ifPresent(own -> node.put("from", own.from().toString())
                .put("to", own.to().toString()));
        comparison.left().ifPresent(ref -> node.put("left", ref.text()));
        comparison.right().ifPresent(ref -> node.put("right", ref.text()));
        return node;
    }

    static Optional<Comparison> read(JsonNode node) {
        if (!node.isObject()) {
            return Optional.empty();
        }
        try {
            Comparison.Other other = choice(Comparison.Other.class, node.path("other"));
            return Optional.of(new Comparison(
                    choice(Comparison.Layout.class, node.path("layout")),
                    choice(Comparison.Subject.class, node.path("subject")),
                    other,
                    other == Comparison.Other.OWN
                            ? Optional.of(new Period(
                                    LocalDate.parse(node.path("from").asText()),
                                    LocalDate.parse(node.path("to").asText())))
                            : Optional.empty(),
                    node.path("swapped").asBoolean(),
                    node.path("divider").asDouble(0.5),
                    ref(node.path("left")),
                    ref(node.path("right"))));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<InputRef> ref(JsonNode node) {
        return node.asText().isEmpty() ? Optional.empty() : Optional.of(new InputRef(node.asText()));
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E choice(Class<E> type, JsonNode node) {
        return Enum.valueOf(type, node.asText().toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
