// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart.plot;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.app.desktop.table.Twin;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.pattern.Concentration;
import org.atalaya.core.render.Fonts;
import org.atalaya.core.text.Texts;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.TextAnchor;

/**
 * The concentration curve: the share of the incidents in the most crowded part of the places. The diagonal is what even
 * places would show.
 *
 * @param part of it what is chosen, empty where nothing is
 * @param kind {@code cell} or {@code zone}
 * @param names of the places; empty where they have none
 */
public record LorenzPlot(Concentration all, Optional<Concentration> part, String kind, List<String> names)
        implements Plotted {

    private static final int MOST_STEPS = 100;
    private static final int MOST_POINTS = 600;

    private Concentration shown() {
        return part.orElse(all);
    }

    /** Of many places each step is a hundredth of them, of few each is one. */
    private int steps() {
        return all.incidents() == 0 || all.places() < 2 ? 0 : Math.min(MOST_STEPS, all.places());
    }

    private int placesUpTo(int step) {
        return (int) Math.max(1, Math.round((step + 1.0) * all.places() / steps()));
    }

    @Override
    public JFreeChart chart(ChartLook look) {
        NumberAxis across = look.values(0, 100);
        across.setTickLabelFont(Fonts.figures(ChartLook.SMALL));
        XYPlot plot = new XYPlot(null, across, look.values(0, 100), null);
        look.dress(plot);
        Series series = new Series(plot);
        series.line(new double[] {0, 100}, new double[] {0, 100}, look.rest(), ChartLook.dashed(1.2));
        curve(series, all, part.isPresent() ? look.muted() : look.accent(), part.isPresent() ? 1.4 : 2.2);
        part.ifPresent(p -> curve(series, p, look.accent(), 2.2));
        Texts texts = look.texts();
        boolean few = shown().incidents() < shown().places();
        List<String> said = new ArrayList<>();
        said.add(texts.get("chart.gini", Figures.decimal(shown().gini(), 2, texts)));
        if (few) {
            said.add(texts.get("chart.gini-adjusted", Figures.decimal(shown().adjusted(), 2, texts)));
        }
        said.add(texts.get("chart.half." + kind, Figures.percent(shown().placesFor(0.5), texts)));
        for (int line = 0; line < said.size(); line++) {
            XYTextAnnotation words = new XYTextAnnotation(said.get(line), 99, 4 + 13.0 * (said.size() - 1 - line));
            words.setFont(line == 0 ? Fonts.semibold(12) : Fonts.text(ChartLook.SMALL));
            words.setPaint(line == 0 ? look.ink() : look.muted());
            words.setTextAnchor(TextAnchor.BOTTOM_RIGHT);
            words.setBackgroundPaint(look.background());
            plot.addAnnotation(words);
        }
        return look.chart(plot);
    }

    private static void curve(Series series, Concentration places, java.awt.Color colour, double width) {
        double[] shares = places.shares();
        int points = Math.min(MOST_POINTS, shares.length - 1);
        double[] x = new double[points + 1];
        double[] y = new double[points + 1];
        for (int i = 0; i <= points; i++) {
            int place = (int) Math.round((double) i * (shares.length - 1) / Math.max(1, points));
            x[i] = 100.0 * place / Math.max(1, places.places());
            y[i] = 100 * shares[place];
        }
        series.line(x, y, colour, ChartLook.stroke(width));
    }

    @Override
    public Cells cells() {
        return new Cells(steps(), 1, Manner.UP_TO);
    }

    /** The places of one step. */
    @Override
    public BitSet valuesOf(int cell) {
        BitSet places = new BitSet();
        for (int i = cell == 0 ? 0 : placesUpTo(cell - 1); i < placesUpTo(cell); i++) {
            places.set(all.order().get(i));
        }
        return places;
    }

    @Override
    public String said(int cell, Texts texts) {
        int places = placesUpTo(cell);
        return texts.get(
                "chart.share." + kind,
                Figures.percent(all.shares()[places], texts),
                Figures.percent((double) places / all.places(), texts),
                places);
    }

    @Override
    public String summary(Texts texts) {
        return all.incidents() == 0
                ? ""
                : texts.get("chart.gini", Figures.decimal(shown().gini(), 2, texts)) + ". "
                        + texts.get("chart.half." + kind, Figures.percent(shown().placesFor(0.5), texts));
    }

    @Override
    public Twin twin(String title, Texts texts) {
        boolean named = !names.isEmpty();
        List<Twin.Head> heads = new ArrayList<>();
        heads.add(
                named
                        ? Twin.Head.words(texts.get("chart.twin.zone"))
                        : Twin.Head.figures(texts.get("chart.twin.cells")));
        heads.add(Twin.Head.figures(texts.get(named ? "chart.twin.count" : "chart.twin.count-so-far")));
        heads.add(Twin.Head.figures(texts.get("chart.twin.share-places")));
        heads.add(Twin.Head.figures(texts.get("chart.twin.share-incidents")));
        double[] shares = shown().shares();
        double incidents = shown().incidents();
        List<List<Twin.Cell>> rows = IntStream.range(0, steps())
                .mapToObj(step -> {
                    int places = placesUpTo(step);
                    return List.of(
                            named ? Twin.Cell.of(names.get(shown().order().get(step))) : TwinCells.count(places, texts),
                            TwinCells.count(named ? shown().counts()[step] : shares[places] * incidents, texts),
                            TwinCells.share((double) places / all.places(), texts),
                            TwinCells.share(shares[places], texts));
                })
                .toList();
        return new Twin(title, heads, rows);
    }
}
