// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Locale;
import org.atalaya.core.geo.Extent;

/** Bookmarks and graticule in the text of a workspace; what cannot be read is left out. */
final class MapAidsJson {

    private MapAidsJson() {}

    static void write(MapAids aids, ObjectNode root) {
        if (!aids.bookmarks().isEmpty()) {
            ArrayNode list = root.putArray("bookmarks");
            for (Bookmark bookmark : aids.bookmarks()) {
                Extent view = bookmark.view();
                list.addObject()
                        .put("name", bookmark.name())
                        .putArray("view")
                        .add(view.minX())
                        .add(view.minY())
                        .add(view.maxX())
                        .add(view.maxY());
            }
        }
        if (aids.lines() != MapAids.Lines.NONE) {
            root.put("graticule", aids.lines().name().toLowerCase(Locale.ROOT));
        }
    }

    static MapAids read(JsonNode root) {
        String drawn = root.path("graticule").asText("none").toUpperCase(Locale.ROOT);
        MapAids aids = MapAids.NONE.with(Arrays.stream(MapAids.Lines.values())
                .filter(lines -> lines.name().equals(drawn))
                .findFirst()
                .orElse(MapAids.Lines.NONE));
        for (JsonNode node : root.path("bookmarks")) {
            JsonNode view = node.path("view");
            boolean sound = !node.path("name").asText("").isBlank()
                    && view.size() == 4
                    && view.get(0).asDouble() <= view.get(2).asDouble()
                    && view.get(1).asDouble() <= view.get(3).asDouble();
            if (sound) {
                aids = aids.with(new Bookmark(
                        node.path("name").asText(),
                        new Extent(
                                view.get(0).asDouble(),
                                view.get(1).asDouble(),
                                view.get(2).asDouble(),
                                view.get(3).asDouble())));
            }
        }
        return aids;
    }
}
