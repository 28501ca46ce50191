// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.autocorrelation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.atalaya.core.hotspot.Weights;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;

/**
 * Neighbours as GeoDa, PySAL and spdep write them. GAL: a header, then for each unit its id and number of neighbours, then
 * their ids. GWT and KWT: a header, then a row per pair with a distance (GWT, which is not a weight: all weigh 1) or a
 * weight (KWT). The header is the number of units, or {@code 0 number layer key}.
 *
 * @param key the name of the attribute that holds the ids, where the header says it
 * @param neighbours each unit's neighbours with their weights, in the order of the file
 */
public record WeightsFile(String name, Optional<String> key, Map<String, Map<String, Double>> neighbours) {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** One line that is not blank. */
    private record Line(int number, List<String> words) {}

    /**
     * Reads a file by its ending, which is gal, gwt or kwt.
     *
     * @throws WorkbenchException saying file, line and remedy
     */
    public static WeightsFile read(Path path) throws WorkbenchException {
        String name = path.getFileName() == null
                ? path.toString()
                : path.getFileName().toString();
        String lower = name.toLowerCase(Locale.ROOT);
        if (!lower.endsWith(".gal") && !lower.endsWith(".gwt") && !lower.endsWith(".kwt")) {
            throw new WorkbenchException(
                    Problem.error("autocorrelation.weights-ending").at(Where.file(name)));
        }
        List<Line> lines = lines(path, name);
        if (lines.isEmpty()) {
            throw new WorkbenchException(
                    Problem.error("autocorrelation.weights-empty").at(Where.file(name)));
        }
        Line header = lines.get(0);
        List<String> words = header.words();
        int units = whole(name, header, words.size() > 1 ? words.get(1) : words.get(0));
        Optional<String> key = words.size() > 3 ? Optional.of(words.get(3)) : Optional.empty();
        List<Line> rest = lines.subList(1, lines.size());
        WeightsFile file = new WeightsFile(
                name, key, lower.endsWith(".gal") ? gal(name, rest) : pairs(name, rest, lower.endsWith(".kwt")));
        file.checkAll(units, lower.endsWith(".gal"));
        return file;
    }

    /** The file that a question asks for, where neighbours are read from one. */
    static List<Path> asked(Neighbourhood neighbours, String file) {
        return neighbours == Neighbourhood.FILE && !file.isBlank() ? List.of(Path.of(file)) : List.of();
    }

    private static List<Line> lines(Path path, String name) throws WorkbenchException {
        try {
            // Ids are numbers or codes; a name with an accent in another encoding must not stop the reading.
            String text = Files.readString(path, StandardCharsets.ISO_8859_1);
            List<Line> lines = new ArrayList<>();
            int number = 0;
            for (String line : text.split("\\R", -1)) {
                number++;
                if (!line.isBlank()) {
                    lines.add(new Line(number, List.of(SPACE.split(line.strip(), -1))));
                }
            }
            return lines;
        } catch (IOException e) {
            throw new WorkbenchException(
                    Problem.error("autocorrelation.weights-unreadable").at(Where.file(name)), e);
        }
    }

    /** Ids may run over several lines, and the line of a unit without neighbours may be missing. */
    private static Map<String, Map<String, Double>> gal(String name, List<Line> lines) throws WorkbenchException {
        Map<String, Map<String, Double>> all = new LinkedHashMap<>();
        int next = 0;
        while (next < lines.size()) {
            Line head = lines.get(next++);
            if (head.words().size() != 2) {
                throw wrong(
                        "autocorrelation.weights-gal-head",
                        name,
                        head,
                        head.words().size());
            }
            String id = head.words().get(0);
            int count = whole(name, head, head.words().get(1));
            Map<String, Double> own = new LinkedHashMap<>();
            int read = 0;
            while (read < count) {
                if (next == lines.size()) {
                    throw wrong("autocorrelation.weights-short", name, head, id, count, read);
                }
                Line line = lines.get(next++);
                for (String neighbour : line.words()) {
                    read++;
                    add(name, line, id, own, neighbour, 1);
                }
            }
            if (read > count) {
                throw wrong("autocorrelation.weights-short", name, head, id, count, read);
            }
            if (all.put(id, own) != null) {
                throw wrong("autocorrelation.weights-twice", name, head, id);
            }
        }
        return all;
    }

    private static Map<String, Map<String, Double>> pairs(String name, List<Line> lines, boolean weighted)
            throws WorkbenchException {
        Map<String, Map<String, Double>> all = new LinkedHashMap<>();
        for (Line line : lines) {
            if (line.words().size() != 3) {
                throw wrong(
                        "autocorrelation.weights-gwt-row",
                        name,
                        line,
                        line.words().size());
            }
            double said = number(name, line, line.words().get(2));
            String id = line.words().get(0);
            Map<String, Double> own = all.computeIfAbsent(id, i -> new LinkedHashMap<>());
            if (!weighted || !line.words().get(1).equals(id)) {
                add(name, line, id, own, line.words().get(1), weighted ? said : 1);
            }
        }
        return all;
    }

    private static void add(String name, Line line, String id, Map<String, Double> own, String neighbour, double weight)
            throws WorkbenchException {
        if (neighbour.equals(id)) {
            throw wrong("autocorrelation.weights-self", name, line, id);
        }
        if (own.put(neighbour, weight) != null) {
            throw wrong("autocorrelation.weights-pair-twice", name, line, id, neighbour);
        }
    }

    private void checkAll(int units, boolean each) throws WorkbenchException {
        if (each && neighbours.size() != units) {
            throw new WorkbenchException(Problem.error("autocorrelation.weights-count", units, neighbours.size())
                    .at(Where.file(name)));
        }
        for (Map.Entry<String, Map<String, Double>> unit : neighbours.entrySet()) {
            for (String other : unit.getValue().keySet()) {
                if (each && !neighbours.containsKey(other)) {
                    throw new WorkbenchException(Problem.error("autocorrelation.weights-unknown", other, unit.getKey())
                            .at(Where.file(name)));
                }
            }
        }
    }

    private static int whole(String name, Line line, String word) throws WorkbenchException {
        if (!word.matches("\\d{1,9}")) {
            throw wrong("autocorrelation.weights-not-whole", name, line, word);
        }
        return Integer.parseInt(word);
    }

    private static double number(String name, Line line, String word) throws WorkbenchException {
        if (!word.matches("[+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,3})?")) {
            throw wrong("autocorrelation.weights-not-number", name, line, word);
        }
        return Double.parseDouble(word);
    }

    private static WorkbenchException wrong(String code, String name, Line line, Object... args) {
        return new WorkbenchException(
                Problem.error(code, args).at(Where.file(name).row(line.number())));
    }

    /**
     * The weights of units known by these ids.
     *
     * @param absent ids that the file may name although they are not among the units; links to them are left out
     * @throws WorkbenchException when the file names a unit that is in neither
     */
    public Weights forIds(List<String> ids, Set<String> absent) throws WorkbenchException {
        Map<String, Integer> positions = new LinkedHashMap<>();
        ids.forEach(id -> positions.put(id, positions.size()));
        for (Map.Entry<String, Map<String, Double>> unit : neighbours.entrySet()) {
            List<String> named = new ArrayList<>(unit.getValue().keySet());
            named.add(unit.getKey());
            for (String id : named) {
                if (!positions.containsKey(id) && !absent.contains(id)) {
                    throw new WorkbenchException(
                            Problem.error("autocorrelation.weights-no-unit", id).at(Where.file(name)));
                }
            }
        }
        int[][] near = new int[ids.size()][];
        double[][] weights = new double[ids.size()][];
        for (int i = 0; i < near.length; i++) {
            List<Map.Entry<String, Double>> own = neighbours.getOrDefault(ids.get(i), Map.of()).entrySet().stream()
                    .filter(other -> positions.containsKey(other.getKey()))
                    .toList();
            near[i] = own.stream()
                    .mapToInt(other -> positions.get(other.getKey()))
                    .toArray();
            weights[i] = own.stream().mapToDouble(Map.Entry::getValue).toArray();
        }
        Weights all = Weights.weighted(near, weights);
        return all.equals(all.asBinary()) ? all.asBinary() : all;
    }

    /** Whether every unit that the file names is among these. */
    boolean names(Set<String> ids) {
        return neighbours.entrySet().stream()
                .allMatch(unit -> ids.contains(unit.getKey())
                        && ids.containsAll(unit.getValue().keySet()));
    }
}
