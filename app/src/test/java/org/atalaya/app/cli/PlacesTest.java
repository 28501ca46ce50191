// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.Table;
import org.atalaya.core.importer.Fix;
import org.atalaya.core.store.ProjectStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files without coordinates, and what is known beside the incidents, by the commands a person would type. */
class PlacesTest {

    @TempDir
    Path folder;

    private Path zones() throws Exception {
        return Rows.write(
                folder.resolve("barrios.geojson"),
                """
                {"type": "FeatureCollection", "features": [
                {"type": "Feature", "properties": {"nombre": "Ñaña", "poblacion": "2000"}, "geometry":
                {"type": "Polygon", "coordinates": [[[-77.05,-12.07],[-77.04,-12.07],[-77.04,-12.06],[-77.05,-12.06],[-77.05,-12.07]]]}},
                {"type": "Feature", "properties": {"nombre": "El Sol", "poblacion": "4000"}, "geometry":
                {"type": "Polygon", "coordinates": [[[-77.04,-12.07],[-77.03,-12.07],[-77.03,-12.06],[-77.04,-12.06],[-77.04,-12.07]]]}}]}
                """);
    }

    private Path byZone() throws Exception {
        return Rows.write(
                folder.resolve("conteos.csv"),
                "fecha,tipo,barrio\n2025-03-01,Robo,NAÑA\n2025-03-02,Robo,ñaña\n2025-03-03,Robo,El Sol\n2025-03-04,Robo,Luna\n");
    }

    @Test
    void zonesAreJoinedCountedAndKeptFromMethodsOfPoints() throws Exception {
        Path project = folder.resolve("p.gpkg");
        Path plan = folder.resolve("plan.json");
        Told told = Told.by(
                        "import",
                        byZone(),
                        "--project",
                        project,
                        "--boundary",
                        zones(),
                        "--save-plan",
                        plan,
                        "--time-zone",
                        "America/Lima")
                .done();
        assertTrue((told.out() + told.err()).contains("column \"barrio\" was joined with \"nombre\""), told::err);
        Told.by("check", project).done();
        Told.by("analyse", "grid-counts", "--project", project).sentence(ExitCode.FAILED, "zone-counts");
        Told.by("analyse", "zone-counts", "--project", project, "--residents", "poblacion")
                .done();
        try (ProjectStore store = ProjectStore.openToRead(project)) {
            Table table = ((Artifact.Features) store.run(1).artifacts().get(0)).attributes();
            assertEquals(2L, table.cell(0, "count"));
            assertEquals(1.0, table.cell(0, "per-1000"));
            assertEquals(1L, table.cell(1, "count"));
        }
        // Next month by the same plan, judged by the zones of the project.
        Path next = Rows.write(folder.resolve("abril.csv"), "fecha,tipo,barrio\n2025-04-01,Robo,EL SOL\n");
        JsonNode report = Told.by("import", next, "--plan", plan, "--project", project, "--dry-run", "--json")
                .done()
                .json();
        assertEquals(1, report.get("accepted").asInt());
    }

    @Test
    void addressesAreLookedUpAndTheReportIsWritten() throws Exception {
        Path list = Rows.write(
                folder.resolve("calles.csv"),
                "direccion,lon,lat\nAv. Grau 100,-77.04,-12.06\nJr. Puno 200,-77.035,-12.065\n");
        Path file = Rows.write(
                folder.resolve("partes.csv"),
                "fecha,direccion\n2025-03-01,AVENIDA GRAU N° 100\n2025-03-02,Jr. Puno 200\n2025-03-03,Jr. Nada 5\n");
        Path matches = folder.resolve("matches.csv");
        Path project = folder.resolve("a.gpkg");
        Told told = Told.by(
                        "import",
                        file,
                        "--project",
                        project,
                        "--gazetteer",
                        list,
                        "--match-report",
                        matches,
                        "--fix",
                        "unmatched-address=" + Fix.SKIP.id(),
                        "--json")
                .done();
        assertEquals(2, told.json().get("accepted").asInt());
        assertEquals(1, told.json().get("skipped").asInt());
        List<String> lines = Files.readAllLines(matches);
        assertEquals("address,rows,match,entries,x,y", lines.get(0));
        assertTrue(lines.get(1).startsWith("Jr. Nada 5,1,not-found"), lines.get(1));
        assertEquals(4, lines.size());
        Told.by("check", project).done();
        Told.by("import", Rows.good(folder, 5), "--dry-run", "--match-report", matches)
                .sentence(ExitCode.USAGE, "--gazetteer");
    }

    @Test
    void aFileThatCannotBeMappedSaysWhyInOneSentence() throws Exception {
        Path file = Rows.write(
                folder.resolve("tabla.csv"),
                "entidad,enero,febrero,marzo,abril,mayo,junio\nLima,1,2,3,4,5,6\nIca,1,2,3,4,5,6\n");
        Told.by("import", file, "--dry-run").sentence(ExitCode.FAILED, file, "table of counts");
        Told.by("import", byZone(), "--dry-run").sentence(ExitCode.FAILED, "barrio", "--boundary");
    }

    @Test
    void contextIsKeptInTheProjectAndListed() throws Exception {
        Path project = folder.resolve("p.gpkg");
        Told.by("import", Rows.good(folder, 20), "--project", project).done();
        Path weather = Rows.write(folder.resolve("clima.csv"), "FECHA,lluvia\n2025-03-01,0.5\n2025-03-02,0\n");
        Told.by("context", weather, "--project", project, "--name", "clima", "--column", "FECHA")
                .sentence(ExitCode.FAILED, "--known-after");
        JsonNode dry = Told.by(
                        "context",
                        weather,
                        "--project",
                        project,
                        "--name",
                        "clima",
                        "--column",
                        "FECHA",
                        "--known-after",
                        "P1D",
                        "--dry-run",
                        "--json")
                .done()
                .json();
        assertEquals(2, dry.get("rowsInFile").asInt());
        assertEquals(2, dry.get("rows").asInt());
        assertTrue(Told.by("context", "--project", project, "--json")
                .done()
                .json()
                .get("tables")
                .isEmpty());
        for (int i = 0; i < 2; i++) {
            Told.by(
                            "context",
                            weather,
                            "--project",
                            project,
                            "--name",
                            "clima",
                            "--by",
                            "date",
                            "--column",
                            "FECHA",
                            "--known-after",
                            "P1D")
                    .done();
        }
        JsonNode listed =
                Told.by("context", "--project", project, "--json").done().json().get("tables");
        assertEquals(1, listed.size());
        assertEquals(2, listed.get(0).get("rows").asInt());
        assertEquals("P1D", listed.get(0).get("known").asText());
        assertTrue(Told.by("check", project, "--json")
                .done()
                .json()
                .get("problems")
                .isEmpty());
        Told.by("context", weather, "--project", project).sentence(ExitCode.USAGE, "--name");
    }
}
