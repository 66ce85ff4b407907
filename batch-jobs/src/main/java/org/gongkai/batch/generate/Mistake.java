package org.gongkai.batch.generate;

import static org.gongkai.finding.Severity.ERROR;
import static org.gongkai.finding.Severity.WARNING;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.batch.template.UnitTask;
import org.gongkai.calendar.WorkingDayCalendar;
import org.gongkai.finding.CellPlace;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.ClassificationLevel;
import org.gongkai.ledger.DocumentKind;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.ProgressState;

/**
 * A mistake that clerks make (差错), planted into a scenario in one cell; each leads to one finding
 * and no other.
 */
enum Mistake {
  REPLY_LATE(
      "request-reply-late",
      WARNING,
      "a request answered after its time limit",
      scenario ->
          plain(scenario)
              .map(
                  row -> {
                    LocalDate received =
                        scenario.row(Ledger.REQUESTS, row).get("receivedOn", LocalDate.class);
                    return scenario.put(
                        Ledger.REQUESTS,
                        row,
                        "repliedOn",
                        calendar().plusWorkingDays(received, 21));
                  })),
  REPLIED_BEFORE_RECEIVED(
      "request-replied-before-received",
      ERROR,
      "a request answered before it came in",
      scenario ->
          plain(scenario)
              .map(
                  row -> {
                    LocalDate received =
                        scenario.row(Ledger.REQUESTS, row).get("receivedOn", LocalDate.class);
                    LocalDate replied = received.minusDays(received.getDayOfYear() > 3 ? 2 : 1);
                    return scenario.put(Ledger.REQUESTS, row, "repliedOn", replied);
                  })),
  ENTRY_NUMBER_TWICE(
      "entry-number-duplicate",
      ERROR,
      "an entry number used twice",
      scenario ->
          scenario.rows(Ledger.DISCLOSURES).size() < 5
              ? Optional.empty()
              : last(
                      scenario,
                      Ledger.DISCLOSURES,
                      row -> row.find("taskNumber", Integer.class).isEmpty() && !isNormative(row))
                  .map(
                      row ->
                          scenario.put(
                              Ledger.DISCLOSURES,
                              row,
                              "entryNumber",
                              scenario
                                  .row(Ledger.DISCLOSURES, row - 1)
                                  .get("entryNumber", String.class)))),
  TEXT_FOR_NUMBER(
      "number-expected",
      ERROR,
      "words where a number is due",
      scenario ->
          last(scenario, Ledger.REQUESTS, row -> row.find("pages", Integer.class).isPresent())
              .map(row -> scenario.type(Ledger.REQUESTS, row, "pages", "若干"))),
  IMPOSSIBLE_DATE(
      "date-expected",
      ERROR,
      "a date that the calendar does not have",
      scenario ->
          last(scenario, Ledger.DISCLOSURES, row -> !isNormative(row))
              .map(
                  row ->
                      scenario.type(
                          Ledger.DISCLOSURES,
                          row,
                          "formedOn",
                          scenario.request().year() + "-02-30"))),
  NEGATIVE_NUMBER(
      "number-negative",
      ERROR,
      "a number below zero",
      scenario ->
          last(scenario, Ledger.REQUESTS, row -> row.find("pages", Integer.class).isPresent())
              .map(row -> scenario.put(Ledger.REQUESTS, row, "pages", -3))),
  UNKNOWN_CHOICE(
      "choice-unknown",
      ERROR,
      "a word that is not one of the choices",
      scenario ->
          last(scenario, Ledger.DISCLOSURES, row -> !isNormative(row))
              .map(row -> scenario.type(Ledger.DISCLOSURES, row, "livelihood", "待定"))),
  VALUE_MISSING(
      "required-value-missing",
      ERROR,
      "a required cell left empty",
      scenario ->
          last(scenario, Ledger.DISCLOSURES, row -> !isNormative(row))
              .map(row -> scenario.clear(Ledger.DISCLOSURES, row, "title"))),
  ADDRESS_MALFORMED(
      "web-address-malformed",
      ERROR,
      "a web address without its scheme",
      scenario ->
          last(scenario, Ledger.DISCLOSURES, row -> row.find("taskNumber", Integer.class).isEmpty())
              .map(
                  row ->
                      scenario.put(
                          Ledger.DISCLOSURES,
                          row,
                          "address",
                          scenario
                              .row(Ledger.DISCLOSURES, row)
                              .get("address", String.class)
                              .replace("http://", "")))),
  ADDRESS_NOT_ON_CHANNEL(
      "address-not-on-channel",
      WARNING,
      "a page that is not on a channel of the unit",
      scenario ->
          last(scenario, Ledger.DISCLOSURES, row -> row.find("taskNumber", Integer.class).isEmpty())
              .map(
                  row ->
                      scenario.put(
                          Ledger.DISCLOSURES,
                          row,
                          "address",
                          "http://news.elsewhere.example/2016/0912/41873.html"))),
  PUBLISHED_BEFORE_FORMED(
      "published-before-formed",
      ERROR,
      "information published before it was formed",
      scenario ->
          last(scenario, Ledger.DISCLOSURES, row -> !isNormative(row))
              .map(
                  row -> {
                    ScenarioRow disclosure = scenario.row(Ledger.DISCLOSURES, row);
                    LocalDate published = disclosure.get("onDisclosureSite", LocalDate.class);
                    LocalDate formed = calendar().plusWorkingDays(published, 1);
                    disclosure.with("formedOn", formed);
                    for (String other : otherChannels()) {
                      if (disclosure.find(other, LocalDate.class).isPresent()) {
                        disclosure.with(other, formed);
                      }
                    }
                    return scenario.place(Ledger.DISCLOSURES, row, "onDisclosureSite");
                  })),
  SECRECY_REVIEW_MISSING(
      "secrecy-review-missing",
      WARNING,
      "information published without the date of a secrecy review",
      scenario ->
          last(scenario, Ledger.DISCLOSURES, row -> row.find("taskNumber", Integer.class).isEmpty())
              .map(row -> scenario.clear(Ledger.DISCLOSURES, row, "secrecyReviewedOn"))),
  SECRECY_REVIEW_LATE(
      "secrecy-review-late",
      WARNING,
      "a secrecy review after publication",
      scenario ->
          last(scenario, Ledger.DISCLOSURES, row -> row.find("taskNumber", Integer.class).isEmpty())
              .map(
                  row ->
                      scenario.put(
                          Ledger.DISCLOSURES,
                          row,
                          "secrecyReviewedOn",
                          scenario
                              .row(Ledger.DISCLOSURES, row)
                              .get("onDisclosureSite", LocalDate.class)
                              .plusDays(9)))),
  DISCLOSURE_LATE(
      "disclosure-late",
      WARNING,
      "information published more than 20 working days after it was formed",
      scenario ->
          last(scenario, Ledger.DISCLOSURES, row -> !isNormative(row))
              .map(
                  row -> {
                    ScenarioRow disclosure = scenario.row(Ledger.DISCLOSURES, row);
                    LocalDate published = disclosure.get("onDisclosureSite", LocalDate.class);
                    disclosure.with("formedOn", published.minusDays(70));
                    boolean isOnGovernmentSite =
                        disclosure
                            .find("onGovernmentSite", LocalDate.class)
                            .equals(Optional.of(published));
                    return scenario.place(
                        Ledger.DISCLOSURES,
                        row,
                        isOnGovernmentSite ? "onGovernmentSite" : "onDisclosureSite");
                  })),
  INTERPRETATION_LATE(
      "interpretation-late",
      WARNING,
      "an interpretation on the disclosure site after more than 3 working days",
      scenario ->
          last(
                  scenario,
                  Ledger.INTERPRETATIONS,
                  row ->
                      row.find("documentPublishedOn", LocalDate.class)
                          .filter(day -> day.isAfter(noticeOf2016()))
                          .isPresent())
              .map(
                  row ->
                      scenario.put(
                          Ledger.INTERPRETATIONS,
                          row,
                          "onDisclosureSite",
                          calendar()
                              .plusWorkingDays(
                                  scenario
                                      .row(Ledger.INTERPRETATIONS, row)
                                      .get("documentPublishedOn", LocalDate.class),
                                  8)))),
  EVIDENCE_MISSING(
      "task-done-without-evidence",
      WARNING,
      "a task done without evidence",
      scenario ->
          done(scenario)
              .map(
                  row -> {
                    scenario.row(Ledger.TASK_PROGRESS, row).without("evidenceEntry");
                    return scenario.clear(Ledger.TASK_PROGRESS, row, "evidence");
                  })),
  DONE_WITHOUT_DATE(
      "task-done-without-date",
      ERROR,
      "a task done without a date",
      scenario -> done(scenario).map(row -> scenario.clear(Ledger.TASK_PROGRESS, row, "doneOn"))),
  DONE_LATE(
      "task-done-after-deadline",
      WARNING,
      "a task done after its deadline",
      scenario ->
          last(
                  scenario,
                  Ledger.TASK_PROGRESS,
                  row -> isDone(row) && earlyDeadline(scenario, row).isPresent())
              .map(
                  row ->
                      scenario.put(
                          Ledger.TASK_PROGRESS,
                          row,
                          "doneOn",
                          earlyDeadline(scenario, scenario.row(Ledger.TASK_PROGRESS, row))
                              .orElseThrow()
                              .plusDays(9)))),
  REASON_MISSING(
      "not-applicable-without-reason",
      ERROR,
      "a task said not to apply, without a reason",
      scenario ->
          done(scenario)
              .map(
                  row -> {
                    ScenarioRow task = scenario.row(Ledger.TASK_PROGRESS, row);
                    for (String column :
                        List.of("doneOn", "progress", "evidence", "evidenceEntry")) {
                      task.without(column);
                    }
                    task.with("state", ProgressState.NOT_APPLICABLE);
                    return scenario.place(Ledger.TASK_PROGRESS, row, "notApplicableReason");
                  })),
  WEIGHT_LOW(
      "assessment-weight-low",
      WARNING,
      "openness counts for less than 4 % of the assessment",
      scenario -> {
        if (scenario.request().year() != noticeOf2016().getYear()) {
          return Optional.empty();
        }
        scenario.safeguards().put("assessmentWeight", new Entry.Plain(BigDecimal.valueOf(3)));
        return Optional.of(scenario.placeOfSafeguard("assessmentWeight"));
      }),
  BRIEFING_MISSING(
      "briefing-missing",
      WARNING,
      "the head heard no briefing in the year",
      scenario -> {
        if (scenario.request().year() != noticeOf2016().getYear()) {
          return Optional.empty();
        }
        scenario.safeguards().put("briefings", new Entry.Plain(0));
        scenario.safeguards().remove("lastBriefingOn");
        return Optional.of(scenario.placeOfSafeguard("briefings"));
      }),
  BUDGET_TOO_COARSE(
      "budget-detail-too-coarse",
      WARNING,
      "a budget published by class where the item is asked for",
      scenario ->
          last(
                  scenario,
                  Ledger.DISCLOSURES,
                  row -> row.find("functionalLevel", ClassificationLevel.class).isPresent())
              .map(
                  row ->
                      scenario.put(
                          Ledger.DISCLOSURES, row, "functionalLevel", ClassificationLevel.CLASS))),
  ELEMENTS_MISSING(
      "catalogue-elements-missing",
      WARNING,
      "a catalogue item without one of its content elements",
      scenario ->
          last(
                  scenario,
                  Ledger.DISCLOSURES,
                  row ->
                      row.find("contentElements", String.class)
                          .filter(e -> e.contains("、"))
                          .isPresent())
              .map(
                  row -> {
                    String all =
                        scenario.row(Ledger.DISCLOSURES, row).get("contentElements", String.class);
                    return scenario.put(
                        Ledger.DISCLOSURES,
                        row,
                        "contentElements",
                        all.substring(0, all.lastIndexOf('、')));
                  }));

  private final String code;
  private final Severity severity;
  private final String description;
  private final Function<SubmissionScenario, Optional<CellPlace>> planting;

  Mistake(
      String code,
      Severity severity,
      String description,
      Function<SubmissionScenario, Optional<CellPlace>> planting) {
    this.code = code;
    this.severity = severity;
    this.description = description;
    this.planting = planting;
  }

  /** The code of the finding to which it leads. */
  String code() {
    return code;
  }

  /** How severe that finding is. */
  Severity severity() {
    return severity;
  }

  /** What the clerk did, in a few words. */
  String description() {
    return description;
  }

  /**
   * Plants the mistake and declares the form again from what can still be read.
   *
   * @return the cell in which it will be found; empty if the workbook has no place for it
   */
  Optional<CellPlace> plant(SubmissionScenario scenario) {
    Optional<CellPlace> place = planting.apply(scenario);
    scenario.declare();
    return place;
  }

  private static WorkingDayCalendar calendar() {
    return WorkingDayCalendar.statutory();
  }

  /** From when on interpretations are due; its other duties are those of its year. */
  private static LocalDate noticeOf2016() {
    return LocalDate.of(2016, 8, 5);
  }

  private static List<String> otherChannels() {
    return List.of(
        "onGovernmentSite", "onOwnSite", "inBulletin", "onWeibo", "onWechat", "byOtherMeans");
  }

  private static boolean isNormative(ScenarioRow row) {
    return row.find("kind", DocumentKind.class).equals(Optional.of(DocumentKind.NORMATIVE));
  }

  private static Optional<Integer> last(
      SubmissionScenario scenario, Ledger ledger, Predicate<ScenarioRow> wanted) {
    List<ScenarioRow> rows = scenario.rows(ledger);
    OptionalInt found =
        IntStream.range(1, rows.size())
            .map(i -> rows.size() - i)
            .filter(i -> wanted.test(rows.get(i)))
            .findFirst();
    return found.isPresent() ? Optional.of(found.getAsInt()) : Optional.empty();
  }

  /** A request that was simply received and answered. */
  private static Optional<Integer> plain(SubmissionScenario scenario) {
    return last(
        scenario,
        Ledger.REQUESTS,
        row ->
            row.entries().keySet().stream()
                    .noneMatch(
                        List.of("correctionAskedOn", "thirdPartyAskedOn", "extensionNotifiedOn")
                            ::contains)
                && scenario.rows(Ledger.REVIEWS).stream().noneMatch(r -> refersTo(r, row))
                && scenario.rows(Ledger.COMPLAINTS).stream().noneMatch(r -> refersTo(r, row)));
  }

  private static boolean refersTo(ScenarioRow row, ScenarioRow request) {
    return row.find("requestEntry", String.class).equals(request.find("entryNumber", String.class));
  }

  private static Optional<Integer> done(SubmissionScenario scenario) {
    return last(scenario, Ledger.TASK_PROGRESS, Mistake::isDone);
  }

  private static boolean isDone(ScenarioRow row) {
    return row.find("state", ProgressState.class).equals(Optional.of(ProgressState.DONE));
  }

  /** The deadline of a row's task, if the year goes on for a while after it. */
  private static Optional<LocalDate> earlyDeadline(SubmissionScenario scenario, ScenarioRow row) {
    int number = row.get("taskNumber", Integer.class);
    return scenario.request().tasks().stream()
        .map(UnitTask::task)
        .filter(task -> task.number() == number)
        .flatMap(task -> Stream.ofNullable(task.deadline()))
        .filter(day -> day.isBefore(LocalDate.of(scenario.request().year(), 12, 1)))
        .findFirst();
  }
}
