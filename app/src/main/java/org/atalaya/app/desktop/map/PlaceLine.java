// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.Ruler;
import org.atalaya.core.text.Texts;

/** What the status bar tells of the map: the place in degrees, the same in metres of the project, and the scale. */
public final class PlaceLine {

    private static final String WGS_84 = "WGS 84 / ";

    private PlaceLine() {}

    /** Degrees, metres and scale; degrees are empty where the system has none, and all are without a project. */
    public record Parts(String degrees, String metres, String scale) {

        static final Parts NONE = new Parts("", "", "");

        /** All of them in one line. */
        public String whole() {
            return String.join("   ", shown().toList());
        }

        private Stream<String> shown() {
            return Stream.of(degrees, metres, scale).filter(part -> !part.isEmpty());
        }
    }

    public static ObservableValue<Parts> of(MapViewModel map, MapRuler ruler, Language language) {
        return Bindings.createObjectBinding(
                () -> {
                    Optional<Crs> system =
                            Optional.ofNullable(map.workspace().project().get()).flatMap(MapRuler::crs);
                    if (system.isEmpty()) {
                        return Parts.NONE;
                    }
                    double[] at = map.told();
                    return new Parts(
                            ruler.now()
                                    .get()
                                    .map(known -> degrees(known, at, language))
                                    .orElse(""),
                            language.get("status.place", name(system.get(), language), at[0], at[1]),
                            language.get("status.scale", map.frame().get().scale()));
                },
                map.workspace().project(),
                map.pointer(),
                map.frame(),
                ruler.now(),
                language.texts());
    }

    private static String name(Crs system, Language language) {
        String name = name(system, language.texts().get());
        // With degrees on WGS 84 beside it the datum is said.
        return name.startsWith(WGS_84) ? name.substring(WGS_84.length()) : name;
    }

    /** The name of a system with the words of it that are translated. */
    public static String name(Crs system, Texts texts) {
        return system.name().replace("UTM zone", texts.get("status.utm-zone"));
    }

    /** A place in degrees with the sides of the earth; empty where the system does not reach. */
    public static String degrees(Ruler ruler, double[] place, Language language) {
        double[] angles = ruler.degrees(place[0], place[1]);
        if (!Double.isFinite(angles[0]) || !Double.isFinite(angles[1])) {
            return "";
        }
        return language.get(
                "status.degrees",
                Math.abs(angles[1]),
                language.get(angles[1] < 0 ? "map.side.south" : "map.side.north"),
                Math.abs(angles[0]),
                language.get(angles[0] < 0 ? "map.side.west" : "map.side.east"));
    }
}
