// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Table;
import org.atalaya.core.text.Texts;

/** The legend of a density: classes by the mean, and how many incidents lie in each. */
final class DensityLegend {

    /** Of the layer's opacity, in the two lowest classes: they must not hide the streets. */
    private static final double[] LOW_CLASSES = {0.62, 0.86};

    private DensityLegend() {}

    /** How opaque a class of a density is drawn, as a part of its layer's opacity. */
    static double classOpacity(int index, int classes) {
        return classes > LOW_CLASSES.length && index < LOW_CLASSES.length ? LOW_CLASSES[index] : 1;
    }

    static Legend of(
            Layer layer,
            LayerSource.Density source,
            Style.Classes style,
            Optional<Incidents> behind,
            MapTheme theme,
            Texts texts) {
        ClassBreaks breaks = style.breaks();
        int classes = breaks.classes();
        // Slots: one per class, then below the lowest class, outside the area, without a place.
        Optional<long[]> told = told(source, breaks, behind);
        long[] slots = told.or(() -> behind.map(i -> counted(i, source.artifact(), breaks)))
                .orElseGet(() -> volume(source.artifact(), breaks));
        String amountKey = told.isPresent() || behind.isPresent() ? "map.legend.inside" : "map.legend.inside-about";
        List<Integer> colours = style.colours(theme);
        List<Legend.Row> rows = new ArrayList<>();
        for (int i = classes - 1; i >= 0; i--) {
            double opacity = layer.opacity() * classOpacity(i, classes);
            Swatch swatch = new Swatch.Fill(Rgb.blend(colours.get(i), opacity, theme.land()), false);
            rows.add(new Legend.Row(
                    swatch, ClassWords.of(breaks, i, false, texts), texts.get(amountKey, slots[i]), slots[i]));
        }
        long remainder = slots[classes] + slots[classes + 1] + slots[classes + 2];
        List<String> remark = new ArrayList<>();
        remark.add(texts.get(
                "map.legend.density.remark",
                Figures.brief(breaks.mean(), texts),
                Figures.brief(breaks.highest(), texts)));
        if (breaks.kind() == ClassBreaks.Kind.MEAN_MULTIPLES) {
            remark.add(texts.get("map.legend.density.below", slots[classes]));
        } else if (slots[classes] > 0 && classes > 0) {
            remark.add(texts.get(
                    "map.legend.below",
                    slots[classes],
                    Figures.brief(breaks.bounds().get(0), texts)));
        }
        if (slots[classes + 1] > 0) {
            remark.add(texts.get("map.legend.density.outside", slots[classes + 1]));
        }
        if (slots[classes + 2] > 0) {
            remark.add(texts.get("map.legend.no-place", slots[classes + 2]));
        }
        return new Legend(
                layer.title().in(texts),
                Legends.unit(texts.get("map.legend.density.unit"), layer, texts),
                rows,
                String.join(" ", remark),
                remainder,
                Arrays.stream(slots).sum());
    }

    /** What the run's own table says, where its classes are those of the map; the rest of n lies outside. */
    private static Optional<long[]> told(LayerSource.Density source, ClassBreaks breaks, Optional<Incidents> behind) {
        int classes = breaks.classes();
        if (breaks.kind() != ClassBreaks.Kind.MEAN_MULTIPLES
                || source.classes().filter(t -> t.rows().size() == classes + 1).isEmpty()) {
            return Optional.empty();
        }
        Table table = source.classes().get();
        long[] slots = new long[classes + 3];
        for (int row = 0; row <= classes; row++) {
            slots[row == 0 ? classes : row - 1] = ((Number) table.cell(row, "incidents")).longValue();
        }
        long inside = Arrays.stream(slots).sum();
        long n = behind.map(Incidents::size)
                .map(Integer::longValue)
                .orElse(Math.max(inside, source.artifact().total()));
        slots[classes + 2] = behind.map(i -> (long) i.size() - i.withPlace()).orElse(0L);
        slots[classes + 1] = Math.max(0, n - inside - slots[classes + 2]);
        return Optional.of(slots);
    }

    private static long[] counted(Incidents incidents, Artifact.Surface artifact, ClassBreaks breaks) {
        int classes = breaks.classes();
        long[] slots = new long[classes + 3];
        for (int row = 0; row < incidents.size(); row++) {
            if (!incidents.hasPlace(row)) {
                slots[classes + 2]++;
                continue;
            }
            double value = artifact.surface().at(incidents.x(row), incidents.y(row));
            int found = breaks.classOf(value);
            slots[Double.isNaN(value) ? classes + 1 : found < 0 ? classes : found]++;
        }
        return slots;
    }

    /** The density's volume per class, rounded so that the parts still add up to the number of incidents. */
    private static long[] volume(Artifact.Surface artifact, ClassBreaks breaks) {
        int classes = breaks.classes();
        double[] volume = new double[classes + 1];
        for (double value : artifact.surface().values()) {
            if (!Double.isNaN(value)) {
                int found = breaks.classOf(value);
                volume[found < 0 ? classes : found] += value;
            }
        }
        double all = Arrays.stream(volume).sum();
        long[] slots = new long[classes + 3];
        if (!(all > 0)) {
            slots[classes] = artifact.total();
            return slots;
        }
        double[] exact =
                Arrays.stream(volume).map(v -> v / all * artifact.total()).toArray();
        long given = 0;
        for (int i = 0; i <= classes; i++) {
            slots[i] = (long) Math.floor(exact[i]);
            given += slots[i];
        }
        List<Integer> byRest = IntStream.rangeClosed(0, classes)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> Math.floor(exact[i]) - exact[i]))
                .toList();
        for (int i = 0; given < artifact.total(); i++, given++) {
            slots[byRest.get(i % byRest.size())]++;
        }
        return slots;
    }
}
