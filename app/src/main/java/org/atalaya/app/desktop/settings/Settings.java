// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.atalaya.app.desktop.theme.Theme;

/**
 * What the window remembers.
 *
 * @param language language tag, {@code en} or {@code es}
 * @param recent absolute paths of project files, the latest first
 * @param legendOpen whether the map's legend is unfolded; null leaves it to the size of the window
 */
public record Settings(
        double width, double height, String language, Theme theme, List<String> recent, Boolean legendOpen) {

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
    }

    public static Settings defaults(String language) {
        return new Settings(1600, 1000, language, Theme.LIGHT, List.of(), null);
    }

    public Settings sized(double newWidth, double newHeight) {
        return new Settings(newWidth, newHeight, language, theme, recent, legendOpen);
    }

    public Settings speaking(String newLanguage) {
        return new Settings(width, height, newLanguage, theme, recent, legendOpen);
    }

    public Settings themed(Theme newTheme) {
        return new Settings(width, height, language, newTheme, recent, legendOpen);
    }

    public Settings opened(String project) {
        List<String> list = new ArrayList<>(recent);
        list.remove(project);
        list.add(0, project);
        return new Settings(
                width, height, language, theme, list.subList(0, Math.min(REMEMBERED, list.size())), legendOpen);
    }

    public Settings forgot(String project) {
        return new Settings(
                width,
                height,
                language,
                theme,
                recent.stream().filter(p -> !p.equals(project)).toList(),
                legendOpen);
    }

    public Settings withLegend(Boolean open) {
        return new Settings(width, height, language, theme, recent, open);
    }
}
