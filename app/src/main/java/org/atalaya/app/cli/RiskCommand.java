// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.analysis.ParamReader;
import org.atalaya.core.export.CsvTable;
import org.atalaya.core.geo.Ruler;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.risk.PlaceRisk;
import org.atalaya.core.risk.RiskModel;
import org.atalaya.core.risk.RiskParams;
import org.atalaya.core.risk.RiskSurfaceAnalysis;
import org.atalaya.core.store.ProjectStore;
import org.atalaya.core.time.LocalMillis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Asks the model of a project about one place and time, or about a file of them. */
@Command(name = "risk")
final class RiskCommand extends WorkbenchCommand {

    @Option(names = "--project", required = true, paramLabel = "${bundle:label.project}", descriptionKey = "project")
    private Path project;

    @Option(names = "--lat", paramLabel = "DEGREES", descriptionKey = "riskLat")
    private Double latitude;

    @Option(names = "--lon", paramLabel = "DEGREES", descriptionKey = "riskLon")
    private Double longitude;

    @Option(
            names = "--at",
            paramLabel = "${bundle:label.moment}",
            defaultValue = RiskParams.AUTO,
            descriptionKey = "riskAt")
    private String at;

    @Option(names = "--places", paramLabel = "${bundle:label.file}", descriptionKey = "riskPlaces")
    private Path places;

    @Option(names = "--out", paramLabel = "${bundle:label.file}", descriptionKey = "riskOut")
    private Path out;

    @Option(names = Datasets.OPTION, paramLabel = "${bundle:label.dataset}", descriptionKey = "selectDataset")
    private String incidents;

    @Option(names = Datasets.WHERE, paramLabel = "ECQL", descriptionKey = "where")
    private String where;

    @Option(names = "--target", paramLabel = "${bundle:label.column}", descriptionKey = "riskTarget")
    private String target;

    @Option(names = "--learner", paramLabel = "MODEL", descriptionKey = "riskLearner")
    private String learner;

    @Option(names = "--features", paramLabel = "LIST", descriptionKey = "riskFeatures")
    private String features;

    @Option(names = "--alert-level", paramLabel = "1..5", descriptionKey = "riskAlert")
    private String alert;

    @Override
    ExitCode run(Console console) throws WorkbenchException {
        boolean one = latitude != null && longitude != null;
        if (one == (places != null) || (latitude == null) != (longitude == null)) {
            throw new WorkbenchException(Problem.error("cli.risk-needs"));
        }
        if (one && (Math.abs(latitude) > 90 || Math.abs(longitude) > 180)) {
            throw new WorkbenchException(Problem.error("cli.risk-degrees", latitude, longitude));
        }
        RiskPlaces asked = one ? null : RiskPlaces.read(places, project, console);
        try (ProjectStore store = ProjectStore.openToRead(project)) {
            Inputs inputs = Datasets.choose(console, store, incidents, where);
            RiskParams params = params(asked);
            RiskSurfaceAnalysis analysis = new RiskSurfaceAnalysis();
            List<Problem> problems = analysis.check(inputs, params);
            problems.forEach(console::tell);
            if (problems.stream().anyMatch(Problem::stops)) {
                throw new WorkbenchException(
                        problems.stream().filter(Problem::stops).findFirst().orElseThrow());
            }
            RiskParams resolved = analysis.resolve(inputs, params);
            RiskModel model =
                    RiskModel.fit(inputs, resolved, Runtime.getRuntime().availableProcessors(), console.progress());
            Ruler ruler = Ruler.of(model.area().crs());
            RiskAnswers answers = new RiskAnswers(console, ruler, model);
            if (one) {
                double[] place = ruler.place(longitude, latitude);
                PlaceRisk risk = model.at(place[0], place[1], model.moment());
                console.answer(answers.json(risk));
                return ExitCode.DONE;
            }
            many(console, asked, model, answers);
            return ExitCode.DONE;
        }
    }

    private void many(Console console, RiskPlaces asked, RiskModel model, RiskAnswers answers)
            throws WorkbenchException {
        List<PlaceRisk> risks = asked.ask(model, console.progress());
        if (out != null) {
            CsvTable.write(answers.lines(asked, risks), out);
            console.say("cli.risk.written", risks.size(), out.toString());
            long alerts = risks.stream().filter(PlaceRisk::alert).count();
            console.print(console.object()
                    .put("file", out.toString())
                    .put("places", risks.size())
                    .put("alerts", alerts));
            return;
        }
        ObjectNode result = console.object();
        ArrayNode all = result.putArray("places");
        risks.forEach(risk -> all.add(answers.json(risk)));
        console.answer(result);
    }

    /** Nothing later than the earliest moment that is asked about is learned from. */
    private RiskParams params(RiskPlaces asked) throws WorkbenchException {
        Map<String, String> texts = new LinkedHashMap<>();
        String moment = asked == null
                ? at
                : asked.earliest()
                        .map(first -> LocalMillis.toDateTime(first).toString())
                        .orElse(at);
        texts.put("at", moment);
        put(texts, "target", target);
        put(texts, "learner", learner);
        put(texts, "features", features);
        put(texts, "alert-level", alert);
        ParamReader.Reading<RiskParams> reading = ParamReader.read(RiskParams.class, texts);
        if (!reading.ok()) {
            throw new WorkbenchException(reading.problems().get(0).at(Where.parameter("risk")));
        }
        return reading.value();
    }

    private static void put(Map<String, String> texts, String name, String typed) {
        if (typed != null) {
            texts.put(name, typed);
        }
    }
}
