// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.analysis;

import java.util.Locale;
import org.atalaya.core.text.Texts;

/** A cost as a person says it: about 40 s, 300 MB. */
public final class CostWords {

    private static final double MINUTES_FROM = 120;
    private static final double HOURS_FROM = 7200;
    private static final double DAYS_FROM = 48 * 3600.0;
    private static final double MEGABYTE = 1e6;
    private static final double LEAST_MEGABYTES = 10;
    private static final double GIGABYTES_FROM = 1000;

    private CostWords() {}

    /** Time and memory. */
    public static String of(Cost cost, Texts texts) {
        return texts.get("cost.words", time(cost, texts), memory(cost.bytes(), texts));
    }

    /** Time and memory, led by how much is worked on. */
    public static String sentence(Cost cost, Texts texts) {
        String unit = cost.unit().name().toLowerCase(Locale.ROOT);
        return texts.get("cost.sentence", texts.get("cost.unit." + unit, cost.count()), of(cost, texts));
    }

    private static String time(Cost cost, Texts texts) {
        double seconds = cost.elapsed(Runtime.getRuntime().availableProcessors());
        if (seconds < 1) {
            return texts.get("cost.less-than-a-second");
        }
        if (seconds < MINUTES_FROM) {
            return texts.get("cost.seconds", rounded(seconds));
        }
        if (seconds < HOURS_FROM) {
            return texts.get("cost.minutes", rounded(seconds / 60));
        }
        return seconds < DAYS_FROM
                ? texts.get("cost.hours", rounded(seconds / 3600))
                : texts.get("cost.days", rounded(seconds / 86_400));
    }

    /** Such as 300 MB. */
    static String memory(double bytes, Texts texts) {
        double megabytes = bytes / MEGABYTE;
        if (megabytes < LEAST_MEGABYTES) {
            return texts.get("cost.little-memory", LEAST_MEGABYTES);
        }
        return rounded(megabytes) < GIGABYTES_FROM
                ? texts.get("cost.megabytes", rounded(megabytes))
                : texts.get("cost.gigabytes", rounded(megabytes) / GIGABYTES_FROM);
    }

    /** A guess has one figure, or two below twenty. */
    static double rounded(double value) {
        double step = Math.pow(10, Math.floor(Math.log10(Math.max(1, value))));
        double first = value / step;
        return first < 2 ? Math.round(value / step * 10) * step / 10 : Math.round(first) * step;
    }
}
