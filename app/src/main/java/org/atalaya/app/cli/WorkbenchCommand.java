// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.text.Texts;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command: parses by picocli, runs in the core, and ends with an exit code. */
abstract class WorkbenchCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    /** Does the work and says what came of it. */
    abstract ExitCode run(Console console) throws WorkbenchException;

    @Override
    public final Integer call() {
        Console console = console();
        try {
            return run(console).code();
        } catch (WorkbenchException e) {
            console.tell(e.problem());
            return stopped(console, List.of(e.problem())).code();
        } catch (CancellationException e) {
            String sentence = console.texts().get("cli.stopped");
            spec.commandLine().getErr().println(sentence);
            console.fail("cli.stopped", sentence);
            return ExitCode.FAILED.code();
        }
    }

    /** Ends for problems that were told already. */
    final ExitCode stopped(Console console, List<Problem> problems) {
        console.fail(problems);
        return ExitCode.of(problems, name -> spec.commandLine().getParseResult().hasMatchedOption("--" + name));
    }

    final CommandSpec spec() {
        return spec;
    }

    /** Shows the commands there are, for one that cannot stand alone. */
    final ExitCode chooseCommand(Console console) {
        spec.commandLine().usage(spec.commandLine().getErr());
        console.fail("cli.usage", console.texts().get("cli.choose-command"));
        return ExitCode.USAGE;
    }

    /** {@code --json} and {@code --lang} may stand before the command as well as after it. */
    private Console console() {
        boolean json = false;
        String language = null;
        for (CommandSpec level = spec; level != null; level = level.parent()) {
            CommonOptions options = ((WorkbenchCommand) level.userObject()).common;
            json |= options.json;
            language = language == null ? options.language : language;
        }
        return new Console(
                Texts.of(Atalaya.language(language), Atalaya.BUNDLES),
                spec.commandLine().getOut(),
                spec.commandLine().getErr(),
                json);
    }
}
