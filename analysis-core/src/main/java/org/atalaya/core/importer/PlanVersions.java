// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Import plans that an earlier version of the program saved, written as this one would. */
final class PlanVersions {

    private static final int FLAT = 1;

    private PlanVersions() {}

    /** The plan as this version writes it; anything else is given back as it is. */
    static JsonNode current(JsonNode plan) {
        return plan instanceof ObjectNode object && plan.path("version").asInt() == FLAT ? fromFlat(object) : plan;
    }

    /** Version 1 had one format for all dates, two coordinate columns and fixes for two kinds of problem. */
    private static ObjectNode fromFlat(ObjectNode old) {
        ObjectNode plan = old.objectNode();
        plan.put("version", ImportPlan.VERSION);
        plan.set("format", old.get("format"));
        plan.set("columns", old.get("columns"));
        ObjectNode time = plan.putObject("time");
        one(time.putArray("dateFormats"), old.path("dateFormat").asText(""));
        one(time.putArray("laterFormats"), old.path("laterFormat").asText(""));
        time.set("zone", old.get("zone"));
        time.set("convertZoneMarks", old.get("convertZoneMarks"));
        time.set("notAfter", old.get("notAfter"));
        ObjectNode place = plan.putObject("place");
        place.set("sourceEpsg", old.get("sourceEpsg"));
        place.set("targetEpsg", old.get("targetEpsg"));
        place.set("middle", old.get("middle"));
        place.set("tolerance", old.get("tolerance"));
        ObjectNode fixes = plan.putObject("fixes");
        fix(fixes, ProblemKind.SWAPPED, old.path("swapped").asText());
        fix(fixes, ProblemKind.OUTSIDE, old.path("outside").asText());
        return plan;
    }

    private static void one(ArrayNode list, String name) {
        if (!name.isEmpty()) {
            list.add(name);
        }
    }

    private static void fix(ObjectNode fixes, ProblemKind kind, String word) {
        Fix fix =
                switch (word) {
                    case "MEND" -> Fix.SWAP;
                    case "KEEP" -> Fix.KEEP;
                    default -> Fix.SKIP;
                };
        fixes.put(kind.id(), fix.id());
    }
}
