// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.atalaya.core.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the user's language which option is missing or unknown, and where the help is. */
final class UsageErrors implements CommandLine.IParameterExceptionHandler {

    private final Texts texts;

    UsageErrors(Texts texts) {
        this.texts = texts;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        CommandLine line = failure.getCommandLine();
        line.getErr().println(texts.get("cli.error") + " " + sentence(failure));
        line.getErr().println(texts.get("cli.see-help", line.getCommandSpec().qualifiedName(" ")));
        return ExitCode.USAGE.code();
    }

    private String sentence(ParameterException failure) {
        if (failure instanceof CommandLine.MissingParameterException missing) {
            return texts.get("cli.missing-option", names(missing.getMissing()));
        }
        if (failure instanceof UnmatchedArgumentException unmatched) {
            return texts.get("cli.unknown-option", String.join(" ", unmatched.getUnmatched()));
        }
        ArgSpec argument = failure.getArgSpec();
        return argument == null
                ? texts.get("cli.bad-options", failure.getMessage())
                : texts.get("cli.bad-value", names(List.of(argument)), String.valueOf(failure.getValue()));
    }

    private static String names(List<ArgSpec> arguments) {
        return arguments.stream()
                .map(a -> a instanceof OptionSpec option ? option.longestName() : a.paramLabel())
                .collect(Collectors.joining(", "));
    }
}
