package pith;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.regex.Pattern.MULTILINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.InstanceofCheck;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import pith.procedure.support.WallClock;

/** The arrows between packages run one way, and some things are nobody's business. */
final class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("pith");
  private static final List<String> LANGUAGE = List.of("java..", "org.jspecify..", "");

  private static final List<String> CORE =
      List.of("model", "refusal", "json", "crypto", "merge", "verify", "time", "trust", "wanted");

  /** What each package may see beside itself and the language. */
  private static final Map<String, List<String>> MAY_SEE =
      Map.ofEntries(
          row("model"),
          row("refusal", "model"),
          row("json", "model", "refusal", "com.fasterxml.jackson.core.."),
          row("crypto", "model", "org.bouncycastle..", "javax.crypto.."),
          row("merge", "model", "json"),
          row("verify", "model", "json", "crypto", "merge"),
          row("time", "model", "crypto"),
          row("trust", "model", "refusal", "json", "crypto", "merge", "verify", "time"),
          row("sign", "model", "refusal", "json", "crypto", "merge", "verify", "trust"),
          row("bibliography", "model", "refusal", "json", "org.jbibtex.."),
          row("page", "refusal", "trust"),
          row("mirror", "model", "refusal", "json", "crypto"),
          row("mirror.files", "mirror", "model", "refusal", "json"),
          row("load", "refusal"),
          row("load.pipeline"),
          row("load.spill"),
          row("load.source", "load", "refusal"),
          row("load.export", "load", "load.source", "refusal", "io.airlift.."),
          row("load.archive", "load", "refusal", "io.airlift.."),
          row("load.split", "load", "refusal"),
          row("load.page", "load", "load.split", "refusal"),
          row(
              "load.read",
              "load",
              "refusal",
              "load.archive",
              "load.source",
              "load.split",
              "load.pipeline"),
          row("load.judge", "model", "refusal", "json", "verify", "trust", "load", "load.page"),
          row("wanted", "model", "json", "crypto", "merge", "verify", "trust"),
          row("graph"),
          adapter("graph.schema"),
          adapter("graph.store"),
          adapter("graph.run", "graph.store"),
          adapter("graph.paper", "graph.store"),
          adapter("graph.compare", "graph.store"),
          adapter(
              "graph.write",
              "graph.store",
              "graph.run",
              "graph.paper",
              "graph.compare",
              "load.judge"),
          adapter(
              "graph.importing",
              "graph.store",
              "graph.run",
              "graph.paper",
              "graph.write",
              "load",
              "load.pipeline",
              "load.source",
              "load.read",
              "load.judge"),
          adapter("graph.rows", "load.spill"),
          adapter("graph.batch", "graph.rows", "org.neo4j.."),
          adapter(
              "graph.bulk",
              "graph.rows",
              "graph.store",
              "graph.run",
              "graph.paper",
              "graph.write",
              "graph.importing",
              "load",
              "load.pipeline",
              "load.source",
              "load.read",
              "load.judge",
              "load.spill"),
          adapter(
              "graph.parts",
              "graph.rows",
              "graph.bulk",
              "graph.run",
              "graph.importing",
              "load",
              "load.judge",
              "load.spill"),
          adapter("graph.query", "graph.store", "graph.paper"),
          adapter("graph.explore", "graph.store"),
          adapter("graph.mirror", "graph.store", "graph.paper", "graph.query", "mirror"),
          adapter("graph.audit", "graph.store", "graph.paper", "graph.compare", "load.pipeline"));

  private static Map.Entry<String, List<String>> row(String name, String... others) {
    return Map.entry(name, List.of(others));
  }

  /** A room of the adapter sees the core below it. */
  private static Map.Entry<String, List<String>> adapter(String name, String... others) {
    List<String> all = new ArrayList<>(CORE);
    all.add("graph");
    all.addAll(List.of(others));
    return Map.entry(name, all);
  }

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
    all.addAll(name.startsWith("graph") ? List.of("org.neo4j.graphdb..") : List.of());
    others.forEach(other -> all.add(other.contains("..") ? other : "pith." + other));
    all.add("pith." + name);
    return classes()
        .that()
        .resideInAPackage("pith." + name)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(all.toArray(String[]::new));
  }

  @Test
  void eachPackageHasARow() {
    CLASSES.stream()
        .map(type -> type.getPackageName().replaceFirst("^pith[.]?", ""))
        .filter(name -> !name.startsWith("procedure") && !name.startsWith("cli"))
        .forEach(
            name -> assertTrue(MAY_SEE.containsKey(name), () -> "no row for the package " + name));
  }

  @Test
  void noPackagesDependOnEachOtherInACircle() {
    assertEquals(Set.of(), PackageArrows.of(CLASSES).inCircles());
  }

  /** The job of Spark is an artefact of its own, and sees what it needs of the plugin. */
  @Test
  void nothingOfSparkIsInThePlugin() throws IOException {
    noClasses()
        .should()
        .resideInAPackage("pith.spark..")
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..")
        .check(CLASSES);
    Pattern seen = Pattern.compile("^import (?:static )?pith\\.([a-z.]+)\\.[A-Z]", MULTILINE);
    Set<String> rooms = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/spark/job/java"))) {
      for (Path source : sources.filter(Files::isRegularFile).toList()) {
        seen.matcher(Files.readString(source)).results().forEach(at -> rooms.add(at.group(1)));
      }
    }
    assertTrue(rooms.contains("graph.parts"), rooms::toString);
    rooms.removeAll(Set.of("model", "refusal", "crypto", "trust", "graph.parts"));
    rooms.removeAll(Set.of("load", "load.read", "load.source"));
    assertEquals(Set.of("graph.importing"), rooms, "and that only for the terms of a taking");
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

  /** Query logs keep what is typed, so no call may ever take a private key. */
  @Test
  void onlyTheCommandLineHasPrivateKeys() {
    noClasses()
        .that(not(resideInAnyPackage("pith.crypto", "pith.sign", "pith.cli")))
        .should()
        .dependOnClassesThat()
        .haveNameMatching("pith[.]crypto[.](SigningKey|KeyText)|pith[.]sign[.]Signing.*")
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
        .callMethodWhere(target(nameMatching("now")))
        .check(CLASSES);
  }

  /** Time is an input: a test gives another, and no decision hides in a reading of the clock. */
  @Test
  void onlyOneClassReadsTheClock() {
    noClasses()
        .that(not(type(WallClock.class)))
        .should()
        .callMethodWhere(target(nameMatching("now|systemUTC|systemDefaultZone|currentTimeMillis")))
        .orShould()
        .callMethodWhere(
            target(name("system")).and(target(owner(nameMatching("java[.]time[.].*")))))
        .check(CLASSES);
  }

  /** An instanceof has an else that means every kind which somebody adds later. */
  @Test
  void whatHasAFoldIsTakenApartByNothingElse() {
    List<JavaClass> folded =
        CLASSES.stream()
            .filter(JavaClass::isInterface)
            .filter(
                type -> type.getMethods().stream().anyMatch(each -> each.getName().equals("fold")))
            .toList();
    assertTrue(folded.size() >= 4, folded::toString);
    assertEquals(
        List.of(),
        CLASSES.stream()
            .flatMap(type -> type.getInstanceofChecks().stream())
            .filter(
                check ->
                    folded.stream()
                        .anyMatch(type -> check.getRawType().isAssignableTo(type.getName())))
            .map(InstanceofCheck::toString)
            .toList());
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

  /** The command line shows any node that a query returns. */
  @Test
  void onlyTheAdapterReadsProperties() {
    noClasses()
        .that(not(resideInAnyPackage("pith.graph..")))
        .and()
        .doNotHaveSimpleName("PlainValue")
        .should()
        .callMethodWhere(
            target(nameMatching("(get|set|has|remove)Property"))
                .and(target(owner(resideInAPackage("org.neo4j..")))))
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
