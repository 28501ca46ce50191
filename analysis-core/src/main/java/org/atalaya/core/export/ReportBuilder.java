// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atalaya.core.analysis.Provenance;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.export.ReportView.Fact;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.render.Fonts;
import org.atalaya.core.text.Texts;

/** Turns runs and import reports into the texts of the report, in one language. */
final class ReportBuilder {

    private final Contents contents;
    private final Texts texts;
    private final CellText figures;

    ReportBuilder(Contents contents, Texts texts) {
        this.contents = contents;
        this.texts = texts;
        this.figures = new CellText(texts);
    }

    ReportView.Page page(
            Incidents incidents,
            String fingerprint,
            List<RunFiles> runs,
            List<ReportView.Picture> pictures,
            List<ReportView.File> files)
            throws WorkbenchException {
        // Where and when stand before what models make of it.
        List<RunFiles> ordered = runs.stream()
                .sorted(Comparator.comparing(run -> run.bench().isPresent()))
                .toList();
        return new ReportView.Page(
                texts.locale().getLanguage(),
                contents.title(),
                contents.question(),
                figures.period(incidents.earliest(), incidents.latest()),
                facts(incidents),
                new ReportAnswers(texts).of(runs),
                !contents.imports().isEmpty(),
                contents.imports().stream().map(new ReportImports(texts)::of).toList(),
                pictures,
                ordered.stream().map(this::section).toList(),
                ordered.stream().map(this::method).toList(),
                provenance(incidents, fingerprint),
                texts.get("report.files.count", files.size()),
                files,
                new ReportView.Fonts(font("Inter-Regular.otf"), font("Inter-SemiBold.otf")));
    }

    private static String font(String file) {
        return Base64.getEncoder().encodeToString(Fonts.file(file));
    }

    static String label(String analysisId, String parameter, Texts texts) {
        return texts.find(analysisId + "." + parameter + ".label").orElse(parameter);
    }

    private List<Fact> facts(Incidents incidents) {
        String data =
                contents.simulated() ? incidents.name() + ". " + texts.get("report.map.simulated") : incidents.name();
        return List.of(
                fact("report.data", data),
                fact("report.period-label", figures.period(incidents.earliest(), incidents.latest())),
                fact("report.incidents", figures.whole(incidents.size())),
                fact("report.with-place", figures.whole(incidents.withPlace())),
                fact("report.crs", SystemText.of(incidents.crs())),
                fact("report.zone", incidents.zone().getId()));
    }

    private ReportView.Section section(RunFiles files) {
        Provenance provenance = files.run().provenance();
        List<ReportView.Grid> grids = files.tables().stream()
                .map(table -> new ReportTables(texts).grid(table, provenance.analysisId()))
                .toList();
        List<String> notes = new ArrayList<>(files.notes());
        new ReportAnswers(texts).when(files).ifPresent(notes::add);
        return new ReportView.Section(
                "run-" + files.run().number(),
                title(provenance),
                texts.find(provenance.analysisId() + ".summary").orElse(""),
                notes,
                grids,
                new MatrixBoards(files, texts).boards(),
                files.run().caveats().stream().map(texts::say).toList());
    }

    private ReportView.Method method(RunFiles files) {
        Provenance provenance = files.run().provenance();
        String id = provenance.analysisId();
        List<ReportView.Parameter> parameters = provenance.parameters().entrySet().stream()
                .map(e -> new ReportView.Parameter(
                        label(id, e.getKey(), texts),
                        ParameterText.of(id, e.getKey(), e.getValue(), texts),
                        texts.find(id + "." + e.getKey() + ".help").orElse("")))
                .toList();
        return new ReportView.Method(
                title(provenance),
                texts.find(id + ".summary").orElse(""),
                texts.get("report.method.reference", id, provenance.analysisVersion()),
                parameters);
    }

    private List<Fact> provenance(Incidents incidents, String fingerprint) throws WorkbenchException {
        List<Fact> facts = new ArrayList<>();
        Set<String> systems = new LinkedHashSet<>();
        for (ImportReport report : contents.imports()) {
            SystemText.ofSource(report).ifPresent(systems::add);
        }
        systems.forEach(system -> facts.add(fact("report.provenance.source-crs", system)));
        facts.add(fact("report.provenance.crs", SystemText.of(incidents.crs())));
        facts.add(fact(
                "report.provenance.clock",
                texts.get("report.provenance.wall-clock", incidents.zone().getId())));
        for (ImportReport report : contents.imports()) {
            String label = contents.imports().size() == 1
                    ? texts.get("report.provenance.file-hash")
                    : texts.get("report.provenance.hash-of", report.source().name());
            facts.add(new Fact(label, "sha256:" + report.source().sha256(), true));
        }
        facts.add(new Fact(texts.get("report.provenance.data-hash"), fingerprint, true));
        Map<String, String> seen = new LinkedHashMap<>();
        contents.runs().forEach(run -> {
            Provenance p = run.provenance();
            seen.putIfAbsent(texts.get("report.provenance.version"), p.atalayaVersion());
            seen.putIfAbsent("Java", p.java());
            seen.putIfAbsent(texts.get("report.provenance.os"), p.os());
            if (p.parameters().containsKey("seed")) {
                seen.put(
                        texts.get("report.provenance.seed", title(p)),
                        p.parameters().get("seed"));
            }
        });
        seen.forEach((label, text) -> facts.add(new Fact(label, text, false)));
        return facts;
    }

    private String title(Provenance provenance) {
        return texts.find(provenance.analysisId() + ".title").orElse(provenance.analysisId());
    }

    private Fact fact(String key, String text) {
        return new Fact(texts.get(key), text, false);
    }
}
