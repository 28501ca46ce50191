// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.atalaya.app", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule commandLineHasNoScreen = noClasses()
            .that()
            .resideInAPackage("..app.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "..app.desktop..")
            .because("it starts fast and works over ssh");

    @ArchTest
    static final ArchRule windowDoesNotKnowTheCommandLine = noClasses()
            .that()
            .resideInAPackage("..app.desktop..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..app.cli..")
            .because("both are thin layers over the core, side by side");

    @ArchTest
    static final ArchRule viewModelsHaveNoNodes = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx.scene..")
            .allowEmptyShould(true)
            .because("they are tested without a toolkit");

    @ArchTest
    static final ArchRule onlyThePainterDraws = noClasses()
            .that()
            .resideInAPackage("..app.desktop..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javax.swing..")
            .because("one toolkit is enough");

    @ArchTest
    static final ArchRule noHiddenState =
            fields().that().areStatic().should().beFinal().because("hidden state makes runs differ");
}
