// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart.plot;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.Tick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** An axis with names at places of our own, such as months that begin where they begin; as many as find room. */
final class LabelAxis extends NumberAxis {

    private static final long serialVersionUID = 1L;
    private static final double GAP = 8;
    private static final double ROOM_AT_THE_END = 8;

    /** Every name, every second, third … of them: what stands there is evenly spaced. */
    private static final int[] STEPS = {1, 2, 3, 4, 6, 12, 24, 60, 120};

    /** A name and where it stands. */
    record Label(double at, String name) {}

    private final transient List<Label> labels;
    private final boolean centred;

    /**
     * An axis below the plot.
     *
     * @param centred whether a name stands around its place; else it begins there
     */
    LabelAxis(List<Label> labels, boolean centred) {
        this.labels = List.copyOf(labels);
        this.centred = centred;
    }

    @Override
    public List<Tick> refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
        FontMetrics metrics = g.getFontMetrics(getTickLabelFont());
        for (int step : STEPS) {
            Optional<List<Tick>> ticks = ticks(metrics, area, edge, step);
            if (ticks.isPresent()) {
                return ticks.get();
            }
        }
        return List.of();
    }

    /** Every so-manieth name; empty where they would touch. */
    private Optional<List<Tick>> ticks(FontMetrics metrics, Rectangle2D area, RectangleEdge edge, int step) {
        List<Tick> ticks = new ArrayList<>();
        double free = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < labels.size(); i += step) {
            Label label = labels.get(i);
            double width = metrics.stringWidth(label.name());
            double x = valueToJava2D(label.at(), area, edge);
            double left = centred ? x - width / 2 : x;
            boolean cut = !centred && left + width > area.getMaxX() + ROOM_AT_THE_END;
            if (!getRange().contains(label.at()) || cut) {
                continue;
            }
            if (left < free) {
                return Optional.empty();
            }
            TextAnchor anchor = centred ? TextAnchor.TOP_CENTER : TextAnchor.TOP_LEFT;
            ticks.add(new NumberTick(label.at(), label.name(), anchor, TextAnchor.CENTER, 0));
            free = left + width + (centred ? GAP / 2 : GAP);
        }
        return Optional.of(ticks);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
