// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.settings;

import java.util.Locale;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.theme.Theme;

/** The settings in use; each change is written at once, beside the window's thread. */
public final class SettingsModel {

    private final SettingsFile file;
    private final Language language;
    private final ReadOnlyObjectWrapper<Settings> settings;
    private final ReadOnlyObjectWrapper<Theme> theme;

    public SettingsModel(SettingsFile file, Settings loaded, Language language) {
        this.file = file;
        this.language = language;
        this.settings = new ReadOnlyObjectWrapper<>(loaded);
        this.theme = new ReadOnlyObjectWrapper<>(loaded.theme());
        language.choose(Locale.forLanguageTag(loaded.language()));
    }

    public Settings now() {
        return settings.get();
    }

    public ReadOnlyObjectProperty<Settings> settings() {
        return settings.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Theme> theme() {
        return theme.getReadOnlyProperty();
    }

    public void toggleTheme() {
        change(s -> s.themed(s.theme().other()));
    }

    public void toggleLanguage() {
        language.toggle();
        change(s -> s.speaking(language.locale().getLanguage()));
    }

    /** Waits until the latest change is written; before the program ends. */
    public void settle() {
        file.settle();
    }

    public void change(UnaryOperator<Settings> edit) {
        settings.set(edit.apply(settings.get()));
        theme.set(settings.get().theme());
        file.saveSoon(settings.get());
    }
}
