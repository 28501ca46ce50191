// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.data.Table;
import org.atalaya.core.store.ProjectStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However incidents came in, and whatever a step reads, a recipe runs on them again and gives the same. */
class RecipesOfEveryReaderTest {

    @TempDir
    Path folder;

    private Path project;

    @BeforeEach
    void place() {
        project = folder.resolve("p.gpkg");
    }

    @Test
    void recipeCountsByZoneWhatHasNoCoordinates() throws Exception {
        Path rows = Rows.write(
                folder.resolve("conteos.csv"),
                "fecha,tipo,barrio\n2025-03-01,Robo,NAÑA\n2025-03-02,Robo,ñaña\n2025-03-03,Hurto,El Sol\n");
        Path zones = Rows.write(
                folder.resolve("barrios.geojson"),
                """
                {"type": "FeatureCollection", "features": [
                {"type": "Feature", "properties": {"nombre": "Ñaña"}, "geometry":
                {"type": "Polygon", "coordinates": [[[-77.05,-12.07],[-77.04,-12.07],[-77.04,-12.06],[-77.05,-12.06],[-77.05,-12.07]]]}},
                {"type": "Feature", "properties": {"nombre": "El Sol"}, "geometry":
                {"type": "Polygon", "coordinates": [[[-77.04,-12.07],[-77.03,-12.07],[-77.03,-12.06],[-77.04,-12.06],[-77.04,-12.07]]]}}]}
                """);
        Told.by("import", rows, "--project", project, "--boundary", zones).done();
        Told.by("analyse", "zone-counts", "--project", project).done();
        again();
        Table counts = ((Artifact.Features) run(2).artifacts().get(0)).attributes();
        assertEquals(2L, counts.cell(0, "count"));
        assertEquals(1L, counts.cell(1, "count"));
        assertEquals(run(1).artifacts(), run(2).artifacts());
        Path points = Rows.write(
                folder.resolve("puntos.json"),
                """
                {"name": "puntos", "format": 1, "steps": [
                {"analysis": "grid-counts", "version": 1, "parameters": {"incidents": "incidents"}}]}
                """);
        Told.by("run", points, "--project", project).sentence(ExitCode.FAILED, "zone-counts");
    }

    @Test
    void recipeRunsOnPlacesOfAGazetteer() throws Exception {
        Path rows = Rows.write(
                folder.resolve("denuncias.csv"),
                """
                id,fecha,hora,categoria,direccion
                1,2025-01-03,10:00,Robo,Jr. Puno 120
                2,2025-01-04,11:00,Robo,Av. Tacna 300
                3,2025-01-05,12:00,Hurto,Avenida Tacna 310
                4,2025-01-06,13:00,Hurto,Calle Sin Nombre 9
                """);
        Path gazetteer = Rows.write(
                folder.resolve("calles.csv"),
                """
                direccion,lat,lon
                Jirón Puno 120,-12.05,-77.03
                Avenida Tacna 300,-12.04,-77.04
                Avenida Tacna 310,-12.041,-77.041
                """);
        Told.by("import", rows, "--project", project, "--gazetteer", gazetteer).done();
        Told.by("analyse", "grid-counts", "--project", project, "--cell-size", "500")
                .done();
        again();
        assertEquals(run(1).artifacts(), run(2).artifacts());
        try (ProjectStore store = ProjectStore.openToRead(project)) {
            assertEquals(3, store.incidents(InputRef.INCIDENTS).withPlace());
        }
    }

    @Test
    void recipeReadsTheSelectionAsItIsNowAndItsRunKeepsWhatWasAsked() throws Exception {
        Told.by("import", Rows.good(folder, 200), "--project", project).done();
        Told.by("select", project, "Noche", "--where", "hour(occurred) >= 20").done();
        Path recipe = Rows.write(
                folder.resolve("noche.json"),
                """
                {"name": "noche", "format": 1, "steps": [
                {"analysis": "hour-weekday", "version": 1, "parameters": {"incidents": "selection/Noche"}}]}
                """);
        Told.by("run", recipe, "--project", project).done();
        Told.by("select", project, "Noche", "--where", "hour(occurred) < 20").done();
        Told.by("run", recipe, "--project", project).done();
        assertEquals(
                "incidents where hour(occurred) >= 20",
                run(1).provenance().parameters().get("incidents"));
        assertEquals(
                "incidents where hour(occurred) < 20",
                run(2).provenance().parameters().get("incidents"));
        // A recipe of what was done holds the question in full, and needs the selection no more.
        again();
        assertArrayEquals(matrix(1), matrix(3));
        assertArrayEquals(matrix(2), matrix(4));
        Path lost = Rows.write(
                folder.resolve("perdida.json"),
                """
                {"name": "perdida", "format": 1, "steps": [
                {"analysis": "hour-weekday", "version": 1, "parameters": {"incidents": "selection/Nada"}}]}
                """);
        Told.by("run", lost, "--project", project).sentence(ExitCode.USAGE, "selection/Nada", "selection/Noche");
    }

    @Test
    void recipeTeachesWithWhatWasKnownOfTheDay() throws Exception {
        Told.by("import", Rows.good(folder, 400), "--project", project).done();
        StringBuilder days = new StringBuilder("fecha,feriado\n");
        for (int month = 1; month <= 12; month++) {
            for (int day = 1; day <= 28; day++) {
                days.append(String.format(
                        java.util.Locale.ROOT, "2025-%02d-%02d,%s\n", month, day, day % 7 == 0 ? "sí" : "no"));
            }
        }
        Path holidays = Rows.write(folder.resolve("feriados.csv"), days.toString());
        Object[] announced = {
            "context",
            holidays,
            "--project",
            project,
            "--name",
            "feriados",
            "--column",
            "fecha",
            "--known-after",
            "-P30D"
        };
        Told.by(announced).done();
        Path recipe = Rows.write(
                folder.resolve("banco.json"),
                """
                {"name": "banco", "format": 1, "steps": [{"analysis": "classifier-bench", "version": 1, "parameters":
                {"features": "hour, context:feriados:feriado", "learners": "naive-bayes"}}]}
                """);
        Told.by("run", recipe, "--project", project).done();
        Table features = table(run(1), "features");
        assertEquals("context:feriados:feriado", features.cell(1, "feature"));
        assertEquals(0.0, ((Number) features.cell(1, "missing")).doubleValue());
        again();
        assertEquals(table(run(1), "features").rows(), table(run(2), "features").rows());

        // What became known a day later cannot be learned from.
        announced[announced.length - 1] = "P1D";
        Told.by(announced).done();
        Told late = Told.by("run", recipe, "--project", project, "--json").done();
        JsonNode caveats = late.json().get("runs").get(0).get("caveats");
        assertTrue(caveats.toString().contains("bench.context-unknown"), caveats::toString);
        Path older = Rows.write(
                folder.resolve("antes.json"),
                """
                {"name": "antes", "format": 1, "steps": [{"analysis": "classifier-bench", "version": 1, "parameters":
                {"features": "hour, context:feriados:feriado", "learners": "naive-bayes", "context-days": "4"}}]}
                """);
        JsonNode run = Told.by("run", older, "--project", project, "--json")
                .done()
                .json()
                .get("runs")
                .get(0);
        assertTrue(run.get("caveats").toString().contains("bench.context-older"), run::toString);
        // The table has no rows for the days after the 28th: those take what was known four days before at most.
        Table known = table(run(run.get("run").asLong()), "features");
        assertEquals("context:feriados:feriado", known.cell(1, "feature"));
        assertEquals(0.0, ((Number) known.cell(1, "missing")).doubleValue());
        Path wrong = Rows.write(
                folder.resolve("mal.json"),
                """
                {"name": "mal", "format": 1, "steps": [{"analysis": "classifier-bench", "version": 1, "parameters":
                {"features": "hour, context:clima:lluvia"}}]}
                """);
        Told.by("run", wrong, "--project", project)
                .sentence(ExitCode.FAILED, "context:clima:lluvia", "context:feriados:feriado");
    }

    /** Makes a recipe of all that was done and runs it. */
    private void again() {
        Path recipe = folder.resolve("otra-vez.json");
        Told.by("recipe", "--project", project, "--out", recipe).done();
        Told.by("run", recipe, "--project", project).done();
    }

    private Run run(long number) throws Exception {
        try (ProjectStore store = ProjectStore.openToRead(project)) {
            return store.run(number);
        }
    }

    private double[][] matrix(long number) throws Exception {
        return ((Artifact.Matrix) run(number).artifacts().get(0)).matrix().values();
    }

    private static Table table(Run run, String id) {
        return ((Artifact.Table) run.artifact(id).orElseThrow()).table();
    }
}
