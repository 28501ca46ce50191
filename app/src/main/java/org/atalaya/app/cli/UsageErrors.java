// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.atalaya.core.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the user's language which option is missing or unknown, and where the help is. */
final class UsageErrors implements CommandLine.IParameterExceptionHandler {

    private static final int MOST_SUGGESTIONS = 3;

    private final Console console;
    private final Texts texts;

    UsageErrors(Console console) {
        this.console = console;
        this.texts = console.texts();
    }

    /** The sentence, where the help is, and for a machine the same as an object. */
    static int tell(Console console, PrintWriter err, String sentence, String command) {
        err.println(console.texts().get("cli.error") + " " + sentence);
        err.println(console.texts().get("cli.see-help", command));
        console.fail("cli.usage", sentence);
        return ExitCode.USAGE.code();
    }

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        CommandLine line = failure.getCommandLine();
        return tell(
                console, line.getErr(), sentence(failure), line.getCommandSpec().qualifiedName(" "));
    }

    private String sentence(ParameterException failure) {
        if (failure instanceof CommandLine.MissingParameterException missing) {
            return texts.get("cli.missing-option", names(missing.getMissing()));
        }
        if (failure instanceof UnmatchedArgumentException unmatched) {
            String typed = String.join(" ", unmatched.getUnmatched());
            List<String> near = nearest(unmatched);
            return near.isEmpty()
                    ? texts.get("cli.unknown-option", typed)
                    : texts.get("cli.unknown-but-near", typed, String.join(", ", near));
        }
        ArgSpec argument = failure.getArgSpec();
        return argument == null
                ? texts.get("cli.bad-options", failure.getMessage())
                : texts.get("cli.bad-value", names(List.of(argument)), String.valueOf(failure.getValue()));
    }

    /** Commands that begin like the word that was typed, else what picocli finds similar. */
    private static List<String> nearest(UnmatchedArgumentException unmatched) {
        String word = unmatched.getUnmatched().get(0).toLowerCase(Locale.ROOT);
        List<String> begun = unmatched.getCommandLine().getSubcommands().keySet().stream()
                .filter(name -> word.length() > 2 && (name.startsWith(word) || word.startsWith(name)))
                .toList();
        return begun.isEmpty()
                ? unmatched.getSuggestions().stream().limit(MOST_SUGGESTIONS).toList()
                : begun;
    }

    private static String names(List<ArgSpec> arguments) {
        return arguments.stream()
                .map(a -> a instanceof OptionSpec option ? option.longestName() : a.paramLabel())
                .collect(Collectors.joining(", "));
    }
}
