// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.sample;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.atalaya.sample", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule NO_SCREEN = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "javax.swing..", "java.awt..", "org.atalaya.app..")
            .because("the simulator runs without a screen");

    @ArchTest
    static final ArchRule OWN_DICE = noClasses()
            .that()
            .doNotHaveSimpleName("Dice")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.SplittableRandom")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random")
            .because("the same seed must give the same bytes on every JDK");

    @ArchTest
    static final ArchRule NO_HIDDEN_STATE =
            fields().that().areStatic().should().beFinal().because("a simulation depends on its seed alone");
}
