// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;

/**
 * Writes a condition as GeoTools is to read it: every name becomes a plain one ({@code q0}, {@code q1} …) that stands
 * for a {@link Property}, every moment gets the form with seconds and {@code Z}. What is wrong with names, quotes and
 * brackets is found here, where its place is known.
 */
final class Rewriter {

    private static final Pattern DURATION =
            Pattern.compile("P(?=[0-9T])(?:\\d+Y)?(?:\\d+M)?(?:\\d+D)?(?:T(?:\\d+H)?(?:\\d+M)?(?:\\d+S)?)?");

    private final String original;
    private final Vocabulary names;
    private final List<Token> tokens;
    private final StringBuilder out = new StringBuilder();
    private final List<int[]> places = new ArrayList<>();
    private final Map<String, Property> properties = new LinkedHashMap<>();
    private final Map<Property, String> slots = new LinkedHashMap<>();

    private Rewriter(String original, Vocabulary names) throws WorkbenchException {
        this.original = original;
        this.names = names;
        this.tokens = Lexer.tokens(original);
    }

    static Rewriter of(String text, Vocabulary names) throws WorkbenchException {
        Rewriter rewriter = new Rewriter(text, names);
        TokenLimits.check(text, rewriter.tokens);
        for (int i = 0; i < rewriter.tokens.size(); ) {
            i += rewriter.write(i);
        }
        return rewriter;
    }

    String text() {
        return out.toString();
    }

    /** Whether the text ends with a word that something must follow. */
    boolean endsOpen() {
        Token last = tokens.get(tokens.size() - 1);
        if (last.kind() == Token.Kind.WORD) {
            return Words.KEYWORDS.contains(last.text().toUpperCase(Locale.ROOT));
        }
        return last.kind() == Token.Kind.SYMBOL && !last.is(")") && !last.is("]");
    }

    /** What the names stand for. */
    Map<String, Property> properties() {
        return properties;
    }

    /** The word of the original that a position (from 0) of the rewritten text comes from, empty behind the last. */
    Optional<Token> tokenAt(int position) {
        Token found = null;
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i)[0] <= position) {
                found = tokens.get(places.get(i)[1]);
            }
        }
        return position >= out.length() ? Optional.empty() : Optional.ofNullable(found);
    }

    /** Writes the word at a place and tells how many words that took. */
    private int write(int i) throws WorkbenchException {
        Token token = tokens.get(i);
        switch (token.kind()) {
            case TEXT -> text(i);
            case NAME -> put(i, slot(find(i)));
            case MOMENT -> put(i, moment(i));
            case NUMBER -> put(i, Literals.number(token));
            case SYMBOL -> put(i, Literals.symbol(token));
            case WORD -> {
                return word(i);
            }
        }
        return 1;
    }

    private void text(int i) throws WorkbenchException {
        Token token = tokens.get(i);
        boolean asName = next(i + 1)
                .filter(t -> (Words.COMPARISONS.contains(t.text()) && t.kind() == Token.Kind.SYMBOL)
                        || t.isWord("LIKE")
                        || t.isWord("IN")
                        || t.isWord("IS"))
                .isPresent();
        if (asName && names.find(token.text()).isPresent()) {
            throw new WorkbenchException(
                    Problem.error("selection.name-in-single-quotes", token.start() + 1, "\"" + token.text() + "\""));
        }
        put(i, Ecql.quoteText(token.text()));
    }

    private int word(int i) throws WorkbenchException {
        Token token = tokens.get(i);
        String upper = token.text().toUpperCase(Locale.ROOT);
        boolean call = next(i + 1).filter(t -> t.is("(")).isPresent();
        if (upper.equals("SRID") && next(i + 1).filter(t -> t.is("=")).isPresent()) {
            throw new WorkbenchException(Problem.error("selection.other-crs", token.start() + 1));
        }
        if (Words.KEYWORDS.contains(upper)
                || (call && (Words.SHAPES.contains(upper) || Words.PLACE_TESTS.contains(upper)))) {
            put(i, token.text());
            return 1;
        }
        if (call) {
            return function(i);
        }
        boolean unit = Words.UNITS.contains(upper)
                && i > 1
                && (tokens.get(i - 1).is(",")
                        || Words.UNITS.contains(tokens.get(i - 1).text().toUpperCase(Locale.ROOT)));
        boolean duration = DURATION.matcher(token.text()).matches()
                && (tokens.get(Math.max(0, i - 1)).is("/")
                        || next(i + 1).filter(t -> t.is("/")).isPresent());
        put(i, unit || duration ? token.text() : slot(find(i)));
        return 1;
    }

    /** A part of the time stands for itself; other functions are those of GeoTools. */
    private int function(int i) throws WorkbenchException {
        Token token = tokens.get(i);
        Optional<TimePart> part = TimePart.of(token.text());
        if (part.isPresent()) {
            Optional<Property> of = next(i + 2)
                    .filter(t -> t.kind() == Token.Kind.WORD || t.kind() == Token.Kind.NAME)
                    .flatMap(t -> names.find(t.text()));
            boolean end = of.filter(Property.Known.OCCURRED_TO::equals).isPresent();
            boolean start = of.filter(Property.Known.OCCURRED::equals).isPresent();
            if (!(start || end) || next(i + 3).filter(t -> t.is(")")).isEmpty()) {
                throw new WorkbenchException(Problem.error(
                        "selection.time-part", token.start() + 1, part.get().text()));
            }
            put(i, slot(new Property.OfTime(part.get(), end)));
            return 4;
        }
        for (String known : Words.FUNCTIONS) {
            if (known.equalsIgnoreCase(token.text())) {
                put(i, known);
                return 1;
            }
        }
        String all = String.join(
                ", ", Arrays.stream(TimePart.values()).map(TimePart::text).toList());
        throw new WorkbenchException(Problem.error(
                "selection.unknown-function",
                token.start() + 1,
                token.text(),
                all + ", " + String.join(", ", Words.FUNCTIONS.stream().sorted().toList())));
    }

    private Property find(int i) throws WorkbenchException {
        Optional<Property> found = names.find(tokens.get(i).text());
        if (found.isPresent()) {
            return found.get();
        }
        throw new WorkbenchException(new UnknownName(original, names, tokens).at(i));
    }

    private String moment(int i) throws WorkbenchException {
        String moment = Literals.moment(tokens.get(i));
        boolean ends = i > 1 && tokens.get(i - 1).is("/") && tokens.get(i - 2).kind() == Token.Kind.MOMENT;
        if (ends && moment.compareTo(Literals.moment(tokens.get(i - 2))) <= 0) {
            throw new WorkbenchException(Problem.error("selection.empty-period"));
        }
        return moment;
    }

    private String slot(Property property) {
        return slots.computeIfAbsent(property, p -> {
            String name = "q" + properties.size();
            properties.put(name, p);
            return name;
        });
    }

    private Optional<Token> next(int i) {
        return i < tokens.size() ? Optional.of(tokens.get(i)) : Optional.empty();
    }

    /** Blanks stay where they were, so that {@code -5} stays a number. */
    private void put(int i, String text) {
        if (i > 0 && tokens.get(i).start() > tokens.get(i - 1).end()) {
            out.append(' ');
        }
        places.add(new int[] {out.length(), i});
        out.append(text);
    }
}
