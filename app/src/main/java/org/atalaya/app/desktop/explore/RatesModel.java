// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.explore;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.workspace.Dataset;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.app.rates.RatesOfZones;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.ZoneLayers;
import org.atalaya.core.data.Zones;
import org.atalaya.core.hotspot.ZoneRates;
import org.atalaya.core.layer.ClassBreaks;
import org.atalaya.core.layer.ColourRamp;
import org.atalaya.core.layer.DefaultStyle;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.layer.Look;
import org.atalaya.core.layer.Restyle;
import org.atalaya.core.layer.Style;
import org.atalaya.core.layer.Wording;
import org.atalaya.core.layer.ZoneRate;
import org.atalaya.core.workspace.LayerState;

/** Counts the incidents that a filter leaves in the zones whose look asks for a rate, and lays the rates on the map. */
public final class RatesModel {

    private final WorkspaceModel workspace;
    private final Background background;
    private final Map<String, Question> asked = new HashMap<>();

    /** What a rate is made of; the same gives the same rate. */
    private record Question(Look look, Dataset dataset, LayerSource zones) {}

    public RatesModel(WorkspaceModel workspace, Background background) {
        this.workspace = workspace;
        this.background = background;
        workspace.state().addListener((o, before, after) -> look());
        workspace.dataset().addListener((o, before, after) -> look());
        workspace.takenOver().addListener((o, before, after) -> {
            // Rates of what the project held before are gone, and its datasets are not to be kept.
            asked.clear();
            look();
        });
    }

    private void look() {
        Dataset dataset = workspace.dataset().get();
        if (dataset == null || workspace.whole() == null || workspace.opening()) {
            return;
        }
        for (LayerState state : workspace.state().get().layers()) {
            String id = state.ref().text();
            Optional<String> attribute = state.look().column().flatMap(ZoneRate::attribute);
            Optional<Layer> original = workspace.original(id);
            if (attribute.isEmpty()
                    || original.isEmpty()
                    || !(original.get().source() instanceof LayerSource.Areas areas)) {
                asked.remove(id);
                continue;
            }
            Question question = new Question(state.look(), dataset, areas);
            if (!question.equals(asked.get(id))) {
                asked.put(id, question);
                ask(id, question, original.get(), areas.zones(), attribute.get());
            }
        }
    }

    private void ask(String id, Question question, Layer original, Zones zones, String attribute) {
        Dataset shown = question.dataset();
        Incidents all = workspace.whole().incidents();
        ZoneLayers named = workspace.isOpen() ? workspace.project().get().zoneLayers() : ZoneLayers.NONE;
        background.quietly(
                progress -> ZoneRates.of(shown.incidents(), zones, attribute, years(shown, all, named))
                        .map(rates -> layer(original, rates, attribute, question.look())),
                found -> {
                    if (question.equals(asked.get(id))) {
                        workspace.rated(id, question.look(), found);
                    }
                });
    }

    /**
     * How many years the incidents are of. Their own reference says what was asked of them: while time is played that is
     * not what the filter asks.
     *
     * @return NaN where what was asked bounds time in another way than by one window
     */
    private static double years(Dataset shown, Incidents all, ZoneLayers zones) {
        return RatesOfZones.years(shown.ref().condition().orElse(""), all, zones);
    }

    private static Layer layer(Layer zones, ZoneRates rates, String attribute, Look look) {
        Wording method = Double.isNaN(rates.years())
                ? Wording.of("layer.rate.method-timeless", rates.counted(), attribute, rates.left())
                : Wording.of("layer.rate.method", rates.counted(), attribute, rates.years(), rates.left());
        LayerSource.Cells cells = new LayerSource.Cells(rates.artifact());
        ClassBreaks none = new ClassBreaks(ClassBreaks.Kind.MANUAL, List.of(), 0, 0);
        Layer plain = new Layer(
                zones.id(),
                zones.title(),
                method,
                cells,
                new Style.Classes(ColourRamp.TIDE, none, rates.column()),
                DefaultStyle.CELL_OPACITY,
                true);
        Look wanted = look.withColumn(rates.column());
        Look classed =
                look.scheme().filter(kind -> kind == ClassBreaks.Kind.MANUAL).isPresent()
                        ? wanted.withBounds(look.bounds())
                        : wanted.withScheme(look.scheme().orElse(ClassBreaks.Kind.QUANTILE));
        return Restyle.of(plain, classed);
    }
}
