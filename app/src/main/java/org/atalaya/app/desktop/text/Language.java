// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.atalaya.core.layer.Wording;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.text.Texts;

/**
 * The language of the window. Texts taken from here are observable: when the language changes, whatever is bound to
 * them changes with it.
 */
public final class Language {

    public static final String DESKTOP_BUNDLE = "org.atalaya.app.text.desktop";

    private final ReadOnlyObjectWrapper<Texts> texts = new ReadOnlyObjectWrapper<>();

    public Language(Locale locale) {
        choose(locale);
    }

    public void choose(Locale locale) {
        List<String> bundles = new ArrayList<>(Texts.CORE_BUNDLES);
        bundles.add(DESKTOP_BUNDLE);
        texts.set(Texts.of(locale, bundles));
    }

    public void toggle() {
        choose(isSpanish() ? Texts.ENGLISH : Texts.SPANISH);
    }

    public boolean isSpanish() {
        return locale().equals(Texts.SPANISH);
    }

    public Locale locale() {
        return texts.get().locale();
    }

    public ReadOnlyObjectProperty<Texts> texts() {
        return texts.getReadOnlyProperty();
    }

    /** The text of a key as it is now, for content that is rebuilt when the language changes. */
    public String get(String key, Object... args) {
        return texts.get().get(key, args);
    }

    public String say(Problem problem) {
        return texts.get().say(problem);
    }

    /** The text of a key that follows the language, and follows every argument that is itself observable. */
    public ObservableValue<String> text(String key, Object... args) {
        Observable[] dependencies = Arrays.stream(args)
                .filter(Observable.class::isInstance)
                .map(Observable.class::cast)
                .toArray(Observable[]::new);
        Observable[] all = Arrays.copyOf(dependencies, dependencies.length + 1);
        all[dependencies.length] = texts;
        return Bindings.createStringBinding(
                () -> get(key, Arrays.stream(args).map(Language::now).toArray()), all);
    }

    /** Words that say themselves in the language of the window, and follow it. */
    public ObservableValue<String> spoken(Wording words) {
        return Bindings.createStringBinding(() -> words.isEmpty() ? "" : words.in(texts.get()), texts);
    }

    /** A moment by the clock of this computer: date and 24 hours. */
    public String moment(Instant moment) {
        return DateTimeFormatter.ofPattern(get("date.moment"), locale())
                .withZone(ZoneId.systemDefault())
                .format(moment);
    }

    /** The size of a file in the unit that leaves one to three figures before the point; a KB is 1,000 bytes. */
    public String fileSize(long bytes) {
        if (bytes < 1_000) {
            return get("size.bytes", bytes);
        }
        if (bytes < 1_000_000) {
            return get("size.kb", bytes / 1e3);
        }
        return bytes < 1_000_000_000 ? get("size.mb", bytes / 1e6) : get("size.gb", bytes / 1e9);
    }

    /** A time zone by its place: Lima, not America/Lima. What names no place stays as it is. */
    public static String place(ZoneId zone) {
        String id = zone.getId();
        return id.startsWith("Etc/")
                ? id.substring(4)
                : id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    /** A day, the same everywhere in the window. */
    public String day(TemporalAccessor day) {
        return DateTimeFormatter.ofPattern(get("date.day"), locale()).format(day);
    }

    /** "a, b and c". */
    public String list(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : get("list.and", String.join(", ", words.subList(0, last)), words.get(last));
    }

    /** Runs now and whenever the language changes. */
    public void follow(Runnable refresh) {
        texts.addListener((observable, before, after) -> refresh.run());
        refresh.run();
    }

    private static Object now(Object arg) {
        return arg instanceof ObservableValue<?> value ? value.getValue() : arg;
    }
}
