// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.analysis;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.workspace.Dataset;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Zones;
import org.atalaya.core.grid.StudyArea;
import org.atalaya.core.grid.Surface;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.surface.EdgeCorrection;
import org.atalaya.core.surface.Kernel;
import org.atalaya.core.surface.LiveDensity;

/**
 * The density on the map follows the slider of the bandwidth. What is seen is a preview that nothing keeps; the run made
 * afterwards is what counts. While one surface is made only the latest wish waits.
 */
final class LivePreview {

    static final String ANALYSIS = "kernel-density";

    private final WorkspaceModel workspace;
    private final Background background;
    private final BooleanProperty on = new SimpleBooleanProperty();
    private Incidents counted;
    private LiveDensity prepared;
    private Wish waiting;
    private boolean busy;

    private record Wish(InputRef input, Optional<Zones> zones, Map<String, String> texts, String layer) {}

    private record Made(Surface surface, int total) {}

    LivePreview(WorkspaceModel workspace, Background background) {
        this.workspace = workspace;
        this.background = background;
        workspace.project().addListener((o, before, after) -> {
            synchronized (this) {
                counted = null;
                prepared = null;
            }
            on.set(false);
        });
        on.addListener((o, before, after) -> {
            if (!after) {
                layer().ifPresent(layer -> workspace.edit(layer.id(), l -> l));
            }
        });
    }

    BooleanProperty on() {
        return on;
    }

    /** Whether there is a density on the map that can follow. */
    boolean hasLayer() {
        return layer().isPresent();
    }

    private Optional<Layer> layer() {
        return workspace.layers().stream()
                .filter(layer -> layer.visible()
                        && layer.source() instanceof LayerSource.Density density
                        && density.artifact().measure().equals("density"))
                .findFirst();
    }

    /** Shows the density of these settings, where they can be read and the preview is on. */
    void show(InputRef input, Map<String, String> texts) {
        Optional<Layer> layer = layer();
        if (on.get() && layer.isPresent() && bandwidth(texts) > 0) {
            waiting = new Wish(
                    input, workspace.project().get().zones(), texts, layer.get().id());
            next();
        }
    }

    private void next() {
        if (busy || waiting == null) {
            return;
        }
        Wish wish = waiting;
        waiting = null;
        busy = true;
        background.quietly(
                progress -> {
                    try {
                        return made(wish, progress);
                    } catch (WorkbenchException e) {
                        // The check beside the form tells what is wrong with these incidents.
                        return Optional.<Made>empty();
                    }
                },
                made -> {
                    busy = false;
                    if (on.get()) {
                        made.ifPresent(surface -> workspace.preview(wish.layer(), layer -> with(layer, surface)));
                    }
                    next();
                });
    }

    private synchronized Optional<Made> made(Wish wish, Progress progress) throws WorkbenchException {
        Optional<Dataset> asked = workspace.dataset(wish.input());
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        Incidents incidents = asked.get().incidents();
        if (prepared == null || !incidents.equals(counted)) {
            prepared = LiveDensity.of(StudyArea.of(wish.zones(), incidents), incidents, progress);
            counted = incidents;
        }
        Surface surface = prepared.at(
                choice(Kernel.class, wish.texts().get("kernel"), Kernel.QUARTIC),
                bandwidth(wish.texts()),
                choice(EdgeCorrection.class, wish.texts().get("edge-correction"), EdgeCorrection.JONES_DIGGLE),
                progress);
        return Optional.of(new Made(surface, prepared.total()));
    }

    private static Layer with(Layer layer, Made made) {
        Artifact.Surface before = ((LayerSource.Density) layer.source()).artifact();
        return new Layer(
                layer.id(),
                layer.title(),
                layer.method(),
                new LayerSource.Density(new Artifact.Surface(
                        before.id(), before.titleKey(), before.measure(), made.surface(), made.total())),
                layer.style(),
                layer.opacity(),
                layer.visible());
    }

    private static double bandwidth(Map<String, String> texts) {
        String text = texts.getOrDefault("bandwidth", "").strip();
        return text.matches("\\d{1,6}(\\.\\d{1,3})?") ? Double.parseDouble(text) : 0;
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String text, E usual) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text)) {
                return constant;
            }
        }
        return usual;
    }
}
