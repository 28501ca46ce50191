// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.app.desktop.table.Twin;
import org.atalaya.core.explore.WholeShares;
import org.atalaya.core.layer.ColourRamp;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.render.Fonts;
import org.atalaya.core.text.Texts;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYZDataset;

/**
 * How often two things come together: rows by columns, each cell in the colour of its count.
 *
 * @param rowNames of all values of the first side
 * @param columnNames of all values of the second side
 * @param counts by value of the first × size of the second + value of the second
 * @param part of them what is chosen, empty where nothing is
 * @param rows values of the first side that find room, the first on top
 * @param columns values of the second side that find room
 * @param heads what the two sides are called
 * @param longest letters of a column's name that find room
 */
public record CrossPlot(
        List<String> rowNames,
        List<String> columnNames,
        double[] counts,
        Optional<double[]> part,
        List<Integer> rows,
        List<Integer> columns,
        List<String> heads,
        int longest)
        implements Plotted {

    private static final int LONGEST_NAME = 18;
    private static final double ROW = 20;
    private static final double COLUMN = 34;
    private static final double NAMES = 110;
    private static final double LETTER = 6.2;

    /**
     * As many rows and columns as find room: the most frequent of texts, all hours, days and months in their order.
     *
     * @param weights by value of the first × size of the second + value of the second; times share incidents out
     * @param weightsOfPart of them what is chosen, empty where nothing is
     * @param inOrder whether rows and columns are times, which keep their order
     */
    public static CrossPlot of(
            List<String> rowNames,
            List<String> columnNames,
            double[] weights,
            Optional<double[]> weightsOfPart,
            boolean[] inOrder,
            List<String> heads,
            double width,
            double height) {
        int across = columnNames.size();
        double[] counts = whole(weights, across, inOrder);
        Optional<double[]> part = weightsOfPart.map(w -> whole(w, across, inOrder));
        double[] byRow = new double[rowNames.size()];
        double[] byColumn = new double[across];
        for (int i = 0; i < counts.length; i++) {
            byRow[i / across] += counts[i];
            byColumn[i % across] += counts[i];
        }
        int fitting = (int) Math.max(3, (width - NAMES) / COLUMN);
        // Hours and months of a table are narrow: all of them are shown.
        List<Integer> columns = first(byColumn, inOrder[1], inOrder[1] ? Math.max(fitting, 24) : fitting);
        int longest = (int) Math.max(2, (width - NAMES) / Math.max(1, columns.size()) / LETTER);
        return new CrossPlot(
                rowNames,
                columnNames,
                counts,
                part,
                first(byRow, inOrder[0], (int) Math.max(3, (height - ROW) / ROW)),
                columns,
                heads,
                longest);
    }

    /** Times share incidents out; the cells of what is no time still add up to the incidents that its bar counts. */
    private static double[] whole(double[] weights, int across, boolean[] inOrder) {
        return inOrder[0] && inOrder[1] ? WholeShares.of(weights) : WholeShares.of(weights, across, !inOrder[0]);
    }

    private static List<Integer> first(double[] counts, boolean inOrder, int most) {
        List<Integer> order = IntStream.range(0, counts.length)
                .boxed()
                .filter(i -> inOrder || counts[i] > 0)
                .sorted(inOrder ? Comparator.naturalOrder() : Comparator.comparingDouble((Integer i) -> -counts[i]))
                .toList();
        return order.subList(0, Math.min(order.size(), inOrder ? Math.max(most, 24) : most));
    }

    private double[] shown() {
        return part.orElse(counts);
    }

    private double count(int cell) {
        return shown()[value(cell)];
    }

    private int value(int cell) {
        return rows.get(cell / columns.size()) * columnNames.size() + columns.get(cell % columns.size());
    }

    @Override
    public JFreeChart chart(ChartLook look) {
        int cells = cells().size();
        double[][] data = new double[3][cells];
        double most = 1;
        for (int cell = 0; cell < cells; cell++) {
            data[0][cell] = cell % columns.size();
            data[1][cell] = rows.size() - 1 - cell / columns.size();
            data[2][cell] = count(cell);
            most = Math.max(most, data[2][cell]);
        }
        DefaultXYZDataset blocks = new DefaultXYZDataset();
        blocks.addSeries("counts", data);
        XYBlockRenderer renderer = new XYBlockRenderer();
        double highest = most;
        renderer.setPaintScale(new PaintScale() {
            @Override
            public double getLowerBound() {
                return 0;
            }

            @Override
            public double getUpperBound() {
                return highest;
            }

            @Override
            public Color getPaint(double value) {
                return new Color(ColourRamp.TIDE.at(value / highest, look.theme()));
            }
        });
        List<String> fromBelow = new ArrayList<>();
        for (int row = rows.size() - 1; row >= 0; row--) {
            fromBelow.add(name(rowNames, rows.get(row), look.texts()));
        }
        SymbolAxis down = axis(fromBelow, look);
        SymbolAxis across = axis(
                columns.stream()
                        .map(c -> cut(name(columnNames, c, look.texts()), longest))
                        .toList(),
                look);
        XYPlot plot = new XYPlot(blocks, across, down, renderer) {
            private static final long serialVersionUID = 1L;

            /** One pixel between cells, in the colour of the card. */
            @Override
            public boolean render(
                    Graphics2D g,
                    Rectangle2D area,
                    int index,
                    org.jfree.chart.plot.PlotRenderingInfo info,
                    org.jfree.chart.plot.CrosshairState crosshair) {
                boolean rendered = super.render(g, area, index, info, crosshair);
                g.setPaint(look.background());
                for (int column = 1; column < columns.size(); column++) {
                    double x = area.getX() + area.getWidth() * column / columns.size();
                    g.fill(new Rectangle2D.Double(x - 0.5, area.getY(), 1, area.getHeight()));
                }
                for (int row = 1; row < rows.size(); row++) {
                    double y = area.getY() + area.getHeight() * row / rows.size();
                    g.fill(new Rectangle2D.Double(area.getX(), y - 0.5, area.getWidth(), 1));
                }
                return rendered;
            }
        };
        look.dress(plot);
        plot.setRangeGridlinesVisible(false);
        plot.setRangeZeroBaselineVisible(false);
        if (columns.size() <= 12) {
            figures(plot, look, highest);
        }
        return look.chart(plot);
    }

    private void figures(XYPlot plot, ChartLook look, double highest) {
        for (int cell = 0; cell < cells().size(); cell++) {
            int row = cell / columns.size();
            if (count(cell) <= 0) {
                continue;
            }
            XYTextAnnotation figure = new XYTextAnnotation(
                    Figures.whole(count(cell), look.texts()), cell % columns.size(), (double) (rows.size() - 1 - row));
            figure.setFont(Fonts.figures(ChartLook.SMALL));
            figure.setPaint(readable(new Color(ColourRamp.TIDE.at(count(cell) / highest, look.theme()))));
            plot.addAnnotation(figure);
        }
    }

    /** The one of black and white with more contrast. */
    private static Color readable(Color ground) {
        double light = luminance(ground);
        return (light + 0.05) * (light + 0.05) > 0.05 * 1.05 ? Color.BLACK : Color.WHITE;
    }

    private static double luminance(Color colour) {
        double[] linear = Arrays.stream(new int[] {colour.getRed(), colour.getGreen(), colour.getBlue()})
                .mapToDouble(c -> c / 255.0)
                .map(c -> c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4))
                .toArray();
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }

    private static SymbolAxis axis(List<String> names, ChartLook look) {
        SymbolAxis axis = new SymbolAxis(null, names.toArray(String[]::new));
        look.dress(axis);
        axis.setTickLabelFont(Fonts.text(ChartLook.SMALL));
        axis.setGridBandsVisible(false);
        axis.setTickLabelInsets(new RectangleInsets(2, 2, 2, 4));
        axis.setRange(-0.5, Math.max(0.5, names.size() - 0.5));
        return axis;
    }

    private static String name(List<String> names, int value, Texts texts) {
        String name = names.get(value).isEmpty() ? texts.get("chart.others") : names.get(value);
        return cut(name, LONGEST_NAME);
    }

    private static String cut(String name, int most) {
        return name.length() <= most ? name : name.substring(0, Math.max(1, most - 1)) + "\u2026";
    }

    @Override
    public Cells cells() {
        return new Cells(columns.size(), columns.isEmpty() ? 0 : rows.size(), Manner.RECTANGLE);
    }

    @Override
    public BitSet valuesOf(int cell) {
        return Plotted.only(value(cell));
    }

    @Override
    public String said(int cell, Texts texts) {
        return name(rowNames, rows.get(cell / columns.size()), texts) + " \u00b7 "
                + name(columnNames, columns.get(cell % columns.size()), texts) + ": "
                + Figures.whole(count(cell), texts);
    }

    @Override
    public String summary(Texts texts) {
        return IntStream.range(0, cells().size())
                .boxed()
                .max((a, b) -> Double.compare(count(a), count(b)))
                .map(cell -> texts.get("chart.cross.summary", said(cell, texts)))
                .orElse("");
    }

    /** All rows and columns, with sums. */
    @Override
    public Twin twin(String title, Texts texts) {
        List<Twin.Head> tops = new ArrayList<>();
        tops.add(Twin.Head.words(heads.get(0)));
        columnNames.forEach(name -> tops.add(Twin.Head.figures(name.isEmpty() ? texts.get("chart.others") : name)));
        tops.add(Twin.Head.figures(texts.get("chart.twin.sum")));
        List<List<Twin.Cell>> lines = new ArrayList<>();
        int across = columnNames.size();
        for (int row = 0; row < rowNames.size(); row++) {
            double[] line = Arrays.copyOfRange(shown(), row * across, (row + 1) * across);
            List<Twin.Cell> cells = new ArrayList<>();
            cells.add(Twin.Cell.of(rowNames.get(row).isEmpty() ? texts.get("chart.others") : rowNames.get(row)));
            Arrays.stream(line).forEach(count -> cells.add(TwinCells.count(count, texts)));
            cells.add(TwinCells.count(Arrays.stream(line).sum(), texts));
            lines.add(cells);
        }
        return new Twin(title, tops, lines);
    }
}
