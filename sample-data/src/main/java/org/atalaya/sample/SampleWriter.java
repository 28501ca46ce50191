// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/**
 * Writes a simulated year with its map and its truth into a folder. Everything is written beside it first and moved
 * there at the end, so that a stop or a full disk leaves no half file.
 */
public final class SampleWriter {

    private SampleWriter() {}

    /**
     * Makes the files of {@link SampleData#files()} in a folder; files of the same names are replaced, others stay.
     *
     * @throws WorkbenchException {@code sample.cannot-write} when the disk will not have it
     */
    public static void write(Path dir, long seed, Progress progress) throws WorkbenchException {
        write(dir, Simulator.simulate(seed, progress.slice(0, 0.8)), progress);
    }

    static void write(Path dir, Simulation simulation, Progress progress) throws WorkbenchException {
        Path target = dir.toAbsolutePath().normalize();
        try {
            Files.createDirectories(target);
            Path draft = Files.createTempDirectory(target, ".simulating-");
            try {
                progress.step(0.8, "progress.simulating.writing", target.toString());
                writeAll(draft, simulation);
                progress.step(0.98, "progress.simulating.writing", target.toString());
                moveAll(draft, target);
            } finally {
                delete(draft);
            }
        } catch (IOException e) {
            throw new WorkbenchException(Problem.error("sample.cannot-write", target.toString()), e);
        }
        progress.step(1, "progress.simulating.writing", target.toString());
    }

    private static void writeAll(Path draft, Simulation simulation) throws IOException, WorkbenchException {
        IncidentFiles.writeClean(draft.resolve(SampleData.INCIDENTS), simulation);
        IncidentFiles.writeDirty(draft.resolve(SampleData.DIRTY_INCIDENTS), simulation);
        IncidentFiles.writeTruth(draft.resolve(SampleData.TRUTH), simulation);
        IncidentFiles.writeDirtTruth(draft.resolve(SampleData.DIRT_TRUTH), simulation);
        new ParameterFile().write(draft.resolve(SampleData.PARAMETERS), simulation);
        new MapFiles(draft, new Positions(simulation.district())).write(simulation.district(), simulation.streets());
        writeSource(draft.resolve(SampleData.SOURCE), simulation);
    }

    private static void writeSource(Path file, Simulation simulation) throws IOException {
        try (InputStream template = SampleWriter.class.getResourceAsStream("source-template.md")) {
            String text = new String(template.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{seed}", Long.toString(simulation.seed()))
                    .replace("{clean}", Integer.toString(simulation.usable().size()))
                    .replace("{dirty}", Integer.toString(simulation.dirty().size()))
                    .replace(
                            "{simulated}",
                            Integer.toString(simulation.incidents().size()))
                    .replace("{ruined}", Integer.toString(Simulator.RUINED));
            Files.writeString(file, text, StandardCharsets.UTF_8);
        }
    }

    private static void moveAll(Path draft, Path target) throws IOException {
        for (String name : SampleData.files()) {
            Path file = target.resolve(name);
            Files.createDirectories(file.getParent());
            Files.move(draft.resolve(name), file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
