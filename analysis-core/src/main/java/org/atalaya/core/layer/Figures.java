// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import java.text.NumberFormat;
import java.util.Locale;
import org.atalaya.core.text.Texts;

/** Numbers as they stand in legends and sentences: grouped, few decimals, a real minus. */
public final class Figures {

    private Figures() {}

    /** A whole number, grouped: 1,587. */
    public static String whole(double value, Texts texts) {
        return decimal(value, 0, texts);
    }

    public static String decimal(double value, int decimals, Texts texts) {
        NumberFormat format = NumberFormat.getNumberInstance(texts.locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        String written = format.format(Math.abs(value));
        boolean zero = written.chars().noneMatch(c -> c >= '1' && c <= '9');
        return value < 0 && !zero ? "−" + written : written;
    }

    /** Three figures that say something: 1,587 and 104, but 12.4 and 0.70. */
    public static String brief(double value, Texts texts) {
        double size = Math.abs(value);
        return decimal(value, size >= 100 || size == Math.rint(size) ? 0 : size >= 10 ? 1 : 2, texts);
    }

    /** A share as percent, with a space: 36 %, 3.8 %. */
    public static String percent(double share, Texts texts) {
        double percent = share * 100;
        boolean whole = Math.abs(percent) >= 9.95 || percent == 0;
        return decimal(percent, whole ? 0 : 1, texts) + " %";
    }

    /** With a plus before what is more than nothing. */
    public static String signed(double value, int decimals, Texts texts) {
        String written = decimal(value, decimals, texts);
        return value > 0 && !written.equals(String.format(Locale.ROOT, "%." + decimals + "f", 0.0))
                ? "+" + written
                : written;
    }
}
