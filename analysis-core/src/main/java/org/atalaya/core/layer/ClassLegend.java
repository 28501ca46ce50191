// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.text.Texts;

/** The legend of cells and zones in classes of a number: what it is per, and how much lies in each class. */
final class ClassLegend {

    private static final String COUNT = "count";

    private final Layer layer;
    private final Artifact.Features artifact;
    private final Style.Classes style;
    private final Texts texts;

    private ClassLegend(Layer layer, Artifact.Features artifact, Style.Classes style, Texts texts) {
        this.layer = layer;
        this.artifact = artifact;
        this.style = style;
        this.texts = texts;
    }

    static Legend of(Layer layer, Artifact.Features artifact, Style.Classes style, MapTheme theme, Texts texts) {
        return new ClassLegend(layer, artifact, style, texts).legend(theme);
    }

    private Legend legend(MapTheme theme) {
        ClassBreaks breaks = style.breaks();
        double[] values = DefaultStyle.numbers(artifact, style.column());
        boolean incidents = has(COUNT);
        double[] amounts = incidents ? DefaultStyle.numbers(artifact, COUNT) : ones(values.length);
        long[] inside = new long[breaks.classes()];
        long n = 0;
        int empty = 0;
        int low = 0;
        int unknown = 0;
        for (int i = 0; i < values.length; i++) {
            int found = breaks.classOf(values[i]);
            long amount = Math.round(Double.isNaN(amounts[i]) ? 0 : amounts[i]);
            n += amount;
            if (found >= 0) {
                inside[found] += amount;
            } else if (Double.isNaN(values[i])) {
                unknown++;
            } else if (values[i] == 0) {
                empty++;
            } else {
                low++;
            }
        }
        List<Integer> colours = style.colours(theme);
        String amountKey = incidents ? "map.legend.inside" : isZones() ? "map.legend.zones" : "map.legend.cells";
        List<Legend.Row> rows = new ArrayList<>();
        for (int i = breaks.classes() - 1; i >= 0; i--) {
            int rgb = Rgb.blend(colours.get(i), Legends.fillOpacity(layer), theme.land());
            rows.add(new Legend.Row(
                    new Swatch.Fill(rgb, false),
                    ClassWords.of(breaks, i, isWhole(), texts),
                    texts.get(amountKey, inside[i]),
                    inside[i]));
        }
        return new Legend(
                layer.title().in(texts),
                Legends.unit(unit(), layer, texts),
                rows,
                remark(empty, low, unknown),
                n - Arrays.stream(inside).sum(),
                n);
    }

    /** "incidents per 1,000 residents a year". */
    private String unit() {
        String kind = isZones() ? "zone" : "cell";
        return switch (style.column()) {
            case COUNT -> texts.get("map.legend.unit.count-" + kind);
            case "per-km2", "per-1000", "per-1000-year", "share" -> texts.get("map.legend.unit." + style.column());
            default -> LayerNumbers.title(layer.source(), style.column()).in(texts);
        };
    }

    private String remark(int empty, int low, int unknown) {
        ClassBreaks breaks = style.breaks();
        String kind = isZones() ? "zones" : "cells";
        List<String> said = new ArrayList<>();
        said.add(texts.get(
                "map.legend.classes.mean-" + kind,
                number(breaks.mean()),
                isWhole() ? Figures.whole(breaks.highest(), texts) : number(breaks.highest())));
        if (breaks.kind() == ClassBreaks.Kind.DEVIATION) {
            said.add(texts.get("map.legend.deviation.remark"));
        }
        if (empty > 0) {
            said.add(texts.get("map.legend.classes.empty-" + kind, empty));
        }
        if (low > 0) {
            said.add(texts.get("map.legend.classes.low-" + kind, low));
        }
        if (unknown > 0) {
            said.add(texts.get("map.legend.classes.unknown-" + kind, unknown));
        }
        int few = 0;
        for (boolean unreliable : ZoneRate.unreliable(artifact, style.column())) {
            few += unreliable ? 1 : 0;
        }
        if (few > 0) {
            said.add(texts.get("map.legend.classes.few-residents", few));
        }
        return String.join(" ", said);
    }

    private String number(double value) {
        return kind() == TableColumn.Kind.PERCENT ? Figures.percent(value, texts) : Figures.brief(value, texts);
    }

    private boolean isZones() {
        return layer.source() instanceof LayerSource.Areas || has("zone");
    }

    private boolean isWhole() {
        return kind() == TableColumn.Kind.WHOLE;
    }

    private TableColumn.Kind kind() {
        return artifact.attributes()
                .columns()
                .get(artifact.attributes().columnIndex(style.column()))
                .kind();
    }

    private boolean has(String column) {
        return artifact.attributes().columns().stream().anyMatch(c -> c.id().equals(column));
    }

    private static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }
}
