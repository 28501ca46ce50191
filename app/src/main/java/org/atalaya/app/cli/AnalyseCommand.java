// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import picocli.CommandLine.Command;

/** Parent of one command per method; by itself it shows them. */
@Command(name = "analyse")
final class AnalyseCommand extends WorkbenchCommand {

    @Override
    ExitCode run(Console console) {
        return chooseCommand(console);
    }
}
