// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.atalaya.core.problem.WorkbenchException;

/**
 * What is asked of one column of a table. It is written as a condition and read back from one, so that a filter of the
 * table is kept, undone, saved and exported like any other.
 */
public sealed interface ColumnFilter {

    /** The column's name in conditions, without quotes. */
    String column();

    /** The condition. */
    String ecql();

    /** Texts with these letters in them, whatever their capitals. */
    record Contains(String column, String text) implements ColumnFilter {
        @Override
        public String ecql() {
            return Ecql.quoteName(column) + " ILIKE " + Ecql.quoteText("%" + Like.quote(text) + "%");
        }
    }

    /** One of these values, or no data where that is asked for. */
    record OneOf(String column, List<String> values, boolean missing) implements ColumnFilter {
        public OneOf {
            values = List.copyOf(values);
            if (values.isEmpty() && !missing) {
                throw new IllegalArgumentException("no value of " + column + " is asked for");
            }
        }

        @Override
        public String ecql() {
            String name = Ecql.quoteName(column);
            String among =
                    name + " IN (" + values.stream().map(Ecql::quoteText).collect(Collectors.joining(", ")) + ")";
            if (!missing) {
                return among;
            }
            return values.isEmpty() ? name + " IS NULL" : "(" + among + " OR " + name + " IS NULL)";
        }
    }

    /** Numbers from one to another, both included; an end may be open. */
    record Range(String column, OptionalDouble from, OptionalDouble to) implements ColumnFilter {
        public Range {
            if (from.isEmpty() && to.isEmpty()) {
                throw new IllegalArgumentException("neither end of a range of " + column);
            }
        }

        @Override
        public String ecql() {
            String name = Ecql.quoteName(column);
            if (from.isPresent() && to.isPresent()) {
                return name + " BETWEEN " + Ecql.number(from.getAsDouble()) + " AND " + Ecql.number(to.getAsDouble());
            }
            return from.isPresent()
                    ? name + " >= " + Ecql.number(from.getAsDouble())
                    : name + " <= " + Ecql.number(to.getAsDouble());
        }
    }

    /** What a part of a condition asks of one column; empty where it asks anything else. */
    static Optional<ColumnFilter> read(String part) {
        try {
            return read(Lexer.tokens(part));
        } catch (WorkbenchException e) {
            return Optional.empty();
        }
    }

    private static Optional<ColumnFilter> read(List<Token> all) {
        boolean inBrackets = all.size() > 2
                && all.get(0).is("(")
                && all.get(all.size() - 1).is(")")
                && all.stream().anyMatch(token -> token.isWord("OR"));
        List<Token> tokens = inBrackets ? all.subList(1, all.size() - 1) : all;
        if (tokens.size() < 3 || !isName(tokens.get(0))) {
            return Optional.empty();
        }
        String column = tokens.get(0).text();
        Token verb = tokens.get(1);
        List<Token> rest = tokens.subList(2, tokens.size());
        if (verb.isWord("ILIKE")) {
            return contains(column, rest);
        }
        if (verb.isWord("IN")) {
            return oneOf(column, rest);
        }
        if (verb.isWord("IS") && rest.size() == 1 && rest.get(0).isWord("NULL")) {
            return Optional.of(new OneOf(column, List.of(), true));
        }
        return range(column, verb, rest);
    }

    private static boolean isName(Token token) {
        return token.kind() == Token.Kind.NAME || token.kind() == Token.Kind.WORD;
    }

    private static Optional<ColumnFilter> contains(String column, List<Token> rest) {
        String text = rest.get(0).text();
        boolean pattern = rest.size() == 1
                && rest.get(0).kind() == Token.Kind.TEXT
                && text.length() > 2
                && text.startsWith("%")
                && text.endsWith("%");
        return pattern
                ? Optional.ofNullable(Like.plain(text.substring(1, text.length() - 1)))
                        .map(plain -> new Contains(column, plain))
                : Optional.empty();
    }

    /** {@code ( 'a', 'b' )}, and behind it perhaps {@code OR column IS NULL}. */
    private static Optional<ColumnFilter> oneOf(String column, List<Token> rest) {
        List<String> values = new ArrayList<>();
        int at = 1;
        boolean well = rest.get(0).is("(");
        while (well && at + 1 < rest.size()) {
            well = rest.get(at).kind() == Token.Kind.TEXT;
            values.add(rest.get(at).text());
            if (rest.get(at + 1).is(")")) {
                List<Token> behind = rest.subList(at + 2, rest.size());
                boolean missing = behind.size() == 4
                        && behind.get(0).isWord("OR")
                        && isName(behind.get(1))
                        && behind.get(1).text().equals(column)
                        && behind.get(2).isWord("IS")
                        && behind.get(3).isWord("NULL");
                return well && (behind.isEmpty() || missing)
                        ? Optional.of(new OneOf(column, values, missing))
                        : Optional.empty();
            }
            well &= rest.get(at + 1).is(",");
            at += 2;
        }
        return Optional.empty();
    }

    private static Optional<ColumnFilter> range(String column, Token verb, List<Token> rest) {
        if (verb.isWord("BETWEEN")) {
            int and = 0;
            while (and < rest.size() && !rest.get(and).isWord("AND")) {
                and++;
            }
            OptionalDouble from = number(rest.subList(0, and));
            OptionalDouble to = and < rest.size() ? number(rest.subList(and + 1, rest.size())) : from;
            return and < rest.size() && from.isPresent() && to.isPresent()
                    ? Optional.of(new Range(column, from, to))
                    : Optional.empty();
        }
        OptionalDouble end = number(rest);
        if (end.isEmpty() || !(verb.is(">=") || verb.is("<="))) {
            return Optional.empty();
        }
        return Optional.of(
                verb.is(">=")
                        ? new Range(column, end, OptionalDouble.empty())
                        : new Range(column, OptionalDouble.empty(), end));
    }

    private static OptionalDouble number(List<Token> tokens) {
        boolean minus = tokens.size() == 2 && tokens.get(0).is("-");
        if (tokens.size() != (minus ? 2 : 1) || tokens.get(tokens.size() - 1).kind() != Token.Kind.NUMBER) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(tokens.get(tokens.size() - 1).text());
        return OptionalDouble.of(minus ? -value : value);
    }
}
