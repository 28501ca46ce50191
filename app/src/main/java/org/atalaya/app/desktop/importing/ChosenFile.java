// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.atalaya.app.desktop.importing.PartField.PartChoice;
import org.atalaya.core.importer.DelimitedFormat;
import org.atalaya.core.importer.ImportPlan;
import org.atalaya.core.importer.SourceChoice;
import org.atalaya.core.problem.Problem;

/** One of the files that an import reads, with what had to be said of it. */
final class ChosenFile {

    private final ObjectProperty<Path> path = new SimpleObjectProperty<>();
    private final ObjectProperty<PartChoice> part = new SimpleObjectProperty<>();
    private final ObjectProperty<Integer> system = new SimpleObjectProperty<>(0);
    private final ReadOnlyStringWrapper encoding = new ReadOnlyStringWrapper("");
    private final Runnable changed;

    ChosenFile(Runnable changed) {
        this.changed = changed;
    }

    /** Null for no file. */
    ObjectProperty<Path> path() {
        return path;
    }

    /** Which part of it is read; null where it has only one. */
    ObjectProperty<PartChoice> part() {
        return part;
    }

    /** EPSG number of its coordinates as the person named it, 0 where it is to be found out. */
    ObjectProperty<Integer> system() {
        return system;
    }

    /** Encoding of a text as the person named it, empty where it is to be found out. */
    ReadOnlyStringProperty encoding() {
        return encoding.getReadOnlyProperty();
    }

    /** Another file, of which nothing was said yet. */
    void begin(Path file) {
        path.set(file);
        part.set(null);
        system.set(0);
        encoding.set("");
    }

    /** The same, and everything is looked at again; null takes the file away. */
    void choose(Path file) {
        begin(file);
        changed.run();
    }

    /** Takes one of the sheets, layers or members that the file turned out to have. */
    void choosePart(String name) {
        part.set(new PartChoice(part.get().parts(), name));
        encoding.set("");
        changed.run();
    }

    /** Names the coordinate system. */
    void chooseSystem(int epsg) {
        if (epsg != system.get()) {
            system.set(epsg);
            changed.run();
        }
    }

    /** Names the encoding; an empty name leaves it to the file again. */
    void chooseEncoding(String charset) {
        if (!charset.equals(encoding.get())) {
            encoding.set(charset);
            changed.run();
        }
    }

    /** Takes what a plan says, which is looked at by itself. */
    void take(ImportPlan plan) {
        system.set(plan.sourceEpsg());
        encoding.set(plan.format() instanceof DelimitedFormat text ? text.charset() : "");
    }

    SourceChoice partChosen() {
        PartChoice choice = part.get();
        SourceChoice chosen = choice == null || choice.name().isEmpty()
                ? SourceChoice.NONE
                : choice.parts().choice(choice.name());
        return chosen.withEncoding(encoding.get());
    }

    boolean isAbout(Problem problem) {
        return path.get() != null
                && problem.where()
                        .file()
                        .map(name -> name.equals(String.valueOf(path.get().getFileName())))
                        .orElse(false);
    }
}
