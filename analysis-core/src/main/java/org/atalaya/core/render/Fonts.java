// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

import com.formdev.flatlaf.fonts.inter.FlatInterFont;
import com.formdev.flatlaf.fonts.roboto.FlatRobotoFont;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The two bundled families: Inter for words, Roboto for figures, whose digits are of equal width. Taken from their
 * files and not from the system, so that a picture is the same on every computer.
 */
public final class Fonts {

    private static final Font INTER = load(FlatInterFont.class, "Inter-Regular.otf");
    private static final Font INTER_SEMIBOLD = load(FlatInterFont.class, "Inter-SemiBold.otf");
    private static final Font INTER_BOLD = load(FlatInterFont.class, "Inter-Bold.otf");
    private static final Font ROBOTO = load(FlatRobotoFont.class, "Roboto-Regular.ttf");
    private static final Font ROBOTO_MEDIUM = load(FlatRobotoFont.class, "Roboto-Medium.ttf");

    private Fonts() {}

    public static Font text(double size) {
        return INTER.deriveFont((float) size);
    }

    public static Font semibold(double size) {
        return INTER_SEMIBOLD.deriveFont((float) size);
    }

    public static Font bold(double size) {
        return INTER_BOLD.deriveFont((float) size);
    }

    public static Font figures(double size) {
        return ROBOTO.deriveFont((float) size);
    }

    public static Font mediumFigures(double size) {
        return ROBOTO_MEDIUM.deriveFont((float) size);
    }

    /** A bundled file of Inter, for pages that carry their font (its licence, OFL, allows that). */
    public static byte[] file(String name) {
        try (InputStream in = FlatInterFont.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("font " + name + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("font " + name + " cannot be read", e);
        }
    }

    private static Font load(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("font " + file + " is not on the class path");
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException("font " + file + " cannot be read", e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("font " + file + " is damaged", e);
        }
    }
}
