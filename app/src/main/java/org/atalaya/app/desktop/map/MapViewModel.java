// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.workspace.OpenProject;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.grid.StudyFrame;
import org.atalaya.core.layer.Hit;
import org.atalaya.core.layer.HitFinder;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.layer.PointCounts;
import org.atalaya.core.render.Graticule;
import org.atalaya.core.render.MapFrame;
import org.atalaya.core.text.Texts;
import org.locationtech.jts.geom.Envelope;

/** Where the map stands, what is under the pointer, and what a click found. */
public final class MapViewModel {

    private static final double CLICK_PIXELS = 7;
    private static final Extent NOWHERE = new Extent(0, 0, 1000, 1000);

    /** A legend may take so much of the width; in a narrower map it lies over what is there. */
    private static final double MOST_FOR_LEGEND = 0.45;

    /** What the tools at the left cover, in pixels. */
    private static final int ROOM_FOR_TOOLS = 46;

    /** So many layers answer a click; more would hide the place. */
    private static final int MOST_ANSWERS = 8;

    /** Near enough to tell houses apart. */
    private static final double CLOSE_BY = 2;

    /** A place that was jumped to; each jump is one of its own. */
    public static final class Sought {
        private final double x;
        private final double y;

        Sought(double x, double y) {
            this.x = x;
            this.y = y;
        }

        public double x() {
            return x;
        }

        public double y() {
            return y;
        }
    }

    /**
     * One layer's answer to a click.
     *
     * @param texts of the first incident found, one for each column, null for no data; empty where none was found
     */
    public record Answer(Layer layer, Hit hit, List<String> texts) {}

    /** What a click found, from the topmost layer down, and where. */
    public record Found(List<Answer> answers, double x, double y) {
        public Found {
            answers = List.copyOf(answers);
        }
    }

    private final WorkspaceModel workspace;
    private final ObservableList<Layer> layers;
    private final ReadOnlyObjectWrapper<MapFrame> frame = new ReadOnlyObjectWrapper<>(MapFrame.fit(NOWHERE, 800, 600));
    private final ObjectProperty<double[]> pointer = new SimpleObjectProperty<>();
    private final ObjectProperty<Found> found = new SimpleObjectProperty<>();
    private final ObjectProperty<Optional<Graticule>> graticule = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Sought> sought = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty painting = new SimpleBooleanProperty();
    private final ObjectProperty<Map<String, PointCounts>> crowds = new SimpleObjectProperty<>(Map.of());
    private final ObjectProperty<Boolean> legendOpen = new SimpleObjectProperty<>();
    private final Map<LayerSource, HitFinder> finders = new ConcurrentHashMap<>();
    private final ObjectProperty<Optional<StudyFrame>> studyFrame = new SimpleObjectProperty<>(Optional.empty());
    private final Optional<Background> background;
    private long asked;
    private double roomForLegend;

    /**
     * A further map of the same workspace, whose middle and scale are always those of the first.
     *
     * @param layers what it shows, the topmost first
     */
    public MapViewModel(MapViewModel first, ObservableList<Layer> layers) {
        this.workspace = first.workspace;
        this.layers = layers;
        this.background = first.background;
        workspace.project().addListener((observable, before, after) -> {
            finders.clear();
            found.set(null);
            settle();
        });
        forgetFinders();
        first.studyFrame.addListener((o, before, after) -> {
            studyFrame.set(after);
            settle();
        });
        studyFrame.set(first.studyFrame.get());
        stand(first.frame.get());
        frame.addListener((o, before, after) -> first.stand(after));
        first.frame.addListener((o, before, after) -> stand(after));
    }

    /** The map of the workspace's own layers, which reckons on the spot. */
    public MapViewModel(WorkspaceModel workspace) {
        this(workspace, Optional.empty());
    }

    /** The map of the workspace's own layers, which reckons beside the window's thread. */
    public MapViewModel(WorkspaceModel workspace, Background background) {
        this(workspace, Optional.of(background));
    }

    private MapViewModel(WorkspaceModel workspace, Optional<Background> background) {
        this.workspace = workspace;
        this.layers = workspace.layers();
        this.background = background;
        forgetFinders();
        workspace.project().addListener((observable, before, after) -> {
            finders.clear();
            found.set(null);
            studyFrame.set(Optional.empty());
            settle();
            if (after != null) {
                beside(() -> after.incidents().flatMap(rows -> StudyFrame.of(after.zones(), rows)), frame -> {
                    if (after.equals(workspace.project().get())) {
                        studyFrame.set(frame);
                        settle();
                    }
                });
            }
        });
    }

    /** What finds things in a layer holds all of it, so it goes with the layer, as when another filter is shown. */
    private void forgetFinders() {
        layers.addListener((ListChangeListener<Layer>) change -> {
            Set<LayerSource> there = Collections.newSetFromMap(new IdentityHashMap<>());
            layers.forEach(layer -> there.add(layer.source()));
            finders.keySet().removeIf(source -> !there.contains(source));
        });
    }

    /** So many layers are held ready for clicks and hints. */
    int finders() {
        return finders.size();
    }

    /** Lines of equal coordinates over the map. */
    public ObjectProperty<Optional<Graticule>> graticule() {
        return graticule;
    }

    /** Reckons beside the window's thread, and tells on it. */
    <T> void beside(Supplier<T> work, Consumer<T> told) {
        if (background.isPresent()) {
            background.get().quietly(progress -> work.get(), told);
        } else {
            told.accept(work.get());
        }
    }

    /** Whether the picture shown is not yet the one asked for. */
    public BooleanProperty painting() {
        return painting;
    }

    /** Of the painted layers with too many incidents for marks: what their squares say, by the layer's id. */
    public ObjectProperty<Map<String, PointCounts>> crowds() {
        return crowds;
    }

    /** Whether the legend is unfolded; null leaves it to the room there is. */
    public ObjectProperty<Boolean> legendOpen() {
        return legendOpen;
    }

    public WorkspaceModel workspace() {
        return workspace;
    }

    /** What this map shows, the topmost first. */
    public ObservableList<Layer> layers() {
        return layers;
    }

    private void stand(MapFrame like) {
        MapFrame now = frame.get();
        boolean same = now.centreX() == like.centreX()
                && now.centreY() == like.centreY()
                && now.metresPerPixel() == like.metresPerPixel();
        if (!isMoved()) {
            // Each fits the whole area into its own size.
            settle();
        } else if (!same) {
            frame.set(new MapFrame(
                    like.centreX(),
                    like.centreY(),
                    like.metresPerPixel(),
                    now.width(),
                    now.height(),
                    now.pixelRatio()));
        }
    }

    public ReadOnlyObjectProperty<MapFrame> frame() {
        return frame.getReadOnlyProperty();
    }

    public ObjectProperty<Found> found() {
        return found;
    }

    public void size(int width, int height) {
        MapFrame now = frame.get();
        if (width > 0 && height > 0 && (now.width() != width || now.height() != height)) {
            frame.set(now.resize(width, height));
            if (!isMoved()) {
                settle();
            }
        }
    }

    /** So many pixels at the right are covered by the legend; the whole area is fitted beside it. */
    public void roomForLegend(double pixels) {
        if (roomForLegend != pixels) {
            roomForLegend = pixels;
            if (!isMoved()) {
                settle();
            }
        }
    }

    /** The place that was jumped to last; null before the first. */
    public ReadOnlyObjectProperty<Sought> sought() {
        return sought.getReadOnlyProperty();
    }

    /** Brings a place into the middle, near enough to see it, and rings it. */
    public void jump(double x, double y) {
        MapFrame now = frame.get();
        seek(new MapFrame(x, y, Math.min(now.metresPerPixel(), CLOSE_BY), now.width(), now.height(), now.pixelRatio()));
        sought.set(new Sought(x, y));
    }

    /** Shows the whole study area, and goes on doing so when the map gets another size. */
    public void fit() {
        workspace.view().set(Optional.empty());
        settle();
    }

    /** Shows a part of the map, as large as it fits. */
    public void show(Extent part) {
        workspace.view().set(Optional.of(part));
        settle();
    }

    /** Moves a place into the middle; never farther away than a scale. */
    public void goTo(double x, double y, double mostMetresPerPixel) {
        MapFrame now = frame.get();
        seek(new MapFrame(
                x, y, Math.min(now.metresPerPixel(), mostMetresPerPixel), now.width(), now.height(), now.pixelRatio()));
    }

    private boolean isMoved() {
        return workspace.view().get().isPresent();
    }

    /** The part of the map that was sought out, or the whole area in the room the legend leaves. */
    private void settle() {
        MapFrame now = frame.get();
        double ratio = now.pixelRatio();
        if (isMoved()) {
            Extent view = workspace.view().get().get();
            double metres = Math.max(view.width() / now.width(), view.height() / now.height());
            frame.set(new MapFrame(
                    view.centreX(), view.centreY(), metres > 0 ? metres : 1, now.width(), now.height(), ratio));
            return;
        }
        int room = (int) Math.min(roomForLegend, now.width() * MOST_FOR_LEGEND);
        int tools = room > 0 ? ROOM_FOR_TOOLS : 0;
        MapFrame beside = MapFrame.fit(studyArea(), now.width() - room - tools, now.height());
        frame.set(new MapFrame(
                beside.centreX() + (room - tools) / 2.0 * beside.metresPerPixel(),
                beside.centreY(),
                beside.metresPerPixel(),
                now.width(),
                now.height(),
                ratio));
    }

    private void seek(MapFrame next) {
        // The other map asks whether the view was moved when it hears of the frame.
        workspace.view().set(Optional.of(next.extent()));
        frame.set(next);
    }

    public void pixelRatio(double ratio) {
        frame.set(frame.get().withPixelRatio(ratio));
    }

    public void zoomAt(double x, double y, double factor) {
        seek(frame.get().zoomAt(x, y, factor));
    }

    public void zoom(double factor) {
        zoomAt(frame.get().width() / 2.0, frame.get().height() / 2.0, factor);
    }

    public void pan(double right, double down) {
        seek(frame.get().pan(right, down));
    }

    /** Keeps the part that is shown, also when the area of the project becomes another one by what is drawn in it. */
    public void stay() {
        seek(frame.get());
    }

    /** Tells where the pointer is, in pixels; null when it left the map. */
    public void pointAt(double[] pixels) {
        pointer.set(pixels);
    }

    /** What the visible layers show under a pixel; the area itself only where nothing else lies. */
    public Optional<Found> identify(double pixelX, double pixelY) {
        double x = frame.get().toWorldX(pixelX);
        double y = frame.get().toWorldY(pixelY);
        double tolerance = CLICK_PIXELS * frame.get().metresPerPixel();
        List<Layer> now = List.copyOf(layers);
        long number = ++asked;
        beside(() -> answers(now, x, y, tolerance), answers -> {
            if (number == asked) {
                found.set(answers.isEmpty() ? null : new Found(answers, x, y));
            }
        });
        return Optional.ofNullable(found.get());
    }

    HoverFinder hoverFinder(Language language) {
        return new HoverFinder(language, finders);
    }

    /** What is told where the hand rests, found beside the window's thread. */
    void hover(HoverFinder finder, double pixelX, double pixelY, Consumer<Optional<HoverFinder.Hint>> told) {
        double x = frame.get().toWorldX(pixelX);
        double y = frame.get().toWorldY(pixelY);
        double metresPerPixel = frame.get().metresPerPixel();
        List<Layer> now = List.copyOf(layers);
        Set<String> many = crowds.get().keySet();
        beside(() -> finder.at(now, many, x, y, metresPerPixel), told);
    }

    private List<Answer> answers(List<Layer> listed, double x, double y, double tolerance) {
        List<Answer> answers = new ArrayList<>();
        for (Layer layer : listed) {
            boolean asked = layer.visible()
                    && !(layer.source() instanceof LayerSource.Base)
                    && answers.size() < MOST_ANSWERS
                    && (answers.isEmpty() || !isWholeArea(layer));
            if (asked) {
                finders.computeIfAbsent(layer.source(), source -> HitFinder.of(layer))
                        .at(x, y, tolerance)
                        .ifPresent(hit -> {
                            answers.add(new Answer(layer, hit, firstTexts(layer, hit)));
                        });
            }
        }
        return answers;
    }

    private static List<String> firstTexts(Layer layer, Hit hit) {
        return hit instanceof Hit.Rows rows && layer.source() instanceof LayerSource.Points points
                ? texts(points.incidents(), rows.rows().get(0))
                : List.of();
    }

    /** What the columns say of an incident, null for no data; may be read from the project's file. */
    static List<String> texts(Incidents incidents, int row) {
        List<String> texts = new ArrayList<>();
        incidents.columns().forEach(column -> texts.add(column.text(row)));
        return Collections.unmodifiableList(texts);
    }

    /** The district as one area says nothing of a place in it. */
    private static boolean isWholeArea(Layer layer) {
        return layer.source() instanceof LayerSource.Areas areas
                && areas.zones().zones().size() == 1;
    }

    /** The visible layers as the painter wants them: the lowest first. */
    public List<Layer> paintOrder() {
        List<Layer> order =
                new ArrayList<>(layers.stream().filter(Layer::visible).toList());
        Collections.reverse(order);
        return order;
    }

    /** The place the status bar tells of: under the pointer, or in the middle of the map. */
    public double[] told() {
        double[] at = pointer.get();
        MapFrame now = frame.get();
        return at == null
                ? new double[] {now.centreX(), now.centreY()}
                : new double[] {now.toWorldX(at[0]), now.toWorldY(at[1])};
    }

    /** Where the pointer is, in pixels; null when it is not over the map. */
    public ObjectProperty<double[]> pointer() {
        return pointer;
    }

    /** The boundary with all in it, or where all but far-off incidents are. */
    public Extent studyArea() {
        return studyFrame.get().map(StudyFrame::extent).or(this::boundary).orElse(NOWHERE);
    }

    /** How many places the whole area leaves out, in words; empty when there are none. */
    public Optional<String> outside(Texts texts) {
        return studyFrame.get().flatMap(study -> study.remark(texts));
    }

    private Optional<Extent> boundary() {
        return Optional.ofNullable(workspace.project().get())
                .flatMap(OpenProject::zones)
                .map(zones -> {
                    Envelope box = zones.union().getEnvelopeInternal();
                    return new Extent(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
                });
    }
}
