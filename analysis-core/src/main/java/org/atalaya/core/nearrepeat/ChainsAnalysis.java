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
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Chains of repeats and near repeats: which incidents follow each other, where and when. */
public final class ChainsAnalysis implements Analysis<ChainsAnalysis.Params, ChainsAnalysis.Found> {

    /** What a hull is widened by, so that a chain at one place is seen. */
    private static final double MARGIN_METRES = 25;

    private static final List<TableColumn> CHAINS = List.of(
            TableColumn.whole("chain", "column.chains.chain"),
            TableColumn.whole("count", "column.chains.members"),
            TableColumn.whole("places", "column.chains.places"),
            TableColumn.text("first", "column.chains.first"),
            TableColumn.text("last", "column.chains.last"),
            TableColumn.whole("days", "column.chains.days"),
            TableColumn.decimal("x", "column.chains.x", 1),
            TableColumn.decimal("y", "column.chains.y", 1));

    private static final List<TableColumn> MEMBERS = List.of(
            TableColumn.whole("chain", "column.chains.chain"),
            TableColumn.whole("incident", "column.local-knox.incident"),
            TableColumn.text("day", "column.local-knox.day"),
            TableColumn.decimal("x", "column.local-knox.x", 1),
            TableColumn.decimal("y", "column.local-knox.y", 1));

    /** How a chain is drawn. */
    public enum Drawing {
        /** The ground it covers. */
        HULL,
        /** From member to member in the order of days. */
        LINE
    }

    /** What a user can set. */
    public record Params(
            @Param("incidents") InputRef incidents,
            @Param(value = "200", unit = "m", min = 1, max = 100_000) double distance,
            @Param(value = "7", unit = "d", min = 1, max = 3660) int days,
            @Param(value = "3", min = 2, max = 1000) int members,
            @Param("hull") Drawing drawing,
            @Param(value = "manhattan", advanced = true) Metric metric) {

        DatedIncidents dated() {
            return new DatedIncidents(incidents);
        }
    }

    /** The chains. */
    public record Found(List<Artifact> artifacts, List<Problem> caveats) implements Result {}

    @Override
    public String id() {
        return "near-repeat-chains";
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
    public Found run(Inputs inputs, Params p, Progress progress) throws WorkbenchException {
        DatedIncidents.Rows rows = p.dated().rows(inputs);
        progress.step(0, "progress.finding-pairs");
        List<int[]> chains = Chains.of(rows.places(), p.distance(), p.days(), p.metric(), p.members());
        List<List<Object>> list = new ArrayList<>();
        List<List<Object>> members = new ArrayList<>();
        List<Geometry> shapes = new ArrayList<>();
        int inChains = 0;
        for (int chain = 0; chain < chains.size(); chain++) {
            int[] places = chains.get(chain);
            inChains += places.length;
            list.add(row(chain + 1L, rows.places().at(places)));
            shapes.add(shape(rows.places().at(places), p.drawing()));
            for (int i : places) {
                members.add(Arrays.asList(
                        chain + 1L,
                        rows.incidents().id(rows.rows()[i]),
                        LocalDate.ofEpochDay(rows.places().day(i)).toString(),
                        rows.places().x(i),
                        rows.places().y(i)));
            }
        }
        List<Artifact> artifacts = new ArrayList<>();
        Table table = new Table(CHAINS, list);
        if (!chains.isEmpty()) {
            artifacts.add(new Artifact.Features(
                    "chains",
                    "near-repeat-chains.chains",
                    p.drawing() == Drawing.LINE ? "chain-lines" : "chains",
                    rows.incidents().crs(),
                    shapes,
                    table));
        }
        artifacts.add(new Artifact.Table("list", "near-repeat-chains.list", "chains", table));
        artifacts.add(new Artifact.Table(
                "members", "near-repeat-chains.members-table", "chain-members", new Table(MEMBERS, members)));
        artifacts.add(new Artifact.Note(
                "summary",
                "near-repeat-chains.summary-note",
                "note.near-repeat-chains",
                List.of(
                        chains.size(),
                        inChains,
                        rows.rows().length,
                        chains.isEmpty() ? 0 : chains.get(0).length,
                        p.distance(),
                        p.days(),
                        p.members())));
        List<Problem> caveats = new ArrayList<>(DatedIncidents.caveats(rows));
        if (!chains.isEmpty()) {
            caveats.add(Problem.info("near-repeat-chains.not-tested"));
        }
        return new Found(artifacts, caveats);
    }

    private static List<Object> row(long number, TimedPlaces chain) {
        int last = chain.size() - 1;
        double x = 0;
        double y = 0;
        for (int i = 0; i <= last; i++) {
            x += chain.x(i) / chain.size();
            y += chain.y(i) / chain.size();
        }
        return Arrays.asList(
                number,
                (long) chain.size(),
                (long) chain.places(),
                LocalDate.ofEpochDay(chain.day(0)).toString(),
                LocalDate.ofEpochDay(chain.day(last)).toString(),
                (long) chain.spanDays(),
                x,
                y);
    }

    private static Geometry shape(TimedPlaces chain, Drawing drawing) {
        Coordinate[] places = new Coordinate[chain.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = new Coordinate(chain.x(i), chain.y(i));
        }
        GeometryFactory geometries = new GeometryFactory();
        if (drawing == Drawing.LINE && chain.places() > 1) {
            return geometries.createLineString(places);
        }
        return geometries.createMultiPointFromCoords(places).convexHull().buffer(MARGIN_METRES);
    }
}
