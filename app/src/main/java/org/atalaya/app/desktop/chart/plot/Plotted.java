// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart.plot;

import java.util.BitSet;
import org.atalaya.app.desktop.table.Twin;
import org.atalaya.core.text.Texts;
import org.jfree.chart.JFreeChart;

/** What a chart shows. Its plot is divided into cells that can be chosen: row by row from the top, left to right. */
public interface Plotted {

    /** How cells are chosen. */
    enum Manner {
        /** A rectangle at a time. */
        RECTANGLE,
        /** One by one, several together. */
        TOGGLE,
        /** From the left edge on. */
        UP_TO
    }

    /** The cells of a plot. */
    record Cells(int across, int down, Manner manner) {
        public int size() {
            return across * down;
        }
    }

    /** The chart as the library draws it. */
    JFreeChart chart(ChartLook look);

    Cells cells();

    /** The values of the side that a cell stands for. */
    BitSet valuesOf(int cell);

    /** What a cell shows, in words. */
    String said(int cell, Texts texts);

    /** The whole in a sentence. */
    String summary(Texts texts);

    Twin twin(String title, Texts texts);

    /** Whether there is anything to show. */
    default boolean isEmpty() {
        return cells().size() == 0;
    }

    /** The cells all of whose values are chosen. */
    default BitSet cellsOf(BitSet values) {
        BitSet chosen = new BitSet();
        for (int cell = 0; cell < cells().size(); cell++) {
            BitSet left = valuesOf(cell);
            boolean any = !left.isEmpty();
            left.andNot(values);
            chosen.set(cell, any && left.isEmpty());
        }
        return chosen;
    }

    /** The values of several cells. */
    default BitSet valuesOf(BitSet cells) {
        BitSet values = new BitSet();
        cells.stream().forEach(cell -> values.or(valuesOf(cell)));
        return values;
    }

    /** A set of one. */
    static BitSet only(int value) {
        BitSet one = new BitSet();
        one.set(value);
        return one;
    }

    /** Parts of counts that stand out: none but those of the chosen values, where some are. */
    static double[] part(double[] counts, java.util.Optional<BitSet> chosen) {
        double[] part = counts.clone();
        for (int i = 0; i < part.length; i++) {
            part[i] = chosen.isPresent() && !chosen.get().get(i) ? 0 : part[i];
        }
        return part;
    }
}
