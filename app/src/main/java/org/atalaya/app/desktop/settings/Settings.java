// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.atalaya.app.desktop.theme.Theme;
import org.atalaya.app.desktop.theme.Zoom;

/**
 * What the window remembers.
 *
 * @param language language tag, {@code en} or {@code es}
 * @param recent absolute paths of project files, the latest first
 * @param legendOpen whether the map's legend is unfolded; null leaves it to the size of the window
 * @param percent by how much everything in the window is enlarged, 100 to 150
 * @param stillMotion whether nothing moves by itself
 * @param panels how the panels of the map page were left, by project
 */
public record Settings(
        double width,
        double height,
        String language,
        Theme theme,
        List<String> recent,
        Boolean legendOpen,
        int percent,
        boolean stillMotion,
        Map<String, Panels> panels) {

    private static final int REMEMBERED = 9;
    private static final double SMALLEST = 200;
    private static final double LARGEST = 20_000;

    public Settings {
        Objects.requireNonNull(language, "no language");
        Objects.requireNonNull(theme, "no theme");
        if (!(width >= SMALLEST && width <= LARGEST && height >= SMALLEST && height <= LARGEST)) {
            throw new IllegalArgumentException("a window of " + width + " by " + height);
        }
        recent = List.copyOf(recent);
        // Files of earlier versions name neither.
        percent = Zoom.step(percent);
        panels = panels == null ? Map.of() : Map.copyOf(panels);
    }

    public static Settings defaults(String language) {
        return new Settings(1600, 1000, language, Theme.LIGHT, List.of(), null, 100, false, Map.of());
    }

    public Settings sized(double newWidth, double newHeight) {
        return new Settings(newWidth, newHeight, language, theme, recent, legendOpen, percent, stillMotion, panels);
    }

    public Settings speaking(String newLanguage) {
        return new Settings(width, height, newLanguage, theme, recent, legendOpen, percent, stillMotion, panels);
    }

    public Settings themed(Theme newTheme) {
        return new Settings(width, height, language, newTheme, recent, legendOpen, percent, stillMotion, panels);
    }

    public Settings enlarged(int newPercent) {
        return new Settings(width, height, language, theme, recent, legendOpen, newPercent, stillMotion, panels);
    }

    public Settings moving(boolean still) {
        return new Settings(width, height, language, theme, recent, legendOpen, percent, still, panels);
    }

    public Settings opened(String project) {
        List<String> list = new ArrayList<>(recent);
        list.remove(project);
        list.add(0, project);
        return listing(list.subList(0, Math.min(REMEMBERED, list.size())));
    }

    public Settings forgot(String project) {
        return listing(recent.stream().filter(p -> !p.equals(project)).toList());
    }

    public Settings withLegend(Boolean open) {
        return new Settings(width, height, language, theme, recent, open, percent, stillMotion, panels);
    }

    /** The panels as they were left in a project. */
    public Panels panelsOf(String project) {
        return panels.getOrDefault(project, Panels.USUAL);
    }

    public Settings withPanels(String project, Panels left) {
        Map<String, Panels> all = new TreeMap<>(panels);
        all.put(project, left);
        return new Settings(width, height, language, theme, recent, legendOpen, percent, stillMotion, all);
    }

    /** Panels are remembered as long as their project is on the list. */
    private Settings listing(List<String> projects) {
        Map<String, Panels> kept = new TreeMap<>(panels);
        kept.keySet().retainAll(projects);
        return new Settings(width, height, language, theme, projects, legendOpen, percent, stillMotion, kept);
    }
}
