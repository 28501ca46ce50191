// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import java.util.concurrent.Callable;
import org.atalaya.core.problem.WorkbenchException;
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
        Console console = new Console(
                common.texts(), spec.commandLine().getOut(), spec.commandLine().getErr(), common.json);
        try {
            return run(console).code();
        } catch (WorkbenchException e) {
            console.fail(e.problem());
            return ExitCode.FAILED.code();
        }
    }

    final CommandSpec spec() {
        return spec;
    }
}
