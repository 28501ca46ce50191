// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Gives a layer the look a person chose, computed from the layer's own numbers. */
public final class Restyle {

    /** What is classed when nobody said how: more cannot be told apart in small swatches. */
    public static final int USUAL_CLASSES = 5;

    private Restyle() {}

    /** The layer with what can be had of a look; the layer itself where nothing was chosen. */
    public static Layer of(Layer layer, Look look) {
        if (look.equals(Look.NONE)) {
            return layer;
        }
        LayerSource source = layer.source();
        if (source instanceof LayerSource.Points points) {
            return layer.withStyle(marks(points, (Style.Marks) layer.style(), look));
        }
        if (layer.style() instanceof Style.Stretch stretch) {
            return layer.withStyle(stretch(stretch, look));
        }
        Optional<String> column = column(layer, look);
        if (source instanceof LayerSource.Density || column.isPresent()) {
            return layer.withStyle(classes(layer, column.orElse(""), look));
        }
        if (layer.style() instanceof Style.Significance significance) {
            boolean outlines = look.outlines().orElse(significance.outlines());
            return layer.withStyle(new Style.Significance(significance.column(), outlines));
        }
        if (layer.style() instanceof Style.Shapes shapes) {
            return layer.withStyle(
                    shapes.withFilled(look.outlines().map(o -> !o).orElse(shapes.filled())));
        }
        return layer;
    }

    /** Another ramp, and the ends a person typed. */
    private static Style stretch(Style.Stretch usual, Look look) {
        List<Double> ends = look.bounds();
        boolean typed = ends.size() == 2 && ends.get(0) < ends.get(1);
        return new Style.Stretch(
                look.ramp().orElse(usual.ramp()),
                typed ? ends.get(0) : usual.low(),
                typed ? ends.get(1) : usual.high(),
                look.reversed());
    }

    /** The number a layer is coloured by under a look, empty where it is drawn without. */
    private static Optional<String> column(Layer layer, Look look) {
        LayerSource source = layer.source();
        boolean boundary = layer.style() instanceof Style.Boundary;
        if (boundary || !(source instanceof LayerSource.Cells || source instanceof LayerSource.Areas)) {
            return Optional.empty();
        }
        Optional<String> own =
                layer.style() instanceof Style.Classes classes ? Optional.of(classes.column()) : Optional.empty();
        if (look.column().isEmpty()) {
            return own;
        }
        boolean special = layer.style() instanceof Style.Significance significance
                && significance.column().equals(look.column().get());
        return !special && LayerNumbers.columns(source).contains(look.column().get()) ? look.column() : own;
    }

    private static Style.Marks marks(LayerSource.Points points, Style.Marks usual, Look look) {
        if (look.column().isEmpty() || look.column().get().equals(usual.column())) {
            return usual;
        }
        return points.incidents()
                .column(look.column().get())
                .map(column -> new Style.Marks(column.name(), CategoryOrder.of(column)))
                .orElse(Style.Marks.plain());
    }

    private static Style.Classes classes(Layer layer, String column, Look look) {
        LayerSource source = layer.source();
        Optional<Style.Classes> usual = layer.style() instanceof Style.Classes classes
                        && classes.column().equals(column)
                ? Optional.of(classes)
                : Optional.empty();
        ClassBreaks.Kind kind = look.scheme()
                .filter(k -> k != ClassBreaks.Kind.MANUAL || !look.bounds().isEmpty())
                .or(() -> usual.map(style -> style.breaks().kind()))
                .orElse(ClassBreaks.Kind.QUANTILE);
        ColourRamp ramp = look.ramp()
                .orElse(
                        kind == ClassBreaks.Kind.DEVIATION
                                ? ColourRamp.BALANCE
                                : usual.map(Style.Classes::ramp).orElse(ColourRamp.TIDE));
        boolean asItWas = usual.isPresent()
                && kind == usual.get().breaks().kind()
                && (kind == ClassBreaks.Kind.MEAN_MULTIPLES || look.classes().isEmpty());
        ClassBreaks breaks = asItWas
                ? usual.get().breaks()
                : breaks(source, column, kind, look.classes().orElse(USUAL_CLASSES), look.bounds());
        return new Style.Classes(ramp, breaks, column, look.reversed());
    }

    private static ClassBreaks breaks(
            LayerSource source, String column, ClassBreaks.Kind kind, int classes, List<Double> byHand) {
        int within = Math.max(Classing.FEWEST, Math.min(Classing.MOST, classes));
        double[] values = LayerNumbers.values(source, column);
        boolean cells = source instanceof LayerSource.Cells;
        if (cells && column.equals("count") && kind == ClassBreaks.Kind.QUANTILE) {
            return ClassBreaks.quantile(values, within);
        }
        boolean parted =
                kind == ClassBreaks.Kind.QUANTILE || kind == ClassBreaks.Kind.EQUAL || kind == ClassBreaks.Kind.JENKS;
        if (!parted || !LayerNumbers.isAmount(source, column)) {
            return Classing.of(kind, within, byHand, values);
        }
        // Where nothing is, nothing is drawn, and what is not drawn is not parted; the mean is that of all.
        ClassBreaks drawn = Classing.of(
                kind, within, byHand, Arrays.stream(values).filter(v -> v > 0).toArray());
        double mean =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).average().orElse(0);
        return new ClassBreaks(kind, drawn.bounds(), mean, drawn.highest());
    }
}
