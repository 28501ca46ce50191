// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.analysis.Artifact;

/**
 * Which lines of a series share a panel: those of one scale. Where levels and departures from zero come together, as with
 * a trend and its remainder, each departure has a panel of its own; else it would be read as a level.
 */
final class SeriesPanels {

    private static final String LOW = "low";
    private static final String HIGH = "high";

    /** A line under a twentieth of another's height could not be read beside it. */
    private static final double FLAT = 0.05;

    /** A mean this near to zero, in parts of the range, is that of a departure. */
    private static final double NEAR_ZERO = 0.25;

    /** Lines drawn together, by their place in the series. */
    record Panel(List<Integer> lines, Optional<Band> band) {}

    /** Two lines that bound a band. */
    record Band(int low, int high) {}

    private final Artifact.Series series;

    private SeriesPanels(Artifact.Series series) {
        this.series = series;
    }

    static List<Panel> of(Artifact.Series series) {
        return new SeriesPanels(series).panels();
    }

    private List<Panel> panels() {
        List<Band> bands = bands();
        List<Integer> lines = new ArrayList<>();
        for (int line = 0; line < series.names().size(); line++) {
            int at = line;
            if (bands.stream().noneMatch(band -> band.low() == at || band.high() == at)) {
                lines.add(line);
            }
        }
        boolean levels = lines.stream().anyMatch(line -> !departs(line));
        List<List<Integer>> groups = new ArrayList<>();
        for (int line : lines) {
            Optional<List<Integer>> home = groups.stream()
                    .filter(group -> group.stream().allMatch(other -> together(line, other, levels)))
                    .findFirst();
            home.ifPresentOrElse(group -> group.add(line), () -> groups.add(new ArrayList<>(List.of(line))));
        }
        List<Panel> panels = new ArrayList<>();
        for (List<Integer> group : groups) {
            // A band belongs to the line it follows.
            Optional<Band> band =
                    bands.stream().filter(b -> group.contains(before(b, lines))).findFirst();
            panels.add(new Panel(List.copyOf(group), band));
        }
        return panels;
    }

    private static int before(Band band, List<Integer> lines) {
        return lines.stream()
                .filter(line -> line < band.low())
                .reduce((a, b) -> b)
                .orElse(lines.isEmpty() ? -1 : lines.get(0));
    }

    private List<Band> bands() {
        List<Band> bands = new ArrayList<>();
        List<String> names = java.util.stream.IntStream.range(0, series.names().size())
                .mapToObj(series::line)
                .toList();
        for (int line = 0; line < series.names().size(); line++) {
            String name = names.get(line);
            if (name.equals(LOW) || name.endsWith("-" + LOW)) {
                int high = names.indexOf(name.substring(0, name.length() - LOW.length()) + HIGH);
                if (high >= 0) {
                    bands.add(new Band(line, high));
                }
            }
        }
        return bands;
    }

    private boolean together(int a, int b, boolean levels) {
        if (levels && (departs(a) || departs(b))) {
            return false;
        }
        double high = Math.max(height(a), height(b));
        return Math.min(height(a), height(b)) >= FLAT * high;
    }

    private double height(int line) {
        return numbers(line).map(Math::abs).max().orElse(0);
    }

    private boolean departs(int line) {
        double least = numbers(line).min().orElse(0);
        double most = numbers(line).max().orElse(0);
        return least < 0 && Math.abs(numbers(line).average().orElse(0)) <= NEAR_ZERO * (most - least);
    }

    private java.util.stream.DoubleStream numbers(int line) {
        return Arrays.stream(series.lines().get(line)).filter(Double::isFinite);
    }
}
