// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.atalaya.core.context.ContextTable;
import org.atalaya.core.importer.ContextReader;
import org.atalaya.core.importer.ContextReader.ContextRead;
import org.atalaya.core.importer.ContextReader.KnownRule;
import org.atalaya.core.importer.ContextReader.Wish;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.store.ProjectStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts weather, holidays, census and the like into a project, or lists what it has. */
@Command(name = "context")
final class ContextCommand extends WorkbenchCommand {

    /** What values may belong to, as it is typed. */
    enum By {
        date(ContextTable.Kind.DATE),
        hour(ContextTable.Kind.HOUR),
        zone(ContextTable.Kind.ZONE);

        private final ContextTable.Kind kind;

        By(ContextTable.Kind kind) {
            this.kind = kind;
        }
    }

    @Parameters(arity = "0..1", paramLabel = "${bundle:label.file}", descriptionKey = "contextFile")
    private Path file;

    @Option(names = "--project", required = true, paramLabel = "${bundle:label.project}", descriptionKey = "project")
    private Path project;

    @Option(names = "--name", paramLabel = "NAME", defaultValue = "", descriptionKey = "contextName")
    private String name;

    @Option(names = "--by", paramLabel = "date|hour|zone", defaultValue = "date", descriptionKey = "contextBy")
    private By by;

    @Option(names = "--column", paramLabel = "${bundle:label.column}", descriptionKey = "contextColumn")
    private String column;

    @Option(names = "--known-after", paramLabel = "P1D", defaultValue = "", descriptionKey = "contextKnownAfter")
    private String knownAfter;

    @Option(
            names = "--known-column",
            paramLabel = "${bundle:label.column}",
            defaultValue = "",
            descriptionKey = "contextKnownColumn")
    private String knownColumn;

    @Option(names = "--known-since", paramLabel = "2025-12-31", defaultValue = "", descriptionKey = "contextKnownSince")
    private String knownSince;

    @Mixin
    private PartOptions part;

    @Mixin
    private ClockOption clock;

    @Option(names = "--dry-run", descriptionKey = "contextDryRun")
    private boolean dryRun;

    @Override
    ExitCode run(Console console) throws WorkbenchException {
        if (file != null && (column == null || name.isBlank())) {
            throw new WorkbenchException(Problem.error("cli.context-needs"));
        }
        boolean writes = file != null && !dryRun;
        try (ProjectStore store = writes ? ProjectStore.open(project) : ProjectStore.openToRead(project)) {
            if (file != null) {
                KnownRule known = new KnownRule(knownColumn, knownAfter, knownSince);
                ContextRead read = ContextReader.read(
                        file,
                        part.choice(""),
                        new Wish(name, by.kind, column, known, clock.zone(store.zone())),
                        console.progress());
                read.statements().forEach(console::tell);
                if (dryRun) {
                    return dryRun(console, read);
                }
                store.addContext(read.table());
            }
            ObjectNode result = console.object();
            ArrayNode tables = result.putArray("tables");
            for (ContextTable table : store.contexts()) {
                list(console, table, tables.addObject());
            }
            if (tables.isEmpty()) {
                console.say("cli.context.none", project.toString());
            }
            console.print(result);
        }
        return ExitCode.DONE;
    }

    private static ExitCode dryRun(Console console, ContextRead read) throws WorkbenchException {
        ObjectNode result = console.object();
        list(console, read.table(), result);
        result.put("rowsInFile", read.rows());
        console.print(result);
        return ExitCode.DONE;
    }

    private static void list(Console console, ContextTable table, ObjectNode node) {
        console.say(
                "cli.context.table",
                table.name(),
                table.rows().size(),
                table.kind().id(),
                String.join(", ", table.columns()),
                table.known());
        node.put("name", table.name());
        node.put("by", table.kind().id());
        node.put("column", table.keyColumn());
        node.put("rows", table.rows().size());
        node.put("known", table.known());
        node.put("file", table.source().name());
        node.put("sha256", table.source().sha256());
        ArrayNode columns = node.putArray("columns");
        table.columns().forEach(columns::add);
    }
}
