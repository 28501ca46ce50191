// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.atalaya.core.analysis.Provenance;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.Zones;
import org.atalaya.core.grid.StudyFrame;
import org.atalaya.core.render.PageSpec;
import org.atalaya.core.text.Texts;

/** What is written on a map page: what is counted, for which period, from where, and how it was made. */
final class PageWords {

    private static final int HASH_SHOWN = 12;

    private final Contents contents;
    private final Optional<Zones> zones;
    private final Texts texts;
    private final CellText figures;

    PageWords(Contents contents, Optional<Zones> zones, Texts texts) {
        this.contents = contents;
        this.zones = zones;
        this.texts = texts;
        this.figures = new CellText(texts);
    }

    String title(MapPictures.Plan plan) {
        String measure = plan.findings().isEmpty()
                ? "incidents"
                : MapPictures.measure(plan.findings().get(0).artifact());
        return texts.find("report.map.title." + measure)
                .map(key -> texts.get("report.map.title." + measure, contents.title()))
                .orElseGet(() -> contents.title() + ": " + plan.title());
    }

    /** What is counted, when, and how many. */
    String subtitle(Incidents incidents) {
        Optional<Column> category = incidents.column(Role.CATEGORY);
        List<String> kinds = category.map(PageWords::used).orElse(List.of());
        String what = kinds.isEmpty()
                ? texts.get("report.map.all")
                : kinds.size() == 1 ? kinds.get(0) : texts.get("report.map.all-of", figures.whole(kinds.size()));
        return texts.get(
                "report.map.subtitle",
                what,
                incidents.size(),
                figures.period(incidents.earliest(), incidents.latest()));
    }

    List<PageSpec.FooterLine> footer(MapPictures.Plan plan) {
        List<PageSpec.FooterLine> lines = new ArrayList<>();
        lines.add(new PageSpec.FooterLine(texts.get("map.page.source"), source(plan)));
        String parameters = plan.runs().stream()
                        .map(run -> parameters(run.run().provenance()))
                        .collect(Collectors.joining(" "))
                + " " + plan.incidents().crs().name() + ".";
        lines.add(new PageSpec.FooterLine(texts.get("map.page.parameters"), parameters));
        String outside = StudyFrame.of(zones, plan.incidents())
                .flatMap(frame -> frame.remark(texts))
                .map(remark -> remark + " ")
                .orElse("");
        lines.add(new PageSpec.FooterLine(texts.get("map.page.limits"), outside + texts.get("map.page.limits.text")));
        String numbers = plan.runs().stream()
                .map(run -> figures.whole(run.run().number()))
                .collect(Collectors.joining(", "));
        lines.add(new PageSpec.FooterLine(
                texts.get("map.page.made"),
                texts.get(
                        "report.map.made", plan.runs().get(0).run().provenance().atalayaVersion(), numbers)));
        return lines;
    }

    private String source(MapPictures.Plan plan) {
        List<String> sentences = new ArrayList<>();
        List<ImportReport> imports = contents.imports();
        if (imports.size() == 1) {
            ImportReport report = imports.get(0);
            String hash = report.source().sha256();
            sentences.add(texts.get(
                    "report.map.source",
                    report.source().name(),
                    figures.whole(report.rows()),
                    figures.whole(report.accepted()),
                    figures.whole(report.rejected())));
            sentences.add("sha256 " + hash.substring(0, Math.min(HASH_SHOWN, hash.length())) + "…");
        } else if (!imports.isEmpty()) {
            sentences.add(texts.get(
                    "report.map.sources",
                    figures.whole(imports.size()),
                    imports.get(0).source().name(),
                    imports.get(imports.size() - 1).source().name(),
                    figures.whole(total(imports, ImportReport::rows)),
                    figures.whole(total(imports, ImportReport::accepted)),
                    figures.whole(total(imports, ImportReport::rejected))));
        } else {
            sentences.add(plan.incidents().name() + ".");
        }
        if (contents.simulated()) {
            sentences.add(texts.get("report.map.simulated"));
        }
        if (!contents.base().isEmpty()) {
            sentences.add(texts.get("report.map.base"));
        }
        return String.join(" ", sentences);
    }

    private static long total(List<ImportReport> imports, ToLongFunction<ImportReport> count) {
        return imports.stream().mapToLong(count).sum();
    }

    private String parameters(Provenance provenance) {
        String id = provenance.analysisId();
        String values = provenance.parameters().entrySet().stream()
                .filter(e -> !e.getKey().equals("incidents") && !e.getValue().equals("false"))
                .map(e -> texts.get(
                        "report.map.parameter",
                        lower(ReportBuilder.label(id, e.getKey(), texts)),
                        ParameterText.brief(id, e.getKey(), e.getValue(), texts)))
                .collect(Collectors.joining("; "));
        return texts.find(id + ".title").orElse(id) + ": " + values + ".";
    }

    private String lower(String label) {
        return label.isEmpty() ? label : label.substring(0, 1).toLowerCase(texts.locale()) + label.substring(1);
    }

    private static List<String> used(Column column) {
        int[] counts = column.counts();
        List<String> used = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                used.add(column.levels().get(i));
            }
        }
        return used;
    }
}
