// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.help;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.text.Language;

/** The page of help that is shown, what was typed to find one, and the way back. */
public final class HelpViewModel {

    /** The list of all pages. */
    private static final String CONTENTS = "";

    private final Language language;
    private final Background background;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<HelpBook> book = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<String> page = new ReadOnlyObjectWrapper<>(CONTENTS);
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final Deque<String> past = new ArrayDeque<>();

    public HelpViewModel(Language language, Background background) {
        this.language = language;
        this.background = background;
        language.texts().addListener((o, before, after) -> {
            if (book.get() != null) {
                read();
            }
        });
    }

    /** Whether help is shown. */
    public BooleanProperty shown() {
        return shown;
    }

    /** Words to be found. */
    public StringProperty typed() {
        return typed;
    }

    ReadOnlyObjectProperty<HelpBook> book() {
        return book.getReadOnlyProperty();
    }

    /** Id of the page in front; empty for the list of all. */
    public ReadOnlyObjectProperty<String> page() {
        return page.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoBack() {
        return canGoBack.getReadOnlyProperty();
    }

    /** Shows a page; an id without a page, or an empty one, shows the list of all. */
    public void open(String id) {
        String next = HelpBook.ids().contains(id) ? id : CONTENTS;
        if (!shown.get()) {
            past.clear();
        } else if (!next.equals(page.get())) {
            past.push(page.get());
        }
        canGoBack.set(!past.isEmpty());
        typed.set("");
        page.set(next);
        shown.set(true);
        if (book.get() == null) {
            read();
        }
    }

    public void contents() {
        open(CONTENTS);
    }

    public void back() {
        if (!past.isEmpty()) {
            typed.set("");
            page.set(past.pop());
            canGoBack.set(!past.isEmpty());
        }
    }

    public void close() {
        shown.set(false);
    }

    /** The pages that answer what was typed; all where nothing was. */
    List<HelpPage> found() {
        return book.get() == null
                ? List.of()
                : typed.get().isBlank() ? book.get().all() : book.get().search(typed.get());
    }

    private void read() {
        String asked = language.locale().getLanguage();
        background.quietly(progress -> HelpBook.in(asked), read -> {
            if (asked.equals(language.locale().getLanguage())) {
                book.set(read);
            }
        });
    }
}
