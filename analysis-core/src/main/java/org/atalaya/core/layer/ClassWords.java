// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import java.util.List;
import org.atalaya.core.text.Texts;

/** What a class of numbers is called in a legend. */
final class ClassWords {

    private ClassWords() {}

    /**
     * The words of a class, such as "2 to 3 × the mean", "12 to 18" or "over 40".
     *
     * @param whole whether the numbers are whole, so that a class ends one below where the next begins
     */
    static String of(ClassBreaks breaks, int index, boolean whole, Texts texts) {
        boolean last = index == breaks.classes() - 1;
        if (breaks.kind() == ClassBreaks.Kind.MEAN_MULTIPLES) {
            return last
                    ? texts.get("map.legend.class.over", times(index, texts))
                    : texts.get("map.legend.class.between", times(index, texts), times(index + 1, texts));
        }
        if (breaks.kind() == ClassBreaks.Kind.DEVIATION && breaks.classes() > 1) {
            return deviation(breaks, index, texts);
        }
        return whole ? wholeRange(breaks, index, last, texts) : range(breaks, index, last, texts);
    }

    private static String times(int index, Texts texts) {
        double multiple = ClassBreaks.multiple(index);
        return multiple == 0.5 ? "½" : Figures.whole(multiple, texts);
    }

    /** Each class says between which distances from the mean it lies, the outer two beyond which. */
    private static String deviation(ClassBreaks breaks, int index, Texts texts) {
        int classes = breaks.classes();
        double from = ClassBreaks.deviations(index, classes);
        double to = ClassBreaks.deviations(index + 1, classes);
        if (index == 0) {
            return texts.get("map.legend.deviation.below", size(to, texts));
        } else if (index == classes - 1) {
            return texts.get("map.legend.deviation.above", size(from, texts));
        } else if (from < 0 && to > 0) {
            return texts.get("map.legend.deviation.around", size(to, texts));
        }
        return from >= 0
                ? texts.get("map.legend.deviation.between-above", size(from, texts), size(to, texts))
                : texts.get("map.legend.deviation.between-below", size(to, texts), size(from, texts));
    }

    private static String size(double deviations, Texts texts) {
        double size = Math.abs(deviations);
        return size == 0.5 ? "½" : Figures.decimal(size, size == Math.rint(size) ? 0 : 1, texts);
    }

    private static String wholeRange(ClassBreaks breaks, int index, boolean last, Texts texts) {
        double from = Math.ceil(breaks.bounds().get(index));
        double to = last ? breaks.highest() : Math.ceil(breaks.bounds().get(index + 1)) - 1;
        return to > from
                ? texts.get("map.legend.range", Figures.whole(from, texts), Figures.whole(to, texts))
                : Figures.whole(from, texts);
    }

    private static String range(ClassBreaks breaks, int index, boolean last, Texts texts) {
        int decimals = decimals(breaks);
        String from = Figures.decimal(breaks.bounds().get(index), decimals, texts);
        double end = last ? breaks.highest() : breaks.bounds().get(index + 1);
        if (last && end <= breaks.bounds().get(index)) {
            return from;
        }
        return last && breaks.kind() == ClassBreaks.Kind.MANUAL
                ? texts.get("map.legend.over", from)
                : texts.get("map.legend.range", from, Figures.decimal(end, decimals, texts));
    }

    /** As few decimals as tell all bounds apart: digits stand under digits. */
    private static int decimals(ClassBreaks breaks) {
        List<Double> bounds = breaks.bounds();
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i < bounds.size(); i++) {
            least = Math.min(least, bounds.get(i) - bounds.get(i - 1));
        }
        boolean whole =
                bounds.stream().allMatch(b -> b == Math.rint(b)) && breaks.highest() == Math.rint(breaks.highest());
        return whole || least >= 20 ? 0 : least >= 2 ? 1 : least >= 0.2 ? 2 : least >= 0.02 ? 3 : 4;
    }
}
