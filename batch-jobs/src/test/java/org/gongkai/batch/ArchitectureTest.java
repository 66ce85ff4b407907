package org.gongkai.batch;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * Who may know whom in the pipeline, and which library has its home where. Every package may use
 * {@code core-lib} and {@code workspace} (the city's folder: settings, roster, paths).
 */
@AnalyzeClasses(
    packages = "org.gongkai.batch",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  // The line: collect → read → validate → store → aggregate → report.

  @ArchTest
  static final ArchRule collectComesFirst = the("collect").usesOnly().allowEmptyShould(true);

  @ArchTest
  static final ArchRule readUsesWhatCollectHandsOver =
      the("read").usesOnly("collect").allowEmptyShould(true);

  @ArchTest
  static final ArchRule validateUsesWhatReadHandsOver = the("validate").usesOnly("collect", "read");

  @ArchTest
  static final ArchRule storeUsesWhatValidateHandsOver =
      the("store").usesOnly("validate").allowEmptyShould(true);

  @ArchTest
  static final ArchRule aggregateUsesWhatStoreHandsOver =
      the("aggregate").usesOnly("store").allowEmptyShould(true);

  @ArchTest
  static final ArchRule reportUsesWhatAggregateHandsOver =
      the("report").usesOnly("aggregate").allowEmptyShould(true);

  // Beside the line.

  @ArchTest static final ArchRule workspaceUsesNoStage = the("workspace").usesOnly();

  @ArchTest
  static final ArchRule noticeUsesNoStage = the("notice").usesOnly().allowEmptyShould(true);

  @ArchTest
  static final ArchRule publishedReadsDocumentsAsNoticesAreRead =
      the("published").usesOnly("notice", "read");

  @ArchTest
  static final ArchRule templateUsesNoStage = the("template").usesOnly().allowEmptyShould(true);

  @ArchTest static final ArchRule officeRulesUseNoStage = the("officerule").usesOnly();

  @ArchTest
  static final ArchRule generateFillsTemplatesOfMadeUpNotices =
      the("generate").usesOnly("notice", "template");

  @ArchTest
  static final ArchRule handbackMarksWhatValidateFound =
      the("handback").usesOnly("validate").allowEmptyShould(true);

  @ArchTest
  static final ArchRule superviseUsesWhatIsStoredAndAggregated =
      the("supervise").usesOnly("store", "aggregate").allowEmptyShould(true);

  @ArchTest
  static final ArchRule lineageOpensWhatIsStoredAndAggregated =
      the("lineage").usesOnly("store", "aggregate");

  @ArchTest
  static final ArchRule jobPutsTheStagesTogether =
      the("job")
          .usesOnly(
              "collect",
              "read",
              "validate",
              "store",
              "aggregate",
              "report",
              "notice",
              "template",
              "handback",
              "officerule",
              "supervise")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule nothingKnowsTheCommands =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.gongkai.batch.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.gongkai.batch.cli..");

  @ArchTest
  static final ArchRule packagesFormNoCircle =
      slices().matching("org.gongkai.batch.(*)..").should().beFreeOfCycles();

  // Each library has its home.

  @ArchTest
  static final ArchRule poiReadsAndWritesOfficeFilesOnly =
      only("read", "template", "handback", "report", "notice", "supervise.assessment")
          .mayUse("org.apache.poi..", "org.openxmlformats..", "org.apache.xmlbeans..");

  @ArchTest
  static final ArchRule theDatabaseIsReachedThroughStore =
      only("store", "job")
          .mayUse(
              "java.sql..",
              "javax.sql..",
              "org.springframework.jdbc..",
              "org.flywaydb..",
              "com.zaxxer.hikari..",
              "com.mysql..",
              "org.h2..");

  @ArchTest
  static final ArchRule hibernateValidatorRunsInValidate =
      only("validate").mayUse("org.hibernate..");

  @ArchTest
  static final ArchRule expressionsAreTheOfficesOwnRules =
      only("officerule").mayUse("org.springframework.expression..");

  @ArchTest
  static final ArchRule settingsAreReadInWorkspace = only("workspace").mayUse("org.yaml..");

  @ArchTest static final ArchRule picocliServesTheCommands = only("cli").mayUse("picocli..");

  @ArchTest
  static final ArchRule onlyTheEntryPointReadsAClock =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.gongkai.batch.cli..")
          .should()
          .accessTargetWhere(target(readsAClock()))
          .because("\"today\" is a parameter of the run");

  @ArchTest
  static final ArchRule everyPackageSaysWhatComesInAndWhatIsGuaranteed =
      classes().should(resideInANullMarkedPackage());

  @ArchTest
  static final ArchRule packagesAreNamedAfterTheFieldNotAfterRoles =
      noClasses()
          .should()
          .resideInAnyPackage(
              "..util..",
              "..common..",
              "..helper..",
              "..manager..",
              "..impl..",
              "..reader..",
              "..processor..",
              "..config..",
              "..listener..");

  private record Part(String name) {

    /** The package itself, {@code workspace} and the named ones; nothing else of the pipeline. */
    ArchRule usesOnly(String... others) {
      String[] allowed =
          Stream.concat(Stream.of(name, "workspace"), Stream.of(others))
              .map(ArchitectureTest::batch)
              .toArray(String[]::new);
      return noClasses()
          .that()
          .resideInAPackage(batch(name))
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.gongkai.batch..").and(not(resideInAnyPackage(allowed))));
    }
  }

  private record Homes(List<String> names) {

    ArchRule mayUse(String... libraries) {
      return noClasses()
          .that()
          .resideOutsideOfPackages(
              names.stream().map(ArchitectureTest::batch).toArray(String[]::new))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(libraries);
    }
  }

  private static Part the(String name) {
    return new Part(name);
  }

  private static Homes only(String... names) {
    return new Homes(List.of(names));
  }

  private static String batch(String name) {
    return "org.gongkai.batch." + name + "..";
  }

  /** {@code System.nanoTime} is left out: it tells how long something took, not what day it is. */
  private static DescribedPredicate<AccessTarget> readsAClock() {
    return DescribedPredicate.describe(
        "reads a clock",
        accessed -> {
          String owner = accessed.getOwner().getName();
          String name = accessed.getName();
          return (owner.startsWith("java.time.") && name.equals("now"))
              || (owner.equals("java.time.Clock")
                  && (name.startsWith("system") || name.startsWith("tick")))
              || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"))
              || (owner.equals("java.util.Calendar") && name.equals("getInstance"))
              || accessed.getFullName().equals("java.util.Date.<init>()");
        });
  }

  private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
    return new ArchCondition<>("reside in a package whose package-info.java says @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean marked =
            type.getPackage()
                .tryGetPackageInfo()
                .map(info -> info.isAnnotatedWith(NullMarked.class))
                .orElse(false);
        events.add(
            new SimpleConditionEvent(
                type,
                marked,
                type.getPackageName()
                    + (marked ? " is null-marked" : " has no package-info.java with @NullMarked")));
      }
    };
  }
}
