// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models kept, retrained and promoted on the command line. */
class ModelsCommandTest {

    @TempDir
    Path folder;

    private Path project;

    @BeforeEach
    void aProjectWithARun() throws Exception {
        project = folder.resolve("p.gpkg");
        Told.by("import", Rows.good(folder, 600), "--project", project).done();
        Told.by(
                        "analyse",
                        "classifier-bench",
                        "--project",
                        project,
                        "--learners",
                        "naive-bayes",
                        "--features",
                        "hour, x-y",
                        "--training-share",
                        "50")
                .done();
    }

    @Test
    void aModelOfARunIsKeptRetrainedAndPromoted() {
        JsonNode kept = Told.by("models", "--project", project, "--keep", "naive-bayes", "--name", "calls", "--json")
                .done()
                .json()
                .path("models")
                .get(0);
        assertTrue(kept.path("champion").asBoolean());
        assertEquals(300, kept.path("judged").asInt(), 5);
        JsonNode both = Told.by("models", "--project", project, "--retrain", "--name", "calls", "--json")
                .done()
                .json()
                .path("models");
        assertEquals(2, both.size());
        assertTrue(both.get(1)
                        .path("until")
                        .asText()
                        .compareTo(both.get(0).path("until").asText())
                > 0);
        JsonNode promoted = Told.by("models", "--project", project, "--promote", "2", "--name", "calls", "--json")
                .done()
                .json()
                .path("models");
        assertTrue(promoted.get(1).path("champion").asBoolean());
        assertTrue(!promoted.get(0).path("champion").asBoolean());
    }

    @Test
    void whatCannotBeDoneIsASentence() {
        Told.by("models", "--project", project, "--keep", "oracle").sentence(ExitCode.FAILED, "oracle", "naive-bayes");
        Told.by("models", "--project", project, "--retrain", "--name", "calls").sentence(ExitCode.FAILED, "calls");
        Told.by("models", "--project", project, "--keep", "naive-bayes", "--run", "77")
                .sentence(ExitCode.FAILED, "77");
        Told.by("models", "--project", project).done();
    }
}
