package dev.callboard.runner;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// What may know what.
class ArchitectureTest {
    private static final List<String> PLUGINS =
            List.of("dev.callboard.generic", "dev.callboard.huzzle", "dev.callboard.tiktok");
    private static final JavaClasses CALLBOARD = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.callboard");

    @Test
    void seesEveryModule() {
        assertThat(CALLBOARD.stream().map(JavaClass::getPackageName))
                .contains(
                        "dev.callboard.api.site",
                        "dev.callboard.engine.crawl",
                        "dev.callboard.testkit",
                        "dev.callboard.generic",
                        "dev.callboard.huzzle",
                        "dev.callboard.tiktok",
                        "dev.callboard.runner");
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.callboard.(**)").should().beFreeOfCycles().check(CALLBOARD);
    }

    @Test
    void modulesDependInOneDirection() {
        rule(noClasses()
                .that()
                .resideInAPackage("dev.callboard.api..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("dev.callboard..").and(resideOutsideOfPackages("dev.callboard.api.."))));
        rule(noClasses()
                .that()
                .resideInAPackage("dev.callboard.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.callboard.testkit..", "dev.callboard.runner.."));
        rule(noClasses()
                .that()
                .resideInAPackage("dev.callboard.runner..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(PLUGINS.toArray(String[]::new)));
    }

    @Test
    void pluginsKnowTheApiJsoupAndJacksonAlone() {
        rule(classes()
                .that()
                .resideInAnyPackage(PLUGINS.toArray(String[]::new))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "dev.callboard.api..",
                        "dev.callboard.generic",
                        "dev.callboard.huzzle",
                        "dev.callboard.tiktok",
                        "org.jsoup..",
                        "tools.jackson..",
                        "org.jspecify.annotations",
                        "jakarta.inject",
                        "com.google.inject.."));
        for (String plugin : PLUGINS) {
            rule(noClasses()
                    .that()
                    .resideInAPackage(plugin)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(PLUGINS.stream()
                            .filter(other -> !other.equals(plugin))
                            .toArray(String[]::new)));
        }
    }

    @Test
    void aPluginHasOnePublicClass() {
        Map<String, List<String>> open = CALLBOARD.stream()
                .filter(type -> PLUGINS.contains(type.getPackageName()))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .collect(Collectors.groupingBy(
                        JavaClass::getPackageName, Collectors.mapping(JavaClass::getSimpleName, Collectors.toList())));

        assertThat(open)
                .allSatisfy((plugin, types) -> assertThat(types).as(plugin).hasSize(1))
                .hasSize(PLUGINS.size());
    }

    @Test
    void aLibraryIsUsedInOnePackage() {
        onlyIn(
                "com.microsoft.playwright..",
                "dev.callboard.engine.browser",
                "Playwright belongs to the thread that made it");
        onlyIn("okhttp3..", "dev.callboard.engine.fetch", "every request goes through the same guards");
        onlyIn("crawlercommons.robots..", "dev.callboard.engine.fetch", "robots.txt is asked about in one place");
        onlyIn("org.jdbi..", "dev.callboard.engine.store", "what is kept is written in one place");
        onlyIn("org.flywaydb..", "dev.callboard.engine.store", "the schema belongs to the store");
        onlyIn("com.zaxxer.hikari..", "dev.callboard.engine.store", "connections belong to the store");
        onlyIn("org.netpreserve..", "dev.callboard.engine.archive", "the format of the archive is its own affair");
        onlyIn("picocli..", "dev.callboard.runner", "only the command line parses arguments");
    }

    @Test
    void anArchiveKnowsNoNetwork() {
        rule(noClasses()
                .that()
                .resideInAPackage("dev.callboard.engine.archive")
                .or()
                .haveSimpleName("ArchiveModule")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "okhttp3..", "dev.callboard.engine.browser")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleNameContaining("HttpFetcher"));
    }

    @Test
    void everyPackageIsNullMarked() {
        rule(classes().should(new ArchCondition<>("be in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage()
                        .tryGetAnnotationOfType(NullMarked.class)
                        .isPresent();
                events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " is not @NullMarked"));
            }
        }));
    }

    @Test
    void onlyTheCommandLineWritesToTheStandardStreams() {
        rule(GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS);
    }

    @Test
    void theApiAndPluginsReturnFactsInsteadOfLogging() {
        rule(noClasses()
                .that()
                .resideInAnyPackage("dev.callboard.api..", "dev.callboard.testkit..")
                .or()
                .resideInAnyPackage(PLUGINS.toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.slf4j..", "java.util.logging.."));
    }

    @Test
    void ourClassesDoNotInheritFromEachOther() {
        rule(classes().should(new ArchCondition<>("not extend a class of ours") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean ours = type.getRawSuperclass()
                        .filter(parent -> parent.getPackageName().startsWith("dev.callboard"))
                        .filter(parent -> !parent.isEnum())
                        .isPresent();
                events.add(new SimpleConditionEvent(type, !ours, type.getName() + " extends a class of ours"));
            }
        }));
    }

    private static void onlyIn(String library, String room, String because) {
        rule(noClasses()
                .that()
                .resideOutsideOfPackage(room)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because(because));
    }

    private static void rule(ArchRule rule) {
        rule.check(CALLBOARD);
    }
}
