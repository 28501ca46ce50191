// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.editing;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.atalaya.app.desktop.dialog.Dialogs;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.core.importer.SourceChoice;
import org.atalaya.core.importer.VectorReader;
import org.atalaya.core.layer.BaseLayer;
import org.atalaya.core.layer.BaseRole;
import org.atalaya.core.store.ProjectContent;
import org.atalaya.core.store.ProjectStore;

/** The base map of the project: what it is made of, and a layer on its way into it. */
public final class BaseMapModel {

    private final ProjectEdits edits;
    private final Background background;
    private final Dialogs dialogs;
    private final Language language;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<BaseLayer>> fresh = new ReadOnlyObjectWrapper<>(Optional.empty());

    public BaseMapModel(ProjectEdits edits, Background background, Dialogs dialogs, Language language) {
        this.edits = edits;
        this.background = background;
        this.dialogs = dialogs;
        this.language = language;
        edits.whenAnother(this::close);
    }

    /** Whether the card is on the screen. */
    public BooleanProperty shown() {
        return shown;
    }

    public void show() {
        shown.set(true);
    }

    public void close() {
        fresh.set(Optional.empty());
        shown.set(false);
    }

    /** A layer that was read and is not in the project yet. */
    public ReadOnlyObjectProperty<Optional<BaseLayer>> fresh() {
        return fresh.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ProjectContent> content() {
        return edits.content();
    }

    /** The layers that the base map is made of. */
    public List<BaseLayer> layers() {
        ProjectContent content = edits.content().get();
        return content == null ? List.of() : content.base();
    }

    /** Asks for a file and reads it; its role is guessed from its name. */
    public void askForFile() {
        dialogs.openFile("base-layer").ifPresent(this::read);
    }

    public void read(Path file) {
        Optional<ProjectStore> store = edits.store();
        if (store.isEmpty()) {
            return;
        }
        background.start(
                language.text("task.reading"),
                progress -> VectorReader.read(
                        file, SourceChoice.NONE, 0, store.get().crs(), progress),
                read -> {
                    if (!edits.store().equals(store)) {
                        return;
                    }
                    String name = String.valueOf(file.getFileName()).replaceFirst("\\.[A-Za-z]+$", "");
                    fresh.set(Optional.of(BaseLayer.guess(name, guess(name), read.layer())));
                });
    }

    /** What a file is called tells what it may be. */
    private static BaseRole guess(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return BASE_WORDS.stream()
                .filter(word -> plain.contains(word.word()))
                .map(Word::role)
                .findFirst()
                .orElse(BaseRole.STREETS);
    }

    private record Word(String word, BaseRole role) {}

    private static final List<Word> BASE_WORDS = List.of(
            new Word("coast", BaseRole.COAST),
            new Word("costa", BaseRole.COAST),
            new Word("sea", BaseRole.COAST),
            new Word("mar", BaseRole.COAST),
            new Word("river", BaseRole.WATER),
            new Word("rio", BaseRole.WATER),
            new Word("water", BaseRole.WATER),
            new Word("agua", BaseRole.WATER),
            new Word("park", BaseRole.PARKS),
            new Word("parque", BaseRole.PARKS),
            new Word("block", BaseRole.BLOCKS),
            new Word("manzana", BaseRole.BLOCKS),
            new Word("building", BaseRole.BLOCKS),
            new Word("place", BaseRole.PLACES),
            new Word("lugar", BaseRole.PLACES));

    /** Changes the layer that was read. */
    public void changeFresh(UnaryOperator<BaseLayer> change) {
        fresh.set(fresh.get().map(change));
    }

    /** Puts it into the project. */
    public void add() {
        fresh.get().ifPresent(layer -> {
            fresh.set(Optional.empty());
            edits.apply("undo.base", now -> now.withBase(layer));
        });
    }

    public void change(BaseLayer layer, UnaryOperator<BaseLayer> change) {
        edits.apply("undo.base", now -> now.withBase(change.apply(layer)));
    }

    public void remove(BaseLayer layer) {
        edits.apply("undo.base", now -> now.withoutBase(layer.name()));
    }
}
