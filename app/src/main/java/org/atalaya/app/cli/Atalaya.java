// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Supplier;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.catalogue.Catalogue;
import org.atalaya.core.environment.UserLanguage;
import org.atalaya.core.environment.Version;
import org.atalaya.core.importer.ImportPlanner;
import org.atalaya.core.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line as a whole: its commands, its language, and what happens when something goes wrong. */
@Command(name = "atalaya", versionProvider = Atalaya.Versions.class, mixinStandardHelpOptions = false)
public final class Atalaya extends WorkbenchCommand {

    /** The core's texts and those of the command line. */
    public static final List<String> BUNDLES = bundles();

    private static final String CLI_BUNDLE = "org.atalaya.app.text.cli";

    private static final String ANALYSE = "analyse";

    private static final String LANGUAGE = "--lang";

    @CommandLine.Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "version")
    boolean version;

    private Atalaya() {}

    /** Runs one command; never throws. */
    public static int run(String... args) {
        if (args.length > 0 && args[0].equals("import")) {
            var unused = ImportPlanner.warmUp();
        }
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return run(out, err, args);
    }

    /** Runs one command with its output caught. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        List<String> words = List.of(args);
        String asked = asked(words);
        Texts texts = Texts.of(language(asked), BUNDLES);
        Console console = new Console(texts, out, err, words.contains("--json"));
        if (asked != null && !language(asked).getLanguage().matches("en|es")) {
            return UsageErrors.tell(console, err, texts.get("cli.bad-value", "--lang", asked), "atalaya");
        }
        try {
            return commandLine(texts, console, words.isEmpty() ? "" : words.get(0))
                    .setOut(out)
                    .setErr(err)
                    .execute(args);
        } catch (OutOfMemoryError e) {
            String sentence = texts.get("cli.memory", Runtime.getRuntime().maxMemory() >> 20);
            err.println(texts.get("cli.error") + " " + sentence);
            console.fail("cli.memory", sentence);
            return ExitCode.FAILED.code();
        } catch (RuntimeException | Error e) {
            // Errors, and what fails before a command is reached, pass picocli's own handler by.
            return bug(texts, console, err, e);
        }
    }

    /** The commands by their names. */
    private static Map<String, Supplier<WorkbenchCommand>> commands() {
        Map<String, Supplier<WorkbenchCommand>> commands = new LinkedHashMap<>();
        commands.put("import", ImportCommand::new);
        commands.put("context", ContextCommand::new);
        commands.put("base", BaseCommand::new);
        commands.put("list", ListCommand::new);
        commands.put("crs", CrsCommand::new);
        commands.put("zones", ZonesCommand::new);
        commands.put("select", SelectCommand::new);
        commands.put("run", RunCommand::new);
        commands.put("recipe", RecipeCommand::new);
        commands.put("risk", RiskCommand::new);
        commands.put("models", ModelsCommand::new);
        commands.put("export", ExportCommand::new);
        commands.put("check", CheckCommand::new);
        commands.put("simulate", SimulateCommand::new);
        commands.put("demo", DemoCommand::new);
        commands.put("measure", MeasureCommand::new);
        commands.put(ANALYSE, AnalyseCommand::new);
        return commands;
    }

    /** The whole tree of commands, in one language. */
    static CommandLine commandLine(Texts texts, Console console) {
        return commandLine(texts, console, "");
    }

    /** The tree as far as the first word needs it: most of a short command's time is making commands. */
    private static CommandLine commandLine(Texts texts, Console console, String first) {
        CommandLine line = new CommandLine(new Atalaya());
        Map<String, Supplier<WorkbenchCommand>> commands = commands();
        if (commands.containsKey(first)) {
            commands.keySet().retainAll(Set.of(first));
        }
        commands.forEach((name, command) ->
                line.addSubcommand(name, name.equals(ANALYSE) ? analyses(texts) : new CommandLine(command.get())));
        line.setResourceBundle(ResourceBundle.getBundle(
                CLI_BUNDLE,
                texts.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        line.setParameterExceptionHandler(new UsageErrors(console));
        line.setExecutionExceptionHandler(
                (failure, commandLine, parsed) -> bug(texts, console, commandLine.getErr(), failure));
        return line;
    }

    private static CommandLine analyses(Texts texts) {
        CommandLine analyse = new CommandLine(new AnalyseCommand());
        for (Analysis<?, ?> analysis : Catalogue.analyses()) {
            analyse.addSubcommand(analysis.id(), AnalyseOneCommand.commandLine(analysis, texts));
        }
        return analyse;
    }

    @Override
    ExitCode run(Console console) {
        return chooseCommand(console);
    }

    private static int bug(Texts texts, Console console, PrintWriter err, Throwable failure) {
        String sentence = texts.get("cli.bug", failure.toString());
        err.println(sentence);
        failure.printStackTrace(err);
        console.fail("cli.bug", sentence);
        return ExitCode.BUG.code();
    }

    /** The language of a tag, or that of the computer. */
    static Locale language(String tag) {
        return tag == null ? UserLanguage.get() : Locale.forLanguageTag(tag);
    }

    /** The language asked for, needed before anything is parsed: help and complaints are texts as well. */
    private static String asked(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).startsWith(LANGUAGE + "=")) {
                return words.get(i).substring(LANGUAGE.length() + 1);
            }
            if (words.get(i).equals(LANGUAGE) && i + 1 < words.size()) {
                return words.get(i + 1);
            }
        }
        return null;
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
