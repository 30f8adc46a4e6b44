package pith;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows between packages run one way, and some things are nobody's business. */
final class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("pith");
  private static final List<String> LANGUAGE = List.of("java..", "org.jspecify..", "");

  /** What each package may see beside itself and the language. */
  private static final Map<String, List<String>> MAY_SEE =
      Map.of(
          "model", List.of(),
          "json", List.of("pith.model", "com.fasterxml.jackson.core.."),
          "crypto", List.of("pith.model", "org.bouncycastle.."),
          "merge", List.of("pith.model", "pith.json"),
          "verify", List.of("pith.model", "pith.json", "pith.crypto", "pith.merge"),
          "trust", List.of("pith.model", "pith.json", "pith.crypto", "pith.merge", "pith.verify"),
          "load", List.of("pith.model", "pith.json", "pith.verify", "pith.trust", "io.airlift.."),
          "graph",
              List.of(
                  "pith.model",
                  "pith.json",
                  "pith.crypto",
                  "pith.merge",
                  "pith.verify",
                  "pith.trust",
                  "pith.load",
                  "org.neo4j.graphdb.."));

  @TestFactory
  Stream<DynamicTest> eachPackageSeesOnlyWhatItMay() {
    return MAY_SEE.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(), () -> arrows(entry.getKey(), entry.getValue()).check(CLASSES)));
  }

  private static ArchRule arrows(String name, List<String> others) {
    List<String> all = new ArrayList<>(LANGUAGE);
    all.addAll(others);
    all.add("pith." + name);
    return classes()
        .that()
        .resideInAPackage("pith." + name)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(all.toArray(String[]::new));
  }

  @Test
  void nothingOpensAConnection() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.net\\.(?!URI|URISyntaxException).*"
                + "|java\\.nio\\.channels\\..*Socket.*|javax\\.net\\..*")
        .check(CLASSES);
  }

  @Test
  void theMergeKnowsNoClockNoChanceAndNoHashOrder() {
    noClasses()
        .that()
        .resideInAPackage("pith.merge")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(
            HashMap.class, HashSet.class, Clock.class, Random.class, Locale.class, System.class)
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("java.util.concurrent..", "java.time.zone..")
        .orShould()
        .callMethodWhere(
            com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                com.tngtech.archunit.core.domain.properties.HasName.Predicates.name("now")))
        .check(CLASSES);
  }

  @Test
  void nobodyIsCalledUtilOrPrints() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .check(CLASSES);
    noClasses()
        .that(not(resideInAnyPackage("pith.cli..")))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CLASSES);
  }

  @Test
  void neo4jIsSeenOnlyByTheAdapterAndWhatUsersCall() {
    noClasses()
        .that(not(resideInAnyPackage("pith.graph..", "pith.procedure..", "pith.cli..")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.neo4j..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("pith.procedure..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.neo4j..")
                .and(
                    not(
                        resideInAnyPackage(
                            "org.neo4j.graphdb..",
                            "org.neo4j.procedure..",
                            "org.neo4j.logging..",
                            "org.neo4j.kernel.api.exceptions.."))))
        .check(CLASSES);
  }
}
