// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.core.geo.Ruler;
import org.atalaya.core.risk.PlaceRisk;
import org.atalaya.core.risk.RiskModel;
import org.atalaya.core.time.LocalMillis;

/** What is said of places: as JSON, as lines of a table, in one sentence. */
record RiskAnswers(Console console, Ruler ruler, RiskModel model) {

    ObjectNode json(PlaceRisk risk) {
        ObjectNode node = console.object();
        double[] degrees = ruler.degrees(risk.x(), risk.y());
        node.put("lat", degrees[1]).put("lon", degrees[0]).put("at", moment(risk.moment()));
        node.put("sentence", sentence(risk));
        node.put("likeliest", risk.classes().get(risk.likeliest()));
        ObjectNode probabilities = node.putObject("probabilities");
        for (int c = 0; c < risk.probabilities().length; c++) {
            probabilities.put(risk.classes().get(c), risk.probabilities()[c]);
        }
        node.put("insideStudyArea", risk.intensity().isPresent());
        risk.intensity().ifPresent(much -> node.putObject("risk")
                .put("level", much.level().number())
                .put("levelId", much.level().id())
                .put("words", console.texts().get(much.level().titleKey()))
                .put("timesMean", much.timesMean())
                .put("placeTimesMean", much.place())
                .put("paceTimesMean", much.pace())
                .put("perKm2AndYear", much.perKm2AndYear()));
        node.put("alert", risk.alert());
        ArrayNode reasons = node.putArray("reasons");
        risk.reasons()
                .forEach(reason ->
                        reasons.addObject().put("feature", reason.feature()).put("adds", reason.adds()));
        ArrayNode nearest = node.putArray("nearest");
        risk.nearest().forEach(near -> nearest.addObject()
                .put("id", near.id())
                .put("metres", near.metres())
                .put("at", moment(near.moment()))
                .put("kind", near.kind()));
        node.putObject("model")
                .put("learner", model.kinds().kind().id())
                .put("learnedFrom", model.known())
                .put("before", moment(model.moment()));
        return node;
    }

    private String sentence(PlaceRisk risk) {
        String kind = risk.classes().get(risk.likeliest());
        double probability = 100 * risk.probabilities()[risk.likeliest()];
        return risk.intensity()
                .map(much -> console.texts()
                        .get(
                                "cli.risk.said",
                                console.texts().get(much.level().titleKey()),
                                much.timesMean(),
                                kind,
                                probability,
                                risk.alert() ? 1 : 0))
                .orElseGet(() -> console.texts().get("cli.risk.outside", kind, probability));
    }

    /** The heads first. */
    List<List<String>> lines(RiskPlaces asked, List<PlaceRisk> risks) {
        List<List<String>> lines = new ArrayList<>();
        List<String> heads =
                new ArrayList<>(List.of("row", "lat", "lon", "at", "level", "times-mean", "alert", "likeliest"));
        model.kinds().classes().forEach(kind -> heads.add("p_" + kind));
        lines.add(heads);
        for (int i = 0; i < risks.size(); i++) {
            PlaceRisk risk = risks.get(i);
            double[] degrees = ruler.degrees(risk.x(), risk.y());
            List<String> line = new ArrayList<>(List.of(
                    Long.toString(asked.rowOf(i)),
                    Double.toString(degrees[1]),
                    Double.toString(degrees[0]),
                    moment(risk.moment()),
                    risk.intensity()
                            .map(much -> Integer.toString(much.level().number()))
                            .orElse(""),
                    risk.intensity()
                            .map(much -> Double.toString(much.timesMean()))
                            .orElse(""),
                    Boolean.toString(risk.alert()),
                    risk.classes().get(risk.likeliest())));
            for (double p : risk.probabilities()) {
                line.add(Double.toString(p));
            }
            lines.add(line);
        }
        return lines;
    }

    private static String moment(long moment) {
        return moment == LocalMillis.MISSING
                ? ""
                : LocalMillis.toDateTime(moment).toString();
    }
}
