// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.inspector;

import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.layer.ClassBreaks;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.LayerNumbers;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.layer.Look;
import org.atalaya.core.layer.Restyle;
import org.atalaya.core.layer.Style;
import org.atalaya.core.layer.ZoneRate;

/** The look of the chosen layer: what can be chosen, and what is. Looks are computed beside the window's thread. */
public final class StyleViewModel {

    /** What stands for "no column" in a look: outlines only, or all points alike. */
    public static final String NONE = "";

    private final WorkspaceModel workspace;
    private final Background background;
    private final ReadOnlyObjectWrapper<Layer> layer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<String>> columns = new ReadOnlyObjectWrapper<>(List.of());
    private Look wish = Look.NONE;
    private int asked;
    private LayerSource looked;

    public StyleViewModel(WorkspaceModel workspace, Background background) {
        this.workspace = workspace;
        this.background = background;
        workspace.chosenLayer().addListener((o, before, after) -> refresh());
        workspace.layers().addListener((ListChangeListener<Layer>) change -> refresh());
    }

    /** The chosen layer as it is shown; null when there is none. */
    public ReadOnlyObjectProperty<Layer> layer() {
        return layer.getReadOnlyProperty();
    }

    /** The columns the layer can show. */
    public ReadOnlyObjectProperty<List<String>> columns() {
        return columns.getReadOnlyProperty();
    }

    public WorkspaceModel workspace() {
        return workspace;
    }

    public Look look() {
        return layer.get() == null ? Look.NONE : workspace.look(layer.get().id());
    }

    /** The column that is shown, {@link #NONE} where the layer is drawn without. */
    public String column() {
        Layer now = layer.get();
        Optional<String> rate =
                look().column().filter(name -> ZoneRate.attribute(name).isPresent());
        if (now != null && rate.isPresent()) {
            return rate.get();
        }
        if (now != null && now.style() instanceof Style.Classes classes) {
            return classes.column();
        } else if (now != null && now.style() instanceof Style.Marks marks) {
            return marks.column();
        } else if (now != null && now.style() instanceof Style.Significance significance) {
            return significance.column();
        }
        return NONE;
    }

    /** Whether the layer can be drawn without a column: points alike, zones in outlines. */
    public boolean canShowNone() {
        return layer.get() != null
                && (layer.get().source() instanceof LayerSource.Points || looked instanceof LayerSource.Areas);
    }

    /** Changes the look; one step to undo. */
    public void change(UnaryOperator<Look> change) {
        if (layer.get() == null) {
            return;
        }
        String id = layer.get().id();
        Look base = asked > 0 ? wish : look();
        Look next = change.apply(base);
        if (next.equals(base)) {
            return;
        }
        wish = next;
        asked++;
        int number = asked;
        Optional<Layer> original = workspace.original(id);
        background.quietly(progress -> Restyle.of(original.orElseThrow(), next).style(), style -> {
            if (number == asked) {
                asked = 0;
                workspace.style(id, next, style);
            }
        });
    }

    /** Gives the layer the style back that it came with. */
    public void reset() {
        change(look -> Look.NONE);
    }

    /** Where classes start, from what a person typed: numbers with blanks or semicolons between them. */
    public static Optional<List<Double>> bounds(String typed, Locale locale) {
        List<Double> bounds = new ArrayList<>();
        boolean comma = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',';
        for (String part : typed.strip().split("[;\\s]+", -1)) {
            String plain = comma ? part.replace(".", "").replace(',', '.') : part.replace(",", "");
            if (!plain.replace('−', '-').matches("-?\\d{1,15}(\\.\\d+)?")) {
                return Optional.empty();
            }
            bounds.add(Double.parseDouble(plain.replace('−', '-')));
        }
        List<Double> sorted = bounds.stream().distinct().sorted().toList();
        return sorted.size() == bounds.size() && sorted.equals(bounds) ? Optional.of(bounds) : Optional.empty();
    }

    /** The schemes in the order they are offered. */
    public static List<ClassBreaks.Kind> schemes() {
        return Arrays.asList(
                ClassBreaks.Kind.QUANTILE,
                ClassBreaks.Kind.EQUAL,
                ClassBreaks.Kind.JENKS,
                ClassBreaks.Kind.DEVIATION,
                ClassBreaks.Kind.MEAN_MULTIPLES,
                ClassBreaks.Kind.MANUAL);
    }

    /** The columns of a layer; of zones also rates by each attribute that can be a number of residents. */
    private static List<String> offered(LayerSource source) {
        List<String> columns = LayerNumbers.columns(source);
        if (!(source instanceof LayerSource.Areas)) {
            return columns;
        }
        List<String> all = new ArrayList<>(columns);
        columns.stream()
                .filter(column -> Arrays.stream(LayerNumbers.values(source, column))
                        .allMatch(value -> Double.isNaN(value) || value >= 0))
                .map(ZoneRate::column)
                .forEach(all::add);
        return List.copyOf(all);
    }

    private void refresh() {
        Layer now = workspace.chosen().orElse(null);
        if (now == null || layer.get() == null || !now.id().equals(layer.get().id())) {
            asked = 0;
        }
        layer.set(now);
        if (now == null) {
            looked = null;
            columns.set(List.of());
            return;
        }
        LayerSource source = workspace.original(now.id()).map(Layer::source).orElse(now.source());
        if (looked != source) {
            looked = source;
            columns.set(List.of());
            if (now.style() instanceof Style.Boundary) {
                return;
            }
            background.quietly(progress -> offered(source), found -> {
                if (looked == source) {
                    columns.set(found);
                }
            });
        }
    }
}
