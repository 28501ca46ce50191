// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.CancellationException;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.catalogue.Catalogue;
import org.atalaya.core.environment.Version;
import org.atalaya.core.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line as a whole: its commands, its language, and what happens when something goes wrong. */
@Command(name = "atalaya", versionProvider = Atalaya.Versions.class, mixinStandardHelpOptions = false)
public final class Atalaya extends WorkbenchCommand {

    /** The core's texts and those of the command line. */
    public static final List<String> BUNDLES = bundles();

    private static final String CLI_BUNDLE = "org.atalaya.app.text.cli";

    @CommandLine.Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "version")
    private boolean version;

    private Atalaya() {}

    /** Runs one command; never throws. */
    public static int run(String... args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return run(out, err, args);
    }

    /** Runs one command with its output caught. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        Texts texts = Texts.of(language(args), BUNDLES);
        CommandLine line = commandLine(texts).setOut(out).setErr(err);
        return line.execute(args);
    }

    /** The whole tree of commands, in one language. */
    public static CommandLine commandLine(Texts texts) {
        CommandLine line = new CommandLine(new Atalaya());
        List<WorkbenchCommand> commands = List.of(
                new ImportCommand(),
                new ListCommand(),
                new RunCommand(),
                new ExportCommand(),
                new CheckCommand(),
                new SimulateCommand(),
                new DemoCommand(),
                new MeasureCommand());
        for (WorkbenchCommand command : commands) {
            line.addSubcommand(command);
        }
        CommandLine analyse = new CommandLine(new AnalyseCommand());
        for (Analysis<?, ?> analysis : Catalogue.analyses()) {
            analyse.addSubcommand(analysis.id(), AnalyseOneCommand.commandLine(analysis, texts));
        }
        line.addSubcommand(analyse);
        line.setResourceBundle(ResourceBundle.getBundle(
                CLI_BUNDLE,
                texts.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        line.setParameterExceptionHandler(new UsageErrors(texts));
        line.setExecutionExceptionHandler((failure, commandLine, parsed) -> {
            if (failure instanceof CancellationException) {
                return ExitCode.FAILED.code();
            }
            commandLine.getErr().println(texts.get("cli.bug", failure.toString()));
            failure.printStackTrace(commandLine.getErr());
            return ExitCode.BUG.code();
        });
        return line;
    }

    @Override
    ExitCode run(Console console) {
        spec().commandLine().usage(spec().commandLine().getOut());
        return ExitCode.USAGE;
    }

    private static Locale language(String[] args) {
        for (int i = 0; i + 1 < args.length; i++) {
            if (args[i].equals("--lang")) {
                return Locale.forLanguageTag(args[i + 1]);
            }
        }
        return Locale.getDefault();
    }

    private static List<String> bundles() {
        List<String> names = new ArrayList<>(Texts.CORE_BUNDLES);
        names.add("org.atalaya.app.text.cli");
        return List.copyOf(names);
    }

    /** The version as {@code --version} prints it. */
    static final class Versions implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Atalaya " + Version.current()};
        }
    }
}
