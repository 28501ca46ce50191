// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.text;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;

/**
 * Every sentence a person reads, in one language. Keys live in several bundles, one per area of the program, each with
 * an English base file and a Spanish one; a key missing in the chosen language is a bug that a house test finds, not
 * something papered over with English.
 */
public final class Texts {

    /** Peru writes 20,164.5, as English does; Spain would write 20.164,5. */
    public static final Locale SPANISH = Locale.forLanguageTag("es-PE");

    public static final Locale ENGLISH = Locale.forLanguageTag("en-US");

    /** Bundles of the core. The app adds its own. */
    public static final List<String> CORE_BUNDLES = List.of(
            "org.atalaya.core.text.general",
            "org.atalaya.core.text.importer",
            "org.atalaya.core.text.store",
            "org.atalaya.core.text.analysis",
            "org.atalaya.core.text.autocorrelation",
            "org.atalaya.core.text.nearrepeat",
            "org.atalaya.core.text.selection",
            "org.atalaya.core.text.learning",
            "org.atalaya.core.text.map",
            "org.atalaya.core.text.export",
            "org.atalaya.core.text.editing",
            "org.atalaya.core.text.pattern",
            "org.atalaya.core.text.change",
            "org.atalaya.core.text.density",
            "org.atalaya.core.text.cluster",
            "org.atalaya.core.text.series",
            "org.atalaya.core.text.risk");

    private final Locale locale;
    private final List<ResourceBundle> bundles;

    private Texts(Locale locale, List<ResourceBundle> bundles) {
        this.locale = locale;
        this.bundles = List.copyOf(bundles);
    }

    /** The core's texts in the language of {@code locale}: Spanish (Peru) for any Spanish, otherwise English. */
    public static Texts of(Locale locale) {
        return of(locale, CORE_BUNDLES);
    }

    public static Texts of(Locale locale, List<String> bundleNames) {
        Locale language = "es".equals(locale.getLanguage()) ? SPANISH : ENGLISH;
        var noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        List<ResourceBundle> bundles = new ArrayList<>();
        for (String name : bundleNames) {
            bundles.add(ResourceBundle.getBundle(name, language, Texts.class.getClassLoader(), noFallback));
        }
        return new Texts(language, bundles);
    }

    public Locale locale() {
        return locale;
    }

    public boolean has(String key) {
        return bundles.stream().anyMatch(bundle -> bundle.containsKey(key));
    }

    /** The text of a key, its {0}, {1} … filled with {@code args} in this language's number and date formats. */
    public String get(String key, Object... args) {
        return find(key, args)
                .orElseThrow(() -> new MissingResourceException("No text for key " + key, Texts.class.getName(), key));
    }

    public Optional<String> find(String key, Object... args) {
        for (ResourceBundle bundle : bundles) {
            if (bundle.containsKey(key)) {
                Object[] said = Arrays.stream(args).map(this::said).toArray();
                return Optional.of(new MessageFormat(bundle.getString(key), locale).format(said));
            }
        }
        return Optional.empty();
    }

    /**
     * Days and moments as they are written in this language, such as 6 Oct 2025; a key after {@code @} as its text; all
     * else as it is.
     */
    private Object said(Object arg) {
        if (arg instanceof String key && key.startsWith("@") && has(key.substring(1))) {
            return get(key.substring(1));
        }
        if (arg instanceof LocalDate day) {
            return DateTimeFormatter.ofPattern(dayPattern(), locale).format(day);
        }
        if (arg instanceof LocalDateTime moment) {
            return DateTimeFormatter.ofPattern(dayPattern() + " HH:mm", locale).format(moment);
        }
        return arg instanceof List<?> list
                ? list.stream().map(this::said).map(String::valueOf).collect(Collectors.joining(", "))
                : arg;
    }

    private String dayPattern() {
        return locale.equals(SPANISH) ? "dd/MM/yyyy" : "d MMM yyyy";
    }

    /**
     * The sentence of a problem, led by its place: file, row, column. Where a bundle has it under {@code
     * here.problem.<code>} too, that one is said: the window names its own fields there instead of options.
     */
    public String say(Problem problem) {
        Object[] args = problem.args().stream().map(this::argument).toArray();
        String key = "problem." + problem.code();
        String sentence = find("here." + key, args).orElseGet(() -> get(key, args));
        StringBuilder place = new StringBuilder();
        problem.where().file().ifPresent(file -> place.append(get("problem.where.file", file)));
        problem.where().row().ifPresent(row -> comma(place).append(get("problem.where.row", row)));
        problem.where().column().ifPresent(column -> comma(place).append(get("problem.where.column", column)));
        problem.where().parameter().ifPresent(name -> comma(place).append(get("problem.where.parameter", name)));
        if (place.isEmpty()) {
            return sentence;
        }
        // A file's name is written as it is; "row" and "column" begin the sentence.
        String led = problem.where().file().isPresent() ? place.toString() : capital(place);
        return led + ": " + sentence;
    }

    /** A problem within a problem is its sentence; where it is stands before the whole. */
    private Object argument(Object arg) {
        return arg instanceof Problem inner ? say(inner.at(Where.NOWHERE)) : arg;
    }

    public SortedSet<String> keys() {
        SortedSet<String> keys = new TreeSet<>();
        bundles.forEach(bundle -> keys.addAll(bundle.keySet()));
        return keys;
    }

    private static StringBuilder comma(StringBuilder text) {
        return text.isEmpty() ? text : text.append(", ");
    }

    private String capital(StringBuilder text) {
        return text.substring(0, 1).toUpperCase(locale) + text.substring(1);
    }
}
