// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Measures one piece of work and prints it as {@code atalaya,work,size,seconds[,extra]}. */
@Command(name = "measure")
final class MeasureCommand extends WorkbenchCommand {

    @Parameters(index = "0", paramLabel = "${bundle:label.work}", descriptionKey = "work")
    private String work;

    @Parameters(index = "1", paramLabel = "${bundle:label.input}", arity = "0..1", descriptionKey = "input")
    private String input;

    @Parameters(index = "2", paramLabel = "N", arity = "0..1", descriptionKey = "count")
    private Integer count;

    @Override
    ExitCode run(Console console) throws WorkbenchException {
        if (Trials.knows(work)) {
            return Trials.run(work, Optional.ofNullable(input), Optional.ofNullable(count), console);
        }
        Bench bench = Measurements.of(work, input, count);
        if (bench.measurements().isEmpty()) {
            throw new WorkbenchException(
                    Problem.error("cli.no-such-work", work, String.join(", ", Measurements.WORKS)));
        }
        try {
            ObjectNode result = console.object();
            result.set("measurements", measured(bench.measurements(), console));
            bench.leftOut().ifPresent(reason -> {
                result.put("leftOut", console.texts().say(reason));
                console.tell(reason);
            });
            console.print(result);
            return ExitCode.DONE;
        } finally {
            bench.end().run();
        }
    }

    private ArrayNode measured(List<Measurement> measurements, Console console) throws WorkbenchException {
        ArrayNode list = console.object().putArray("measurements");
        for (Measurement measurement : measurements) {
            Timing timing = Timing.of(measurement.work());
            StringBuilder line = new StringBuilder(String.format(
                    Locale.ROOT,
                    "atalaya,%s,%d,%.3f",
                    measurement.name(),
                    measurement.size().getAsLong(),
                    timing.median()));
            for (String extra : measurement.extra().get()) {
                line.append(',').append(extra);
            }
            if (!console.json()) {
                console.line(line.toString());
                spec().commandLine()
                        .getErr()
                        .println(console.texts()
                                .get(
                                        "cli.measure.line",
                                        seconds(timing.cold()),
                                        seconds(timing.warm()),
                                        timing.processor()));
            }
            ObjectNode node = list.addObject();
            node.put("work", measurement.name());
            node.put("size", measurement.size().getAsLong());
            node.put("seconds", timing.median());
            node.put("processorSeconds", timing.processor());
            ArrayNode cold = node.putArray("cold");
            timing.cold().forEach(cold::add);
            ArrayNode warm = node.putArray("warm");
            timing.warm().forEach(warm::add);
            ArrayNode more = node.putArray("more");
            measurement.extra().get().forEach(more::add);
        }
        return list;
    }

    private static String seconds(List<Double> values) {
        return values.stream().map(v -> String.format(Locale.ROOT, "%.3f", v)).collect(Collectors.joining(", "));
    }
}
