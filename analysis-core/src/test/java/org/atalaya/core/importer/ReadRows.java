// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.atalaya.core.data.ImportReport.Finding;
import org.atalaya.core.data.Zones;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.text.Texts;

/** A small file written, proposed and read; every sentence that comes out is said in both languages. */
final class ReadRows {

    private final Proposal proposal;
    private final Imported imported;

    private ReadRows(Proposal proposal, Imported imported) {
        this.proposal = proposal;
        this.imported = imported;
        proposal.statements().forEach(ReadRows::said);
        imported.report().findings().forEach(f -> said(f.problem()));
    }

    static ReadRows of(Path file, Optional<Zones> boundary, String zone) throws WorkbenchException {
        Proposal proposal = ImportPlanner.propose(file, boundary, ZoneId.of(zone), Progress.NONE);
        return new ReadRows(proposal, DelimitedImporter.read(file, proposal.plan(), boundary, Progress.NONE));
    }

    static ReadRows of(Path folder, String text) throws IOException, WorkbenchException {
        return of(write(folder, text, StandardCharsets.UTF_8), Optional.empty(), "America/Lima");
    }

    static Path write(Path folder, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("rows.csv"), text.getBytes(charset));
    }

    Imported imported() {
        return imported;
    }

    ImportPlan plan() {
        return proposal.plan();
    }

    Proposal proposal() {
        return proposal;
    }

    List<String> statements() {
        return proposal.statements().stream().map(Problem::code).toList();
    }

    Problem statement(String code) {
        return proposal.statements().stream()
                .filter(p -> p.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " is not among " + statements()));
    }

    Finding finding(String code) {
        return imported.report().findings().stream()
                .filter(f -> f.problem().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        code + " is not among " + imported.report().findings()));
    }

    /** The English sentence, after the Spanish one was said: a missing text would throw. */
    static String said(Problem problem) {
        String spanish = Texts.of(Texts.SPANISH).say(problem);
        return spanish.isBlank() ? "" : Texts.of(Locale.ENGLISH).say(problem);
    }
}
