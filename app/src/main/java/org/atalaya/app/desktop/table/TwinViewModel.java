// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.table;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.workspace.Dataset;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.text.Texts;

/** The table behind the picture one looks at: the chart that has the focus, else the topmost layer of the map. */
public final class TwinViewModel {

    /**
     * A table that was asked for.
     *
     * @param twin empty where the picture shows the incidents themselves
     * @param again whether it is the table of before in another language, which nobody asked for anew
     */
    public record Asked(Optional<Twin> twin, long number, boolean again) {}

    private final WorkspaceModel workspace;
    private final Background background;
    private final Language language;
    private final ReadOnlyObjectWrapper<Asked> asked = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Supplier<Optional<Twin.Source>>> focused = new SimpleObjectProperty<>(Optional::empty);
    private Optional<Twin.Source> latest = Optional.empty();
    private long number;

    public TwinViewModel(WorkspaceModel workspace, Background background, Language language) {
        this.workspace = workspace;
        this.background = background;
        this.language = language;
        workspace.project().addListener((o, before, after) -> asked.set(null));
    }

    /** The latest table asked for; null before the first. */
    public ReadOnlyObjectProperty<Asked> asked() {
        return asked.getReadOnlyProperty();
    }

    /** Who knows whether a view that has the focus can tell itself as a table. */
    public void focusedBy(Supplier<Optional<Twin.Source>> who) {
        focused.set(who);
    }

    /** The table of what has the focus, else of the map. */
    public void show() {
        focused.get().get().ifPresentOrElse(this::show, this::showMap);
    }

    public void show(Twin.Source source) {
        latest = Optional.of(source);
        answer(Optional.of(source.get()), ++number, false);
    }

    /** The same table once more, in the language of now. */
    void again() {
        latest.ifPresentOrElse(source -> answer(Optional.of(source.get()), ++number, true), () -> showMap(true));
    }

    /** The table of the layer that is looked at. */
    public void showMap() {
        showMap(false);
    }

    private void showMap(boolean again) {
        latest = Optional.empty();
        long mine = ++number;
        Optional<Layer> layer =
                MapTwin.lookedAt(workspace.layers(), workspace.chosenLayer().get());
        if (layer.isEmpty() || layer.get().source() instanceof LayerSource.Points) {
            answer(Optional.empty(), mine, again);
            return;
        }
        Optional<Incidents> incidents =
                Optional.ofNullable(workspace.dataset().get()).map(Dataset::incidents);
        Texts then = language.texts().get();
        boolean density = layer.get().source() instanceof LayerSource.Density;
        background.quietly(
                progress -> MapTwin.of(layer.get(), density ? workspace.behind(layer.get()) : incidents, language),
                twin -> {
                    if (mine == number && language.texts().get() != then) {
                        // The language was changed meanwhile.
                        showMap(again);
                    } else {
                        answer(twin, mine, again);
                    }
                });
    }

    private void answer(Optional<Twin> twin, long mine, boolean again) {
        if (mine == number) {
            asked.set(new Asked(twin, mine, again));
        }
    }
}
