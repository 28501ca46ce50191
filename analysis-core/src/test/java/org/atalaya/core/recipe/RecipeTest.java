// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.InputSummary;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.analysis.Param;
import org.atalaya.core.analysis.Result;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.analysis.Runner;
import org.atalaya.core.analysis.Shelf;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Zones;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipeTest {

    private final Runner runner = new Runner(Clock.systemUTC());

    private Analysis<?, ?> lookUp(String id) {
        return id.equals("add") ? new Add() : null;
    }

    /** Adds a number to what an earlier run found, or to nothing. */
    record Params(
            @Param(value = "none") String base, @Param(value = "1") double amount, @Param(value = "7") long seed) {}

    record Sum(String base, double amount) implements Result {
        @Override
        public List<Artifact> artifacts() {
            return List.of(new Artifact.Note("sum", "k", "k", List.of(base, amount)));
        }
    }

    private static final class Add implements Analysis<Params, Sum> {
        @Override
        public String id() {
            return "add";
        }

        @Override
        public int version() {
            return 2;
        }

        @Override
        public Class<Params> parameterType() {
            return Params.class;
        }

        @Override
        public List<Problem> check(Inputs inputs, Params parameters) {
            return List.of();
        }

        @Override
        public Sum run(Inputs inputs, Params parameters, Progress progress) {
            progress.step(1, "progress.storing", 1, 1);
            return new Sum(parameters.base(), parameters.amount() + parameters.seed());
        }
    }

    private static final class Memory implements Shelf {

        private final List<Run> runs = new ArrayList<>();
        private final long first;

        Memory(long first) {
            this.first = first;
        }

        @Override
        public Run keep(Run run) {
            Run kept = run.numbered(first + runs.size());
            runs.add(kept);
            return kept;
        }

        @Override
        public InputSummary summary(InputRef ref) {
            return new InputSummary(
                    "m",
                    0,
                    0,
                    Optional.empty(),
                    LocalMillis.MISSING,
                    LocalMillis.MISSING,
                    TimePrecision.NONE,
                    List.of(),
                    "");
        }

        @Override
        public Incidents incidents(InputRef ref) throws WorkbenchException {
            throw new WorkbenchException(Problem.error("input.missing", ref.text()));
        }

        @Override
        public Optional<Zones> zones() {
            return Optional.empty();
        }
    }

    @Test
    void historyRunsAgainToTheSameNumbersOnAnotherShelf() throws WorkbenchException {
        Memory shelf = new Memory(11);
        shelf.keep(runner.run(new Add(), shelf, Map.of("amount", "0.1"), Progress.NONE));
        shelf.keep(runner.run(new Add(), shelf, Map.of("base", "run/11/sum", "seed", "3"), Progress.NONE));
        Recipe recipe = Recipes.fromRuns("mi receta ñ", shelf.runs);
        assertEquals("run/1/sum", recipe.steps().get(1).parameters().get("base"));

        Recipe read = Recipes.fromJson("r.json", Recipes.toJson(recipe));
        assertEquals(recipe, read);

        Memory other = new Memory(40);
        List<Run> again = RecipeRunner.run(read, other, this::lookUp, runner, Progress.NONE);
        assertEquals(List.of(40L, 41L), again.stream().map(Run::number).toList());
        assertEquals(shelf.runs.get(0).artifacts(), again.get(0).artifacts());
        assertEquals("run/40/sum", again.get(1).provenance().parameters().get("base"));
        assertEquals(
                List.of("run/40/sum", 4.0),
                ((Artifact.Note) again.get(1).artifacts().get(0)).args());
        assertEquals(recipe, Recipes.fromRuns("mi receta ñ", again));
    }

    @Test
    void parameterLeftOutTakesItsDefault() throws WorkbenchException {
        Recipe recipe = new Recipe("r", List.of(new RecipeStep("add", 2, Map.of())));
        Run run = RecipeRunner.run(recipe, new Memory(1), this::lookUp, runner, Progress.NONE)
                .get(0);
        assertEquals(List.of("none", 8.0), ((Artifact.Note) run.artifacts().get(0)).args());
    }

    @Test
    void everyDoubtIsToldBeforeAnythingRuns() {
        Recipe recipe = new Recipe(
                "r",
                List.of(
                        new RecipeStep("add", 1, Map.of()),
                        new RecipeStep("add", 3, Map.of("base", "run/2/sum")),
                        new RecipeStep("nothing", 1, Map.of())));
        assertEquals(
                List.of(
                        "recipe.older-analysis",
                        "recipe.newer-analysis",
                        "recipe.no-such-step",
                        "recipe.unknown-analysis"),
                RecipeRunner.check(recipe, this::lookUp).stream()
                        .map(Problem::code)
                        .toList());
        Memory shelf = new Memory(1);
        assertThrows(
                WorkbenchException.class, () -> RecipeRunner.run(recipe, shelf, this::lookUp, runner, Progress.NONE));
        assertEquals(List.of(), shelf.runs);
    }

    @Test
    void runThatReadsOneOutsideTheListIsRefused() throws WorkbenchException {
        Memory shelf = new Memory(1);
        shelf.keep(runner.run(new Add(), shelf, Map.of("base", "run/9/sum"), Progress.NONE));
        WorkbenchException refusal = assertThrows(WorkbenchException.class, () -> Recipes.fromRuns("r", shelf.runs));
        assertEquals("recipe.outside-run", refusal.problem().code());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    recipe.bad-json     | {"name":
                    recipe.bad-json     | not json
                    recipe.bad-part     | []
                    recipe.bad-part     | {}
                    recipe.bad-part     | {"name":"r","format":1}
                    recipe.bad-part     | {"name":"r","format":"1","steps":[]}
                    recipe.bad-part     | {"name":"r","format":1,"steps":[{}]}
                    recipe.bad-part     | {"name":"r","format":1,"steps":[{"analysis":"a","version":1,"parameters":{"p":{}}}]}
                    recipe.newer-format | {"name":"r","format":2,"steps":"changed"}
                    """)
    void badTextIsNamedForWhatIsWrong(String code, String json) {
        WorkbenchException refusal = assertThrows(WorkbenchException.class, () -> Recipes.fromJson("r.json", json));
        assertEquals(code, refusal.problem().code());
        assertEquals(Optional.of("r.json"), refusal.problem().where().file());
    }

    @Test
    void emptyTextIsNoRecipe() {
        assertThrows(WorkbenchException.class, () -> Recipes.fromJson("r.json", ""));
    }
}
