// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.Param;

/**
 * Which model is looked at, and for which groups.
 *
 * @param zones layer whose zones are groups; empty is the boundary
 * @param attribute of the zones; numbers make groups of equally many zones; empty is none
 * @param judgedClass whose misses and false alarms are counted; empty is the rarest in the test part
 * @param zoneColumn column that names the zone of each incident; empty goes by place
 */
public record GroupErrorParams(
        @Param("incidents") InputRef incidents,
        @Param(column = true) String target,
        @Param("naive-bayes") String learner,
        @Param(zones = true) String zones,
        @Param String attribute,
        @Param(value = "5", min = 2, max = 20, advanced = true) int groups,
        @Param(advanced = true) String judgedClass,
        @Param(column = true, advanced = true) String zoneColumn,
        @Param(value = "hour, weekday, month, x-y", advanced = true) List<String> features,
        @Param(advanced = true) String classes,
        @Param(value = "time", advanced = true) JudgedModel.Split split,
        @Param(value = "75", unit = "%", min = 5, max = 95, advanced = true) double trainingShare,
        @Param(value = "auto", unit = "m", min = 10, max = 50_000, advanced = true) OptionalDouble cellSize,
        @Param(value = "2025", advanced = true) long seed) {

    GroupErrorParams withCellSize(double size) {
        return new GroupErrorParams(
                incidents,
                target,
                learner,
                zones,
                attribute,
                groups,
                judgedClass,
                zoneColumn,
                features,
                classes,
                split,
                trainingShare,
                OptionalDouble.of(size),
                seed);
    }

    BenchParams bench(double size) {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("incidents", incidents.text());
        given.put("target", target);
        given.put("classes", classes);
        given.put("features", String.join(", ", features));
        given.put("learners", learner);
        given.put("split", split.name().toLowerCase(Locale.ROOT));
        given.put("training-share", Double.toString(trainingShare));
        given.put("seed", Long.toString(seed));
        given.put("cell-size", Double.toString(size));
        return JudgedModel.params(given);
    }
}
