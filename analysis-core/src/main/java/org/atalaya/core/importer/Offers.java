// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.importer.PlacePlan.Spot;

/**
 * What a dry run found that a plan can settle by naming it: points that hold suspiciously many rows, and names that are
 * written in several ways.
 *
 * @param stacks coordinates as in the file
 * @param spellings for a column the variants, each with the most frequent way of writing it
 */
public record Offers(List<Spot> stacks, Map<String, Map<String, String>> spellings) {

    /** Arguments of the sentence before the coordinates of the spots. */
    private static final int BEFORE_SPOTS = 5;

    /** Arguments of the sentence before the variants and what they are variants of. */
    private static final int BEFORE_VARIANTS = 3;

    public Offers {
        stacks = List.copyOf(stacks);
        spellings = Map.copyOf(spellings);
    }

    /** Reads them from what an import or a dry run says. */
    public static Offers of(ImportReport report) {
        List<Spot> stacks = new ArrayList<>();
        Map<String, Map<String, String>> spellings = new LinkedHashMap<>();
        for (ImportReport.Finding finding : report.findings()) {
            List<Object> args = finding.problem().args();
            if (finding.problem().code().equals("import.stacked-points")) {
                for (int i = BEFORE_SPOTS; i + 1 < args.size(); i += 2) {
                    stacks.add(new Spot((Double) args.get(i), (Double) args.get(i + 1)));
                }
            } else if (finding.problem().code().equals("import.spellings")) {
                Map<String, String> merged = new LinkedHashMap<>();
                for (int i = BEFORE_VARIANTS; i + 1 < args.size(); i += 2) {
                    merged.put((String) args.get(i), (String) args.get(i + 1));
                }
                spellings.put((String) args.get(0), merged);
            }
        }
        return new Offers(stacks, spellings);
    }

    /** Whether a fix cannot work before the plan names what it is about. */
    public static boolean needed(ProblemKind kind, Fix fix) {
        return fix != Fix.KEEP && (kind == ProblemKind.STACKED || kind == ProblemKind.SPELLINGS);
    }

    /** The plan with a fix for a kind, and with what the fix is about; keeping takes that out again. */
    public ImportPlan choose(ImportPlan plan, ProblemKind kind, Fix fix) {
        ImportPlan changed = plan.withFix(kind, fix);
        if (kind == ProblemKind.STACKED) {
            Set<Spot> all = new LinkedHashSet<>(plan.place().stacks());
            all.addAll(stacks);
            return changed.withStacks(fix == Fix.KEEP ? List.of() : List.copyOf(all));
        }
        if (kind == ProblemKind.SPELLINGS) {
            return fix == Fix.KEEP ? unmerged(changed) : merged(changed, spellings.keySet());
        }
        return changed;
    }

    /** The plan that stores the variants of some columns under the most frequent way of writing them. */
    public ImportPlan merged(ImportPlan plan, Set<String> columns) {
        ImportPlan changed = plan;
        for (Map.Entry<String, Map<String, String>> offer : spellings.entrySet()) {
            if (columns.contains(offer.getKey())) {
                Map<String, String> all = new LinkedHashMap<>();
                // What was merged before goes to the same name as what it was merged into.
                plan.spellings()
                        .getOrDefault(offer.getKey(), Map.of())
                        .forEach((from, to) -> all.put(from, offer.getValue().getOrDefault(to, to)));
                all.putAll(offer.getValue());
                changed = changed.withSpellings(offer.getKey(), all);
            }
        }
        return changed;
    }

    private static ImportPlan unmerged(ImportPlan plan) {
        ImportPlan changed = plan;
        for (String column : plan.spellings().keySet()) {
            changed = changed.withSpellings(column, Map.of());
        }
        return changed;
    }
}
