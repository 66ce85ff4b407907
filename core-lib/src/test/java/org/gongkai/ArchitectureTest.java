package org.gongkai;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
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
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * Who may know whom in the library. {@code finding} lies at the bottom; {@code reference} (reading
 * commented tables) says with its words what is wrong in a table, and may be used by all others.
 */
@AnalyzeClasses(packages = "org.gongkai", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchRule findingUsesNothingOfTheProject = the("finding").usesOnly();

  @ArchTest static final ArchRule referenceUsesFinding = the("reference").usesOnly("finding");

  @ArchTest
  static final ArchRule calendarUsesReferenceAndFinding =
      the("calendar").usesOnly("finding", "reference");

  @ArchTest
  static final ArchRule unitUsesReferenceAndFinding = the("unit").usesOnly("finding", "reference");

  @ArchTest
  static final ArchRule planUsesCalendarFindingAndUnit =
      the("plan").usesOnly("finding", "reference", "calendar", "unit");

  @ArchTest
  static final ArchRule ledgerUsesPlanAndWhatPlanUses =
      the("ledger").usesOnly("finding", "reference", "calendar", "unit", "plan");

  @ArchTest
  static final ArchRule formUsesLedgerAndWhatLedgerUses =
      the("form").usesOnly("finding", "reference", "calendar", "unit", "plan", "ledger");

  @ArchTest
  static final ArchRule ruleUsesAllButTheAnnualReport =
      the("rule").usesOnly("finding", "reference", "calendar", "unit", "plan", "ledger", "form");

  @ArchTest
  static final ArchRule annualReportUsesAll =
      the("annualreport")
          .usesOnly("finding", "reference", "calendar", "unit", "plan", "ledger", "form", "rule");

  @ArchTest
  static final ArchRule supervisionUsesAll =
      the("supervision")
          .usesOnly(
              "finding",
              "reference",
              "calendar",
              "unit",
              "plan",
              "ledger",
              "form",
              "rule",
              "annualreport");

  @ArchTest
  static final ArchRule packagesFormNoCircle =
      slices().matching("org.gongkai.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule theLibraryNeedsOnlyJavaJakartaValidationAndJSpecify =
      classes()
          .should()
          .onlyDependOnClassesThat(
              // AutoService's annotation is read by the compiler only; nothing needs it at run
              // time.
              resideInAnyPackage(
                      "",
                      "java..",
                      "jakarta.validation..",
                      "org.jspecify..",
                      "com.google.auto.service..")
                  .or(resideInAPackage("org.gongkai.."))
                  .and(not(resideInAnyPackage("java.sql..", "java.awt.."))));

  @ArchTest
  static final ArchRule nothingReadsAClock =
      noClasses()
          .should()
          .accessTargetWhere(target(readsAClock()))
          .because("\"today\" is a parameter of the run");

  @ArchTest
  static final ArchRule nothingIsCountedInFloatingPoint =
      noFields()
          .should()
          .haveRawType(double.class)
          .orShould()
          .haveRawType(float.class)
          .orShould()
          .haveRawType(Double.class)
          .orShould()
          .haveRawType(Float.class)
          .because("counts, money and percentages of law are exact");

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

    /** The package itself and the named ones; nothing else of the project. */
    ArchRule usesOnly(String... others) {
      String[] allowed =
          Stream.concat(Stream.of(name), Stream.of(others))
              .map(other -> "org.gongkai." + other + "..")
              .toArray(String[]::new);
      return noClasses()
          .that()
          .resideInAPackage("org.gongkai." + name + "..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.gongkai..").and(not(resideInAnyPackage(allowed))));
    }
  }

  private static Part the(String name) {
    return new Part(name);
  }

  private static DescribedPredicate<AccessTarget> readsAClock() {
    return DescribedPredicate.describe(
        "reads a clock",
        accessed -> {
          String owner = accessed.getOwner().getName();
          String name = accessed.getName();
          return (owner.startsWith("java.time.") && name.equals("now"))
              || (owner.equals("java.time.Clock")
                  && (name.startsWith("system") || name.startsWith("tick")))
              || (owner.equals("java.lang.System")
                  && (name.equals("currentTimeMillis") || name.equals("nanoTime")))
              || owner.equals("java.util.Date")
              || owner.equals("java.util.Calendar");
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
