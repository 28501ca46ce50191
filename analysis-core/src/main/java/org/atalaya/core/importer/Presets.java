// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;

/**
 * The presets that a file is compared with, by their names: the user's own before those that come with the program.
 *
 * @param chosen name of the only one that counts, empty where the file decides
 * @param problems files of presets that cannot be read
 */
public record Presets(Map<String, Preset> all, String chosen, List<Problem> problems) {

    /** The presets that come with the program. */
    private static final List<String> BUILT_IN =
            List.of("chicago-portal", "san-jose-calls", "police-uk", "nibrs", "datacrim", "predpol");

    private static final String ENDING = ".json";

    /** No preset counts. */
    public static final Presets NONE = new Presets(Map.of(), "", List.of());

    public Presets {
        problems = List.copyOf(problems);
    }

    /** Those that come with the program. */
    public static Presets builtIn() {
        Map<String, Preset> all = new LinkedHashMap<>();
        BUILT_IN.forEach(name -> all.put(name, resource(name)));
        return new Presets(all, "", List.of());
    }

    /** Those of a folder, if there is one, and behind them those that come with the program. */
    public static Presets with(Path folder) {
        Map<String, Preset> all = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(f -> f.toString().endsWith(ENDING))
                        .sorted()
                        .toList()) {
                    try {
                        all.put(name(file), read(file));
                    } catch (WorkbenchException e) {
                        problems.add(Problem.warning("import.preset-unreadable", e.problem()));
                    }
                }
            } catch (IOException e) {
                problems.add(Problem.warning("import.preset-unreadable", String.valueOf(e.getMessage())));
            }
        }
        builtIn().all.forEach(all::putIfAbsent);
        return new Presets(all, "", problems);
    }

    /** The same with one that was chosen by name or as a file; {@code none} means that no preset counts. */
    public Presets choose(String nameOrFile) throws WorkbenchException {
        if (nameOrFile.equals("none")) {
            return new Presets(Map.of(), "", problems);
        }
        if (all.containsKey(nameOrFile)) {
            return new Presets(all, nameOrFile, problems);
        }
        Path file = Path.of(nameOrFile);
        if (!Files.exists(file)) {
            throw new WorkbenchException(
                    Problem.error("import.unknown-preset", nameOrFile, String.join(", ", all.keySet())));
        }
        return new Presets(Map.of(name(file), read(file)), name(file), problems);
    }

    /** The preset for a file with these columns: the chosen one, or the one that knows most of them. */
    Optional<Preset> forColumns(List<String> header) {
        if (!chosen.isEmpty()) {
            return Optional.of(all.get(chosen));
        }
        Preset best = null;
        for (Preset preset : all.values()) {
            boolean fits = preset.lacking(header).isEmpty();
            best = fits && (best == null || preset.knows(header) > best.knows(header)) ? preset : best;
        }
        return Optional.ofNullable(best);
    }

    private static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    private static Preset read(Path file) throws WorkbenchException {
        try {
            return Preset.fromJson(Files.readString(file, StandardCharsets.UTF_8));
        } catch (WorkbenchException e) {
            throw new WorkbenchException(e.problem().at(Where.file(file.toString())), e);
        } catch (IOException e) {
            throw new WorkbenchException(
                    Problem.error("import.no-preset", String.valueOf(e.getMessage()))
                            .at(Where.file(file.toString())),
                    e);
        }
    }

    private static Preset resource(String name) {
        try (InputStream in = Presets.class.getResourceAsStream("presets/" + name + ENDING)) {
            if (in == null) {
                throw new IllegalStateException("no preset " + name);
            }
            return Preset.fromJson(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (WorkbenchException e) {
            throw new IllegalStateException("preset " + name, e);
        }
    }
}
