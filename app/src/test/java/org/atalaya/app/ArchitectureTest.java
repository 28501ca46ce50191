// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses APP = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.atalaya.app");

    @Test
    void commandLineHasNoScreen() {
        noClasses()
                .that()
                .resideInAPackage("..app.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "..app.desktop..")
                .because("it starts fast and works over ssh")
                .check(APP);
    }

    @Test
    void windowDoesNotKnowTheCommandLine() {
        noClasses()
                .that()
                .resideInAPackage("..app.desktop..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..app.cli..")
                .because("both are thin layers over the core, side by side")
                .check(APP);
    }

    @Test
    void viewModelsHaveNoNodes() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx.scene..")
                .allowEmptyShould(true)
                .because("they are tested without a toolkit")
                .check(APP);
    }

    @Test
    void onlyThePainterDraws() {
        noClasses()
                .that()
                .resideInAPackage("..app.desktop..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javax.swing..")
                .because("one toolkit is enough")
                .check(APP);
    }

    @Test
    void noHiddenState() {
        fields().that()
                .areStatic()
                .should()
                .beFinal()
                .because("hidden state makes runs differ")
                .check(APP);
    }
}
