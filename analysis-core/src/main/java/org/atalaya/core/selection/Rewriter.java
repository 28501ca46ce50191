// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.selection;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;

/**
 * Writes a condition as GeoTools is to read it: every name becomes a plain one ({@code q0}, {@code q1} …) that stands
 * for a {@link Property}, every moment gets the form with seconds and {@code Z}. What is wrong with names, quotes and
 * brackets is found here, where its place is known.
 */
final class Rewriter {

    private static final Set<String> KEYWORDS = Set.of(
            "AND", "OR", "NOT", "IN", "LIKE", "ILIKE", "IS", "NULL", "BETWEEN", "BEFORE", "AFTER", "DURING", "TEQUALS",
            "TRUE", "FALSE", "INCLUDE", "EXCLUDE");
    private static final Set<String> SHAPES =
            Set.of("POINT", "LINESTRING", "POLYGON", "MULTIPOINT", "MULTILINESTRING", "MULTIPOLYGON", "ENVELOPE");
    private static final Set<String> PLACE_TESTS =
            Set.of("BBOX", "INTERSECTS", "DISJOINT", "WITHIN", "DWITHIN", "BEYOND", "CONTAINS", "TOUCHES", "EQUALS");

    /** Functions of GeoTools that are of use to texts and numbers, and that end. */
    private static final Set<String> FUNCTIONS = Set.of(
            "strToLowerCase",
            "strToUpperCase",
            "strTrim",
            "strLength",
            "strStartsWith",
            "strEndsWith",
            "strIndexOf",
            "strSubstring",
            "abs",
            "floor",
            "ceil");

    private static final Set<String> UNITS = Set.of("FEET", "METERS", "STATUTE", "NAUTICAL", "MILES", "KILOMETERS");
    private static final Set<String> COMPARISONS = Set.of("=", "<>", "<", ">", "<=", ">=", "==");
    private static final Pattern DURATION =
            Pattern.compile("P(?=[0-9T])(?:\\d+Y)?(?:\\d+M)?(?:\\d+D)?(?:T(?:\\d+H)?(?:\\d+M)?(?:\\d+S)?)?");
    private static final int DEEPEST = 50;
    private static final int MOST_CONNECTORS = 1000;
    private static final int MOST_SIGNS = 100;
    private static final int LONGEST_NUMBER = 18;
    private static final int NAMES_TOLD = 12;

    private static final DateTimeFormatter CLOCK = new DateTimeFormatterBuilder()
            .appendPattern("H:mm[:ss]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

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
        rewriter.limits();
        rewriter.brackets();
        for (int i = 0; i < rewriter.tokens.size(); ) {
            i += rewriter.write(i);
        }
        return rewriter;
    }

    static boolean isKeyword(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        return KEYWORDS.contains(upper) || SHAPES.contains(upper) || PLACE_TESTS.contains(upper) || upper.equals("ID");
    }

    String text() {
        return out.toString();
    }

    /** Whether the text ends with a word that something must follow. */
    boolean endsOpen() {
        Token last = tokens.get(tokens.size() - 1);
        if (last.kind() == Token.Kind.WORD) {
            return KEYWORDS.contains(last.text().toUpperCase(Locale.ROOT));
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

    private void limits() throws WorkbenchException {
        long connectors = tokens.stream()
                .filter(t -> t.isWord("AND") || t.isWord("OR") || t.isWord("NOT"))
                .count();
        long signs = tokens.stream()
                .filter(t -> t.is("+") || t.is("-") || t.is("*") || t.is("/"))
                .count();
        long nots = tokens.stream().filter(t -> t.isWord("NOT")).count();
        if (connectors > MOST_CONNECTORS || nots > MOST_SIGNS || inPlainSums(signs)) {
            throw new WorkbenchException(Problem.error("selection.too-many-parts", MOST_CONNECTORS));
        }
    }

    /** The minus of a coordinate is no sum. */
    private boolean inPlainSums(long signs) {
        return signs > MOST_SIGNS
                && tokens.stream()
                        .noneMatch(t -> t.kind() == Token.Kind.WORD
                                && SHAPES.contains(t.text().toUpperCase(Locale.ROOT)));
    }

    private void brackets() throws WorkbenchException {
        List<Token> open = new ArrayList<>();
        for (Token token : tokens) {
            if (token.is("(") || token.is("[")) {
                open.add(token);
                if (open.size() > DEEPEST) {
                    throw new WorkbenchException(Problem.error("selection.too-deep", token.start() + 1, DEEPEST));
                }
            } else if (token.is(")") || token.is("]")) {
                if (open.isEmpty()) {
                    throw new WorkbenchException(Problem.error("selection.closes-nothing", token.start() + 1));
                }
                open.remove(open.size() - 1);
            }
        }
        if (!open.isEmpty()) {
            Token last = open.get(open.size() - 1);
            throw new WorkbenchException(
                    Problem.error("selection.open-bracket", last.start() + 1, Lexer.snippet(original, last.start())));
        }
    }

    /** Writes the word at a place and tells how many words that took. */
    private int write(int i) throws WorkbenchException {
        Token token = tokens.get(i);
        switch (token.kind()) {
            case TEXT -> text(i);
            case NAME -> put(i, slot(find(i)));
            case MOMENT -> put(i, moment(i));
            case NUMBER -> put(i, number(token));
            case SYMBOL -> put(i, symbol(token));
            case WORD -> {
                return word(i);
            }
        }
        return 1;
    }

    private void text(int i) throws WorkbenchException {
        Token token = tokens.get(i);
        boolean asName = next(i + 1)
                .filter(t -> (COMPARISONS.contains(t.text()) && t.kind() == Token.Kind.SYMBOL)
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
        if (KEYWORDS.contains(upper) || (call && (SHAPES.contains(upper) || PLACE_TESTS.contains(upper)))) {
            put(i, token.text());
            return 1;
        }
        if (call) {
            return function(i);
        }
        boolean unit = UNITS.contains(upper)
                && i > 1
                && (tokens.get(i - 1).is(",")
                        || UNITS.contains(tokens.get(i - 1).text().toUpperCase(Locale.ROOT)));
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
        for (String known : FUNCTIONS) {
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
                all + ", " + String.join(", ", FUNCTIONS.stream().sorted().toList())));
    }

    private Property find(int i) throws WorkbenchException {
        Optional<Property> found = names.find(tokens.get(i).text());
        if (found.isPresent()) {
            return found.get();
        }
        throw new WorkbenchException(unknown(i));
    }

    private Problem unknown(int i) {
        Token token = tokens.get(i);
        int place = token.start() + 1;
        if (token.kind() == Token.Kind.WORD) {
            Optional<String> cut = names.columns().stream()
                    .filter(column -> column.length() > token.text().length()
                            && original.regionMatches(true, token.start(), column, 0, column.length()))
                    .findFirst();
            if (cut.isPresent()) {
                return Problem.error("selection.column-needs-quotes", place, cut.get(), Ecql.quoteName(cut.get()));
            }
        }
        List<String> near = names.nearest(token.text());
        if (isValue(i)) {
            return Problem.error("selection.text-needs-quotes", place, words(i), Ecql.quoteText(words(i)));
        }
        if (!near.isEmpty()) {
            return Problem.error(
                    "selection.unknown-column-near",
                    place,
                    token.text(),
                    String.join(", ", near.stream().map(Ecql::quoteName).toList()));
        }
        List<String> all = names.names().stream().map(Ecql::quoteName).toList();
        return Problem.error(
                "selection.unknown-column",
                place,
                token.text(),
                String.join(", ", all.subList(0, Math.min(NAMES_TOLD, all.size())))
                        + (all.size() > NAMES_TOLD ? " \u2026" : ""));
    }

    /** Whether a value is meant rather than a column: behind a comparison, or in a list. */
    private boolean isValue(int i) {
        if (i == 0) {
            return false;
        }
        Token before = tokens.get(i - 1);
        boolean compared = before.kind() == Token.Kind.SYMBOL && COMPARISONS.contains(before.text());
        boolean first = before.is("(") && i > 1 && tokens.get(i - 2).isWord("IN");
        boolean later = before.is(",") && inList(i);
        return compared || first || later || before.isWord("LIKE") || before.isWord("ILIKE");
    }

    private boolean inList(int i) {
        int at = i - 1;
        while (at > 0 && !tokens.get(at).is("(")) {
            at--;
        }
        return at > 0 && tokens.get(at - 1).isWord("IN");
    }

    /** The words of a value that was typed without quotes. */
    private String words(int i) {
        int last = i;
        while (tokens.get(i).kind() == Token.Kind.WORD
                && next(last + 1)
                        .filter(t -> t.kind() == Token.Kind.WORD && !isKeyword(t.text()))
                        .isPresent()) {
            last++;
        }
        return last == i
                ? tokens.get(i).text()
                : original.substring(tokens.get(i).start(), tokens.get(last).end());
    }

    private String moment(int i) throws WorkbenchException {
        String moment = moment(tokens.get(i));
        boolean ends = i > 1 && tokens.get(i - 1).is("/") && tokens.get(i - 2).kind() == Token.Kind.MOMENT;
        if (ends && moment.compareTo(moment(tokens.get(i - 2))) <= 0) {
            throw new WorkbenchException(Problem.error("selection.empty-period"));
        }
        return moment;
    }

    private static String moment(Token token) throws WorkbenchException {
        String text = token.text();
        try {
            LocalDate day = LocalDate.parse(text.substring(0, 10));
            String clock = text.length() > 11 ? text.substring(11) : "0:00";
            if (clock.matches(".*[+-]\\d{2}:?\\d{2}")) {
                throw new WorkbenchException(Problem.error("selection.no-zones", token.start() + 1, text));
            }
            String bare = clock.replaceFirst("Z$", "").replaceFirst("\\.\\d+$", "");
            LocalDateTime moment = day.atTime(LocalTime.parse(bare, CLOCK));
            return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT)
                    .format(moment);
        } catch (DateTimeException e) {
            throw new WorkbenchException(Problem.error("selection.no-such-date", token.start() + 1, text), e);
        }
    }

    private static String number(Token token) throws WorkbenchException {
        String text = token.text();
        if (text.length() > LONGEST_NUMBER || text.matches(".*[eE][+-]?\\d{3,}")) {
            throw new WorkbenchException(Problem.error("selection.number-too-long", token.start() + 1, text));
        }
        return text;
    }

    private static String symbol(Token token) throws WorkbenchException {
        String instead =
                switch (token.text()) {
                    case "!=" -> "<>";
                    case "&&" -> "AND";
                    case "||" -> "OR";
                    default -> "";
                };
        if (!instead.isEmpty()) {
            throw new WorkbenchException(
                    Problem.error("selection.other-sign", token.start() + 1, token.text(), instead));
        }
        if (token.is(";") || token.is(":")) {
            throw new WorkbenchException(Problem.error("selection.strange-sign", token.start() + 1, token.text()));
        }
        return token.is("==") ? "=" : token.text();
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
