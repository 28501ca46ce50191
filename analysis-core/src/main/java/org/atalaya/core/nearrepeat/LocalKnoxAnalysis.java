// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.nearrepeat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.Cost;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.analysis.Param;
import org.atalaya.core.analysis.Result;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.hotspot.Correction;
import org.atalaya.core.hotspot.FalseDiscovery;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Which incidents have more others close in space and time than chance gives them. */
public final class LocalKnoxAnalysis implements Analysis<LocalKnoxAnalysis.Params, LocalKnoxAnalysis.Carriers> {

    /** A disc that is seen on a map of a district and still tells street corners apart. */
    private static final double DISC_METRES = 25;

    private static final List<TableColumn> COLUMNS = List.of(
            TableColumn.whole("incident", "column.local-knox.incident"),
            TableColumn.text("day", "column.local-knox.day"),
            TableColumn.whole("count", "column.local-knox.both"),
            TableColumn.decimal("expected", "column.near-repeat.expected", 2),
            TableColumn.whole("near", "column.local-knox.near"),
            TableColumn.whole("soon", "column.local-knox.soon"),
            TableColumn.decimal("p", "column.p", 4),
            TableColumn.decimal("p-adjusted", "column.p-adjusted", 4),
            TableColumn.decimal("x", "column.local-knox.x", 1),
            TableColumn.decimal("y", "column.local-knox.y", 1));

    /** What a user can set. */
    public record Params(
            @Param("incidents") InputRef incidents,
            @Param(value = "200", unit = "m", min = 1, max = 100_000) double distance,
            @Param(value = "7", unit = "d", min = 1, max = 3660) int days,
            @Param("fdr") Correction correction,
            @Param(value = "manhattan", advanced = true) Metric metric) {

        DatedIncidents dated() {
            return new DatedIncidents(incidents);
        }
    }

    /** The incidents that carry the interaction. */
    public record Carriers(List<Artifact> artifacts, List<Problem> caveats) implements Result {}

    @Override
    public String id() {
        return "local-knox";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Params> parameterType() {
        return Params.class;
    }

    @Override
    public Optional<Cost> cost(Inputs inputs, Params p) throws WorkbenchException {
        return NearRepeatAnalysis.cost(inputs.summary(p.incidents()), p.distance(), 5);
    }

    @Override
    public List<Problem> check(Inputs inputs, Params p) throws WorkbenchException {
        List<Problem> problems = new ArrayList<>(p.dated().check(inputs));
        problems.addAll(NearRepeatAnalysis.manyPairs(inputs, p.incidents(), p.distance()));
        return problems;
    }

    @Override
    public Carriers run(Inputs inputs, Params p, Progress progress) throws WorkbenchException {
        DatedIncidents.Rows rows = p.dated().rows(inputs);
        LocalKnox.Closeness found = LocalKnox.of(rows.places(), p.distance(), p.days(), p.metric(), progress);
        double[] adjusted = FalseDiscovery.adjust(found.p());
        double[] judged = p.correction() == Correction.FDR ? adjusted : found.p();
        List<List<Object>> withOthers = new ArrayList<>();
        List<List<Object>> carriers = new ArrayList<>();
        List<Geometry> discs = new ArrayList<>();
        GeometryFactory geometries = new GeometryFactory();
        for (int i = 0; i < judged.length; i++) {
            List<Object> row = Arrays.asList(
                    rows.incidents().id(rows.rows()[i]),
                    LocalDate.ofEpochDay(rows.places().day(i)).toString(),
                    (long) found.both()[i],
                    found.expected(i),
                    (long) found.near()[i],
                    (long) found.soon()[i],
                    found.p()[i],
                    adjusted[i],
                    rows.places().x(i),
                    rows.places().y(i));
            if (found.both()[i] > 0) {
                withOthers.add(row);
            }
            if (judged[i] <= NearRepeatAnalysis.ALPHA) {
                carriers.add(row);
                discs.add(geometries
                        .createPoint(
                                new Coordinate(rows.places().x(i), rows.places().y(i)))
                        .buffer(DISC_METRES));
            }
        }
        List<Artifact> artifacts = new ArrayList<>();
        if (!carriers.isEmpty()) {
            artifacts.add(new Artifact.Features(
                    "carriers",
                    "local-knox.carriers",
                    "local-knox",
                    rows.incidents().crs(),
                    discs,
                    new Table(COLUMNS, carriers)));
        }
        artifacts.add(
                new Artifact.Table("incidents", "local-knox.table", "local-knox", new Table(COLUMNS, withOthers)));
        artifacts.add(new Artifact.Note(
                "summary",
                "local-knox.summary-note",
                p.correction() == Correction.FDR ? "note.local-knox.fdr" : "note.local-knox.none",
                List.of(carriers.size(), judged.length, withOthers.size(), p.distance(), p.days())));
        return new Carriers(artifacts, DatedIncidents.caveats(rows));
    }
}
