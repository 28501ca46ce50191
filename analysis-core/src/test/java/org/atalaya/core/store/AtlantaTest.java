// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.IncidentSource;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.importer.DelimitedImporter;
import org.atalaya.core.importer.ImportPlanner;
import org.atalaya.core.importer.Proposal;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two years of one series whose columns differ; skipped where the files are not at hand. */
class AtlantaTest {

    @Test
    void twoYearsWithDifferentColumnsBecomeOneDataset(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("atlanta.gpkg");
        IncidentSource first = source("crime_data_2020.csv");
        IncidentSource second = source("crime_data_2021.csv");
        ImportReport made = ProjectStore.createWith(file, first, Optional.empty(), Progress.NONE);
        try (ProjectStore store = ProjectStore.open(file)) {
            DatasetInfo dataset = store.datasets().get(0);
            ImportReport added = store.update(dataset, second, Optional.empty(), Progress.NONE)
                    .report();
            assertEquals(28_916, made.rows() + added.rows());
            assertEquals(0, added.updated());
            assertEquals(0, added.unchanged());
            Incidents both = store.incidents(InputRef.INCIDENTS);
            assertEquals(28_916 - made.rejected() - added.rejected(), both.size());
            assertTrue(both.column("ibr_code").isPresent());
            assertTrue(both.column("UCR_Number").isPresent());
            Column location = both.column("location").orElseThrow();
            assertEquals("12 BROAD ST SW", location.text(0));
            assertEquals(
                    "1720 MARIETTA BLVD NW\nATLANTA, GA 30318\nUNITED STATES", location.text((int) made.accepted()));
            ImportReport again = store.update(dataset(store), second, Optional.empty(), Progress.NONE)
                    .report();
            assertEquals(added.accepted(), again.unchanged());
            assertEquals(0, again.accepted() + again.updated());
            assertEquals(
                    made.accepted(),
                    store.update(dataset(store), first, Optional.empty(), Progress.NONE)
                            .report()
                            .unchanged());
            assertTrue(store.check().isEmpty(), store.check().toString());
        }
    }

    private static DatasetInfo dataset(ProjectStore store) {
        return store.datasets().get(0);
    }

    private static IncidentSource source(String name) throws WorkbenchException {
        Optional<Path> file = Stream.of("../shared", "../../shared")
                .map(shared -> Path.of(shared, "data", "atlanta", name))
                .filter(Files::exists)
                .findFirst();
        assumeTrue(file.isPresent(), "the files of Atlanta are not at hand");
        Proposal proposal =
                ImportPlanner.propose(file.get(), Optional.empty(), ZoneId.of("America/New_York"), Progress.NONE);
        return DelimitedImporter.of(file.get(), proposal.plan(), Optional.empty());
    }
}
