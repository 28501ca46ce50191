// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/**
 * Inter for words, Roboto for figures (its digits are of equal width, so digits stand under digits). Both come from the
 * class path, so that text has the same width on every machine.
 */
public final class Fonts {

    private static final List<String> FILES = List.of(
            "/com/formdev/flatlaf/fonts/inter/Inter-Regular.otf",
            "/com/formdev/flatlaf/fonts/inter/Inter-SemiBold.otf",
            "/com/formdev/flatlaf/fonts/inter/Inter-Bold.otf",
            "/com/formdev/flatlaf/fonts/roboto/Roboto-Regular.ttf",
            "/com/formdev/flatlaf/fonts/roboto/Roboto-Medium.ttf");

    public static final String WORDS = "Inter";
    public static final String STRONG_WORDS = "Inter SemiBold";
    public static final String FIGURES = "Roboto";
    public static final String STRONG_FIGURES = "Roboto Medium";

    private Fonts() {}

    public static void load() {
        for (String file : FILES) {
            try (InputStream in = Fonts.class.getResourceAsStream(file)) {
                if (in != null) {
                    Font.loadFont(in, 13);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("font on the class path cannot be read: " + file, e);
            }
        }
    }
}
