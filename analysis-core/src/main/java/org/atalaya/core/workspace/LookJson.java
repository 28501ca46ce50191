// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.atalaya.core.layer.ClassBreaks;
import org.atalaya.core.layer.ColourRamp;
import org.atalaya.core.layer.Look;

/** The look of a layer as text. What a newer version wrote and this one does not know is passed over. */
final class LookJson {

    private LookJson() {}

    static void write(Look look, ObjectNode layer) {
        if (look.equals(Look.NONE)) {
            return;
        }
        ObjectNode node = layer.putObject("look");
        look.column().ifPresent(column -> node.put("column", column));
        look.scheme().ifPresent(scheme -> node.put("scheme", id(scheme)));
        look.classes().ifPresent(classes -> node.put("classes", classes));
        if (!look.bounds().isEmpty()) {
            look.bounds().forEach(node.putArray("bounds")::add);
        }
        look.ramp().ifPresent(ramp -> node.put("ramp", id(ramp)));
        if (look.reversed()) {
            node.put("reversed", true);
        }
        look.outlines().ifPresent(outlines -> node.put("outlines", outlines));
    }

    static Look read(JsonNode node) {
        if (!node.isObject()) {
            return Look.NONE;
        }
        List<Double> bounds = new ArrayList<>();
        node.path("bounds").forEach(bound -> bounds.add(bound.asDouble(Double.NaN)));
        int classes = node.path("classes").asInt(0);
        return new Look(
                node.path("column").isTextual()
                        ? Optional.of(node.path("column").asText())
                        : Optional.empty(),
                find(ClassBreaks.Kind.values(), node.path("scheme").asText("")),
                classes > 0 ? OptionalInt.of(classes) : OptionalInt.empty(),
                bounds.stream().allMatch(Double::isFinite) ? bounds : List.of(),
                find(ColourRamp.values(), node.path("ramp").asText("")),
                node.path("reversed").asBoolean(false),
                node.path("outlines").isBoolean()
                        ? Optional.of(node.path("outlines").asBoolean())
                        : Optional.empty());
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> Optional<E> find(E[] all, String id) {
        return Arrays.stream(all).filter(value -> id(value).equals(id)).findFirst();
    }
}
