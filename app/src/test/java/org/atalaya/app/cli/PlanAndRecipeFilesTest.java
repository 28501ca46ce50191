// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Plans and recipes that are broken, and those that are written to be mended or run again. */
class PlanAndRecipeFilesTest extends UntouchedProject {

    @Test
    void brokenPlanIsToldWithFileLineAndColumn() throws Exception {
        Path good = Rows.good(folder, 40);
        Path broken = text("{\n  \"version\": 1,\n  bad\n}");
        Told told = Told.by("import", good, "--project", project, "--plan", broken)
                .sentence(ExitCode.FAILED, broken, "line 3", "column");
        assertFalse(told.err().contains("Unexpected") || told.err().contains("code 98"), told.err());
        Path unknown = text("{\n  \"version\": 2,\n  \"place\": {\"tolerance\": \"wide\"}\n}");
        Told.by("import", good, "--project", project, "--plan", unknown)
                .sentence(ExitCode.FAILED, unknown, "\"place.tolerance\"");
    }

    @Test
    void planIsSavedBeforeTheRowsAreReadSoThatItCanBeMended() throws Exception {
        Path bad = file(HEADER + "1,2025-02-31,10:00,Robo,-12,-77\n2,2025-02-30,10:00,Robo,-12,-77\n");
        Path plan = folder.resolve("plan.json");
        Told.by("import", bad, "--project", project, "--save-plan", plan).sentence(ExitCode.FAILED, "2025-02-31");
        assertTrue(Files.readString(plan).contains("\"fecha\""));
    }

    @Test
    void historyBecomesARecipeThatRunsAgain() throws Exception {
        Path recipe = folder.resolve("mine.recipe.json");
        Told.by("recipe", "--project", project, "--out", recipe).sentence(ExitCode.FAILED, "no run yet");
        Told.by("analyse", "grid-counts", "--project", project, "--cell-size", "150")
                .done();
        Told.by("analyse", "hour-weekday", "--project", project).done();
        Told.by("recipe", "--project", project, "--out", recipe, "--runs", "1,9")
                .sentence(ExitCode.USAGE, "runs", "9", "1, 2");
        JsonNode told = Told.by("recipe", "--project", project, "--out", recipe, "--runs", "1", "--json")
                .done()
                .json();
        assertEquals(1, told.get("steps").asInt());
        assertEquals("mine", told.get("recipe").asText());
        assertTrue(Files.readString(recipe).contains("150"));
        assertTrue(Told.by("run", "mine", "--project", project).done().out().contains("run 3"));
    }

    @Test
    void plansAndRecipesThatAreNone() throws Exception {
        Path good = Rows.good(folder, 40);
        Path latin = Files.write(folder.resolve("latin.json"), new byte[] {'"', (byte) 0xf1, '"'});
        for (Path plan : List.of(text("{"), text("[]"), text("null"), text("{\"version\": 1}"), latin, folder)) {
            Told.by("import", good, "--project", project, "--plan", plan).sentence(ExitCode.FAILED);
        }
        Told.by("import", good, "--project", project, "--plan", folder.resolve("none.json"))
                .sentence(ExitCode.FAILED, "none.json");
        for (Path recipe :
                List.of(text("{"), text("[]"), text("null"), text(""), text("{\"format\": 99}"), latin, folder)) {
            Told.by("run", recipe, "--project", project).sentence(ExitCode.FAILED, recipe);
        }
        Told.by(
                        "run",
                        text(
                                "{\"name\":\"a\",\"format\":1,\"steps\":[{\"analysis\":\"x\",\"version\":1,\"parameters\":{}}]}"),
                        "--project",
                        project)
                .sentence(ExitCode.FAILED, "\"x\"");
        Told.by("run", "no-such", "--project", project).sentence(ExitCode.FAILED, "no-such", "whole-job");
        asBefore();
    }
}
