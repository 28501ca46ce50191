// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.util.List;
import java.util.stream.Collectors;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.export.ReportView.Cell;
import org.atalaya.core.export.ReportView.Fact;
import org.atalaya.core.problem.Where;
import org.atalaya.core.text.Texts;

/**
 * What the report says of each import: counts that add up to the rows of its file, what was found, and the first rows that
 * were left out. The cells of those rows are not shown: they may name persons, and the report is handed on.
 */
final class ReportImports {

    /** More rows than these few will read; the project keeps them all. */
    private static final int HEAD = 20;

    private final Texts texts;
    private final CellText figures;

    ReportImports(Texts texts) {
        this.texts = texts;
        this.figures = new CellText(texts);
    }

    ReportView.Import of(ImportReport report) {
        String source = texts.get(
                "report.import.source",
                report.source().name(),
                figures.whole(report.source().size()));
        List<ReportView.Finding> findings =
                report.findings().stream().map(this::finding).toList();
        int left = report.rejections().size();
        String more = left > HEAD ? texts.get("report.import.left-more", figures.whole(HEAD), figures.whole(left)) : "";
        return new ReportView.Import(
                source,
                numbers(report),
                findings.isEmpty(),
                findings,
                left > 0,
                report.rejections().stream().limit(HEAD).map(this::left).toList(),
                more);
    }

    private List<Fact> numbers(ImportReport report) {
        return List.of(
                number("report.import.rows", report.rows()),
                number("report.import.accepted", report.accepted()),
                number("report.import.updated", report.updated()),
                number("report.import.unchanged", report.unchanged()),
                number("report.import.rejected", report.rejected()),
                number("report.import.skipped", report.skipped()));
    }

    private Fact number(String key, long count) {
        return new Fact(texts.get(key), figures.whole(count), false);
    }

    private ReportView.Finding finding(ImportReport.Finding finding) {
        String rows = finding.firstRows().stream().map(figures::whole).collect(Collectors.joining(", "));
        String effect = texts.get("import.effect." + finding.effect().id());
        return new ReportView.Finding(
                texts.say(finding.problem()), cell(finding.count()), effect, finding.rejects(), rows);
    }

    private ReportView.Left left(ImportReport.Rejection rejection) {
        ImportReport.Effect effect = rejection.skipped() ? ImportReport.Effect.SKIPPED : ImportReport.Effect.REJECTED;
        return new ReportView.Left(
                cell(rejection.row()),
                texts.say(rejection.problem().at(Where.NOWHERE)),
                texts.get("import.effect." + effect.id()));
    }

    private Cell cell(long number) {
        return new Cell(figures.whole(number), Long.toString(number), "", "", true, false);
    }
}
