// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.sample;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses SAMPLE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.atalaya.sample");

    @Test
    void simulatorHasNoScreen() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "javax.swing..", "java.awt..", "org.atalaya.app..")
                .because("the simulator runs without a screen")
                .check(SAMPLE);
    }

    @Test
    void chanceComesFromOneDiceOnly() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Dice")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.SplittableRandom")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .because("the same seed must give the same bytes on every JDK")
                .check(SAMPLE);
    }

    @Test
    void nothingIsHidden() {
        fields().that()
                .areStatic()
                .should()
                .beFinal()
                .because("a simulation depends on its seed alone")
                .check(SAMPLE);
    }
}
