// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;
import org.atalaya.core.analysis.Result;
import org.junit.jupiter.api.Test;

/** Who may know whom inside the core. */
class ArchitectureTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.atalaya.core");

    @Test
    void theCoreNeedsNoScreen() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "javax.swing..", "org.atalaya.app..")
                .because("the command line and servers run without a screen")
                .check(CORE);
    }

    @Test
    void onlyThePainterPaints() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.atalaya.core.render..")
                .should()
                .dependOnClassesThat(resideInAPackage("java.awt..")
                        .and(DescribedPredicate.not(resideInAnyPackage("java.awt.image.."))))
                .because("one painter for screen, PNG and report")
                .check(CORE);
    }

    @Test
    void imagesAreOnlyReadPaintedAndExported() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.atalaya.core.raster..", "org.atalaya.core.render..", "org.atalaya.core.export..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.awt.image..")
                .because("one painter for screen, PNG and report")
                .check(CORE);
    }

    @Test
    void sqlIsOnlyWhereTheFileFormatIs() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.atalaya.core.geopackage..", "org.atalaya.core.store..")
                // The EPSG database is a database of its own, of which a copy is read.
                .and()
                .haveNameNotMatching(".*\\.EpsgList(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..")
                .because("one place knows the schema")
                .check(CORE);
    }

    @Test
    void classifiersAreOnlyInLearning() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.atalaya.core.learning..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("weka.classifiers..")
                .because("Weka can be replaced; its licence stays visible")
                .check(CORE);
    }

    @Test
    void xgboostIsOnlyInOnePackage() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.atalaya.core.learning.boost")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ml.dmlc..")
                .because("its library is native: one place looks for it and frees its memory")
                .check(CORE);
    }

    @Test
    void methodsKnowNoProject() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "..core.surface..",
                        "..core.hotspot..",
                        "..core.autocorrelation..",
                        "..core.spacetime..",
                        "..core.nearrepeat..",
                        "..core.scan..",
                        "..core.change..",
                        "..core.emerging..",
                        "..core.pattern..",
                        "..core.centrography..",
                        "..core.cluster..",
                        "..core.learning..",
                        "..core.forecast..",
                        "..core.evaluation..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..core.catalogue..",
                        "..core.store..",
                        "..core.workspace..",
                        "..core.recipe..",
                        "..core.export..")
                .because("a method is a function of its inputs")
                .allowEmptyShould(true)
                .check(CORE);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("org.atalaya.core.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a package can be read alone")
                .check(CORE);
    }

    @Test
    void resultsAreRecords() {
        classes()
                .that()
                .implement(Result.class)
                .should()
                .beRecords()
                .because("results are values")
                .allowEmptyShould(true)
                .check(CORE);
    }

    @Test
    void valuesNeverChange() {
        fields().that()
                .areDeclaredInClassesThat(resideInAnyPackage(
                                "..core.problem..",
                                "..core.time..",
                                "..core.data..",
                                "..core.grid..",
                                "..core.analysis..")
                        .and(DescribedPredicate.not(JavaClass.Predicates.simpleNameEndingWith("Builder"))))
                .should()
                .beFinal()
                .because("values never change")
                .check(CORE);
    }

    @Test
    void noStaticFieldChanges() {
        fields().that()
                .areStatic()
                .should()
                .beFinal()
                .because("no hidden state")
                .check(CORE);
    }

    @Test
    void packagesAreReadFromTheBottomUp() {
        Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("org.atalaya.core..")
                .withOptionalLayers(true)
                .layer("nouns")
                .definedBy(
                        "..core.problem..",
                        "..core.progress..",
                        "..core.time..",
                        "..core.geo..",
                        "..core.text..",
                        "..core.environment..")
                .layer("data")
                .definedBy("..core.data..", "..core.grid..", "..core.gazetteer..", "..core.context..")
                .layer("contract")
                .definedBy("..core.analysis..")
                .layer("selection")
                .definedBy("..core.selection..")
                .layer("browse")
                .definedBy("..core.browse..")
                .layer("methods")
                .definedBy(
                        "..core.surface..",
                        "..core.hotspot..",
                        "..core.autocorrelation..",
                        "..core.spacetime..",
                        "..core.nearrepeat..",
                        "..core.scan..",
                        "..core.change..",
                        "..core.emerging..",
                        "..core.centrography..",
                        "..core.pattern..",
                        "..core.cluster..",
                        "..core.forecast..",
                        "..core.evaluation..")
                .layer("learning")
                .definedBy("..core.learning..")
                .layer("risk")
                .definedBy("..core.risk..")
                .layer("registry")
                .definedBy("..core.registry..")
                .layer("importer")
                .definedBy("..core.importer..")
                .layer("raster")
                .definedBy("..core.raster..")
                .layer("layer")
                .definedBy("..core.layer..")
                .layer("edit")
                .definedBy("..core.edit..")
                .layer("geopackage")
                .definedBy("..core.geopackage..")
                .layer("store")
                .definedBy("..core.store..")
                .layer("export")
                .definedBy("..core.export..")
                .layer("render")
                .definedBy("..core.render..")
                .layer("catalogue")
                .definedBy("..core.catalogue..")
                .layer("recipe")
                .definedBy("..core.recipe..")
                .layer("workspace")
                .definedBy("..core.workspace..")
                .whereLayer("nouns")
                .mayNotAccessAnyLayer()
                .whereLayer("data")
                .mayOnlyAccessLayers("nouns")
                .whereLayer("contract")
                .mayOnlyAccessLayers("nouns", "data")
                .whereLayer("selection")
                .mayOnlyAccessLayers("nouns", "data", "contract")
                .whereLayer("browse")
                .mayOnlyAccessLayers("nouns", "data", "contract", "selection")
                .whereLayer("methods")
                .mayOnlyAccessLayers("nouns", "data", "contract")
                .whereLayer("learning")
                .mayOnlyAccessLayers("nouns", "data", "contract", "methods")
                .whereLayer("risk")
                .mayOnlyAccessLayers("nouns", "data", "contract", "methods", "learning")
                .whereLayer("registry")
                .mayOnlyAccessLayers("nouns", "data", "contract", "methods", "learning")
                .whereLayer("importer")
                .mayOnlyAccessLayers("nouns", "data", "geopackage")
                .whereLayer("raster")
                .mayOnlyAccessLayers("nouns", "data", "importer")
                .whereLayer("edit")
                .mayOnlyAccessLayers("nouns", "data")
                .whereLayer("layer")
                .mayOnlyAccessLayers("nouns", "data", "contract")
                .whereLayer("render")
                .mayOnlyAccessLayers("nouns", "data", "contract", "layer")
                .whereLayer("store")
                .mayOnlyAccessLayers("nouns", "data", "contract", "selection", "layer", "geopackage")
                .whereLayer("export")
                .mayOnlyAccessLayers("nouns", "data", "contract", "layer", "geopackage", "render", "catalogue")
                .whereLayer("catalogue")
                .mayOnlyAccessLayers("nouns", "data", "contract", "methods", "learning", "risk", "importer")
                .whereLayer("recipe")
                .mayOnlyAccessLayers("nouns", "data", "contract", "catalogue")
                .ignoreDependency(alwaysTrue(), resideInAPackage("java.."))
                .because("the packages are read from the bottom up")
                .check(CORE);
    }
}
