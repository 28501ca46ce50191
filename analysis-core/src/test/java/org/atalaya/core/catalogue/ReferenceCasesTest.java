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
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The numbers of other programs and papers, run wherever the folder of reference cases lies beside the project. */
class ReferenceCasesTest {

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
