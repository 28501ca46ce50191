// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.editing;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.Zones;
import org.atalaya.core.edit.Snap;
import org.atalaya.core.edit.ZoneEdit;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.store.ProjectContent;
import org.atalaya.core.store.ProjectStore;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** The zones of the project under the hand: which one is chosen, and what is done to them. */
public final class ZoneModel {

    /** Pixels within which corners and edges draw the pointer. */
    static final double REACH = 8;

    private final ProjectEdits edits;
    private final Language language;
    private final ReadOnlyStringWrapper layer = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Zone>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * The zones of a project.
     *
     * @param chosenLayer the layer of the map that is chosen in the list: where it is one of zones, these are edited
     */
    public ZoneModel(ProjectEdits edits, Language language, ObservableValue<String> chosenLayer) {
        this.edits = edits;
        this.language = language;
        chosenLayer.addListener((o, before, after) -> follow(after));
        edits.whenAnother(() -> layer.set(""));
        layer.addListener((o, before, after) -> letGo());
        edits.content().addListener((o, before, after) -> {
            if (after != null && !after.zoneLayers().names().contains(layer.get())) {
                layer.set("");
            }
        });
        edits.content()
                .addListener((o, before, after) -> chosen.set(chosen.get().flatMap(zone -> zones().stream()
                        .filter(other -> other.id().equals(zone.id()))
                        .findFirst())));
    }

    /** The layer whose zones are edited; blank for the boundary. */
    public ReadOnlyStringProperty layer() {
        return layer.getReadOnlyProperty();
    }

    /** A layer that is none of zones leaves the choice as it was. */
    private void follow(String chosenLayer) {
        if (WorkspaceModel.isBoundary(chosenLayer)) {
            layer.set("");
        } else if (content().get() != null) {
            content().get().moreZones().stream()
                    .filter(zones -> WorkspaceModel.layerOf(zones).equals(chosenLayer))
                    .findFirst()
                    .ifPresent(zones -> layer.set(zones.name()));
        }
    }

    /** The zone whose corners have handles and whose attributes are in the card. */
    public ReadOnlyObjectProperty<Optional<Zone>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ProjectContent> content() {
        return edits.content();
    }

    /** The zones as they are, none in a project without. */
    public List<Zone> zones() {
        ProjectContent content = edits.content().get();
        return content == null ? List.of() : of(content, layer.get());
    }

    private static List<Zone> of(ProjectContent content, String layer) {
        return content.zoneLayers().named(layer).map(Zones::zones).orElse(List.of());
    }

    /** Chooses the zone that lies at a place, the smallest of several; none where there is none. */
    public void chooseAt(double x, double y) {
        var point = new GeometryFactory().createPoint(new Coordinate(x, y));
        chosen.set(zones().stream()
                .filter(zone -> zone.area().getEnvelopeInternal().contains(x, y)
                        && zone.area().contains(point))
                .min((one, other) ->
                        Double.compare(one.area().getArea(), other.area().getArea())));
    }

    public void letGo() {
        chosen.set(Optional.empty());
    }

    /** Where the pointer is drawn to, or where it is. */
    Coordinate snapped(Coordinate at, double reach, Coordinate not) {
        return Snap.find(zones(), at, reach, not).map(Snap::place).orElse(at);
    }

    /** Adds a zone; a project without zones gets a layer of them. */
    void add(List<Coordinate> corners, double reach, Runnable then) {
        String name = language.get("zones.new", zones().size() + 1);
        Set<String> before = new HashSet<>();
        zones().forEach(zone -> before.add(zone.id()));
        change("undo.zone-add", zones -> ZoneEdit.add(zones, corners, name, reach), () -> {
            chosen.set(
                    zones().stream().filter(zone -> !before.contains(zone.id())).findFirst());
            then.run();
        });
    }

    void move(Coordinate from, Coordinate to) {
        change("undo.zone-corner", zones -> ZoneEdit.move(zones, from, to), () -> {});
    }

    void insert(Coordinate at, double reach) {
        change("undo.zone-corner", zones -> ZoneEdit.insertCorner(zones, at, reach), () -> {});
    }

    void deleteCorner(Coordinate corner) {
        change("undo.zone-corner", zones -> ZoneEdit.deleteCorner(zones, corner), () -> {});
    }

    /** Takes the chosen zone away. */
    public void delete() {
        chosen.get()
                .ifPresent(zone -> change("undo.zone-delete", zones -> ZoneEdit.delete(zones, zone.id()), () -> {}));
    }

    /** Gives the chosen zone another name and other attributes. */
    public void describe(String name, Map<String, String> attributes) {
        chosen.get()
                .ifPresent(zone -> change(
                        "undo.zone-describe",
                        zones -> ZoneEdit.describe(zones, zone.id(), name, attributes),
                        () -> {}));
    }

    @FunctionalInterface
    private interface Step {
        List<Zone> of(List<Zone> zones) throws WorkbenchException;
    }

    private void change(String label, Step step, Runnable then) {
        Optional<ProjectStore> store = edits.store();
        String drawn = language.get("zones.layer");
        String edited = layer.get();
        edits.apply(
                label,
                now -> {
                    List<Zone> next = step.of(of(now, edited));
                    if (next.equals(of(now, edited))) {
                        return now;
                    }
                    if (!edited.isBlank()) {
                        return next.isEmpty()
                                ? now.withoutMoreZones(edited)
                                : now.withMoreZones(
                                        new Zones(edited, store.orElseThrow().crs(), next));
                    }
                    String name = now.zones().map(Zones::name).orElse(drawn);
                    return now.withZones(
                            next.isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(
                                            new Zones(name, store.orElseThrow().crs(), next)));
                },
                then);
    }
}
