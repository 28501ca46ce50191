// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.atalaya.core.analysis.Analysis;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The numbers of other programs and papers, run wherever the folder of reference cases lies beside the project. */
class ReferenceCasesTest {

    /**
     * Which methods of the file are about which analysis. A new analysis must be entered here, with none where no case is
     * about it; a method named here whose cases are not run fails the test below.
     */
    private static final Map<String, List<String>> EARLIER = Map.of(
            "grid-counts", List.of(),
            "zone-counts", List.of(),
            "getis-ord-gi-star",
                    List.of(
                            "local Getis-Ord Gi (z)",
                            "local Getis-Ord Gi* (z)",
                            "local Gi/Gi* invariance property",
                            "FDR cutoff for LISA",
                            "grid Gi* defaults"),
            "hour-weekday", List.of(),
            "risk-surface", List.of(),
            "model-explanation", List.of(),
            "error-by-group", List.of(),
            "cell-forecast-bench", List.of(),
            "classifier-bench",
                    List.of(
                            "K-means",
                            "multiclass log loss",
                            "binary Brier score",
                            "ROC AUC and average precision",
                            "reliability curve",
                            "Weka Evaluation summary",
                            "Weka classifiers, stratified 10-fold CV, seed 1, default options"));

    static final Map<String, List<String>> ABOUT = about();

    private static Map<String, List<String>> about() {
        Map<String, List<String>> about = new TreeMap<>(EARLIER);
        about.putAll(AutocorrelationCases.ABOUT);
        about.putAll(NearRepeatCases.ABOUT);
        about.putAll(ChangeCases.ABOUT);
        about.putAll(PatternCases.ABOUT);
        about.putAll(DensityCases.ABOUT);
        about.putAll(ClusterCases.ABOUT);
        about.put("split-comparison", List.of("Nadeau-Bengio corrected resampled t-test"));
        about.put("ablation", List.of("Nadeau-Bengio corrected resampled t-test"));
        about.put("tuning", List.of());
        return about;
    }

    @Test
    void everyAnalysisOfTheCatalogueSaysWhichCasesAreAboutIt() {
        assertEquals(
                new TreeSet<>(Catalogue.analyses().stream().map(Analysis::id).toList()), new TreeSet<>(ABOUT.keySet()));
    }

    @Test
    void everyCaseAboutAnAnalysisIsRun() {
        Set<String> about = new TreeSet<>();
        ABOUT.values().forEach(about::addAll);
        ForecastCases.OF_NO_ANALYSIS.values().forEach(about::addAll);
        assertEquals(about, new TreeSet<>(ReferenceCases.byMethod().keySet()));
    }

    @TestFactory
    Stream<DynamicTest> ourNumbersAreThoseOfOthers() {
        Map<String, ReferenceCases.Check> checks = ReferenceCases.byMethod();
        return cases().stream()
                .filter(reference -> checks.containsKey(reference.method()))
                .map(reference -> DynamicTest.dynamicTest(
                        reference.id(), () -> checks.get(reference.method()).run(reference)));
    }

    @Test
    void everyRegisteredMethodHasACase() {
        Set<String> known =
                new TreeSet<>(cases().stream().map(ReferenceCase::method).toList());
        Set<String> registered = new TreeSet<>(ReferenceCases.byMethod().keySet());
        registered.removeAll(known);
        assertEquals(Set.of(), registered, "methods no case is about: a name is misspelt");
    }

    @Test
    void pendingCasesArePrinted() {
        Map<String, ReferenceCases.Check> checks = ReferenceCases.byMethod();
        List<String> pending = new ArrayList<>();
        int run = 0;
        for (ReferenceCase reference : cases()) {
            if (checks.containsKey(reference.method())) {
                run++;
            } else {
                pending.add(reference.id() + " (" + reference.method() + ")");
            }
        }
        System.out.println("Reference cases: " + run + " run, " + pending.size() + " pending:");
        pending.forEach(line -> System.out.println("  pending " + line));
        assertTrue(run > 0, "no reference case is run");
    }

    private static List<ReferenceCase> cases() {
        Path folder = ReferenceCase.folderOfCases().orElse(null);
        assumeTrue(folder != null, "no folder of reference cases beside the project");
        return ReferenceCase.all(folder);
    }
}
