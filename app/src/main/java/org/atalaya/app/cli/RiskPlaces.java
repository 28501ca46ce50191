// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.core.data.IncidentSource;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.IncidentsBuilder;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.risk.PlaceRisk;
import org.atalaya.core.risk.RiskModel;
import org.atalaya.core.time.LocalMillis;

/** Places and times of a file, read as incidents are, so that the same columns, dates and systems are understood. */
record RiskPlaces(Incidents places, int[] rows) {

    /** Rows without a place or a moment are told and left out. */
    static RiskPlaces read(Path file, Path project, Console console) throws WorkbenchException {
        Importing.Wish plain = Importing.Wish.of(file);
        Importing.Wish wish = new Importing.Wish(
                file,
                plain.boundary(),
                plain.planFile(),
                plain.timeZone(),
                plain.sourceEpsg(),
                Projects.look(project, file, null, false).withoutBoundary(),
                plain.choice(),
                plain.boundaryPart(),
                plain.addresses(),
                plain.fixes(),
                plain.manner());
        IncidentSource source = Importing.plan(wish, Progress.NONE).source();
        IncidentsBuilder builder = new IncidentsBuilder(source.columns());
        IncidentSource.Poured poured = source.pour(builder, Progress.NONE);
        Incidents all = builder.build(source, poured.precision());
        int[] usable = IntStream.range(0, all.size())
                .filter(row -> all.hasPlace(row) && all.hasTime(row))
                .toArray();
        long rows = poured.report().rows();
        if (usable.length == 0) {
            throw new WorkbenchException(
                    Problem.error("cli.risk-no-places", rows).at(Where.file(file.toString())));
        }
        if (usable.length < rows) {
            console.tell(Problem.warning("cli.risk-left-out", rows - usable.length, rows)
                    .at(Where.file(file.toString())));
        }
        return new RiskPlaces(all, usable);
    }

    /** The earliest moment asked about. */
    Optional<Long> earliest() {
        long first = Long.MAX_VALUE;
        for (int row : rows) {
            first = Math.min(first, places.start(row));
        }
        return first == Long.MAX_VALUE || first == LocalMillis.MISSING ? Optional.empty() : Optional.of(first);
    }

    List<PlaceRisk> ask(RiskModel model, Progress progress) {
        List<PlaceRisk> risks = new ArrayList<>();
        for (int row : rows) {
            progress.step((double) risks.size() / rows.length, "progress.risk-asking", risks.size(), rows.length);
            risks.add(model.at(places.x(row), places.y(row), places.start(row)));
        }
        return risks;
    }

    /** Number of the row in the file, the first behind the header is 1. */
    long rowOf(int i) {
        return places.id(rows[i]);
    }
}
