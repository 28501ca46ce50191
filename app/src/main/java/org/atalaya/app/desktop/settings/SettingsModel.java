// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.settings;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.theme.Theme;
import org.atalaya.app.desktop.theme.Zoom;

/** The settings in use; each change is written at once. */
public final class SettingsModel {

    private final SettingsFile file;
    private final Language language;
    private final ReadOnlyObjectWrapper<Settings> settings;
    private final ReadOnlyObjectWrapper<Theme> theme;
    private final BooleanProperty shown = new SimpleBooleanProperty();

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

    /** Whether the settings lie open over the page. */
    public BooleanProperty shown() {
        return shown;
    }

    public void show() {
        shown.set(true);
    }

    public void toggleTheme() {
        choose(now().theme().other());
    }

    /** High contrast, or back to the light theme. */
    public void toggleContrast() {
        choose(now().theme() == Theme.CONTRAST ? Theme.LIGHT : Theme.CONTRAST);
    }

    public void choose(Theme next) {
        change(s -> s.themed(next));
    }

    public void toggleLanguage() {
        language.toggle();
        change(s -> s.speaking(language.locale().getLanguage()));
    }

    /** Speaks another language from now on. */
    public void speak(String tag) {
        if (!language.locale().getLanguage().equals(tag)) {
            toggleLanguage();
        }
    }

    public void toggleMotion() {
        change(s -> s.moving(!s.stillMotion()));
    }

    /** One step larger (1) or smaller (−1), as far as the steps go. */
    public void enlarge(int steps) {
        List<Integer> all = Zoom.STEPS;
        int place = all.indexOf(now().percent()) + steps;
        change(s -> s.enlarged(all.get(Math.max(0, Math.min(all.size() - 1, place)))));
    }

    public void change(UnaryOperator<Settings> edit) {
        settings.set(edit.apply(settings.get()));
        theme.set(settings.get().theme());
        file.save(settings.get());
    }
}
