// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.atalaya.app.desktop.importing.ImportWish.Addresses;
import org.atalaya.app.desktop.importing.ImportWish.BoundaryFile;
import org.atalaya.app.desktop.importing.PartField.PartChoice;
import org.atalaya.core.problem.Problem;

/** What was said of the file as a whole: its part, its clock and systems, its boundary, its gazetteer, its preset. */
final class FileChoices {

    private final ChosenFile table;
    private final ChosenFile boundary;
    private final ChosenFile gazetteer;
    private final ObjectProperty<ZoneId> zone = new SimpleObjectProperty<>(ZoneId.systemDefault());
    private boolean zoneChosen;
    private final ReadOnlyObjectWrapper<Optional<Boolean>> latitudeFirst =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper preset = new ReadOnlyStringWrapper("");
    private final Runnable anew;

    /**
     * Nothing is chosen yet.
     *
     * @param anew finds everything out again after a choice
     * @param moved the same after a choice of where addresses lie
     */
    FileChoices(Runnable anew, Runnable moved) {
        this.anew = anew;
        table = new ChosenFile(anew);
        boundary = new ChosenFile(anew);
        gazetteer = new ChosenFile(moved);
    }

    /** The incidents. */
    ChosenFile table() {
        return table;
    }

    /** The study area. */
    ChosenFile boundary() {
        return boundary;
    }

    /** The table that says where addresses lie. */
    ChosenFile gazetteer() {
        return gazetteer;
    }

    ObjectProperty<ZoneId> zone() {
        return zone;
    }

    /** Whether somebody, or the open project, said the time zone; otherwise it is that of this computer. */
    boolean isZoneChosen() {
        return zoneChosen;
    }

    void setZone(ZoneId chosen) {
        zoneChosen = true;
        zone.set(chosen);
    }

    /** Name of the chosen preset, {@code none} for no preset, empty where the file decides. */
    ReadOnlyStringProperty preset() {
        return preset.getReadOnlyProperty();
    }

    void choosePreset(String name) {
        if (!name.equals(preset.get())) {
            preset.set(name);
            anew.run();
        }
    }

    /** Which coordinate of a pair comes first, as the person said it; empty where it is to be found out. */
    ReadOnlyObjectProperty<Optional<Boolean>> latitudeFirst() {
        return latitudeFirst.getReadOnlyProperty();
    }

    void chooseLatitudeFirst(Optional<Boolean> said) {
        if (!said.equals(latitudeFirst.get())) {
            latitudeFirst.set(said);
            anew.run();
        }
    }

    /** Another file has its own parts, system and preset; the boundary and the clock are often the same. */
    void begin(Path file) {
        preset.set("");
        latitudeFirst.set(Optional.empty());
        table.begin(file);
    }

    /** Nothing is chosen any more, but for the clock. */
    void clear() {
        begin(null);
        boundary.begin(null);
        gazetteer.begin(null);
    }

    Optional<BoundaryFile> boundaryChosen() {
        return Optional.ofNullable(boundary.path().get())
                .map(area -> new BoundaryFile(
                        area, boundary.partChosen(), boundary.system().get()));
    }

    Optional<Addresses> addressesChosen() {
        return Optional.ofNullable(gazetteer.path().get())
                .map(file -> new Addresses(file, gazetteer.system().get()));
    }

    /** Where a file holds several parts, the page offers them. */
    void offerParts(Problem problem) {
        Optional<FileParts> parts = Optional.ofNullable(problem).flatMap(FileParts::asked);
        if (parts.isPresent() && !gazetteer.isAbout(problem)) {
            (boundary.isAbout(problem) ? boundary : table).part().set(new PartChoice(parts.get(), ""));
        }
    }
}
