package org.gongkai.batch.generate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.gongkai.batch.template.TemplateRequest;
import org.gongkai.batch.template.UnitTask;
import org.gongkai.calendar.WorkingDayCalendar;
import org.gongkai.finding.YesNo;
import org.gongkai.ledger.ActivityKind;
import org.gongkai.ledger.ApplicantKind;
import org.gongkai.ledger.ClassificationLevel;
import org.gongkai.ledger.DisclosureAttribute;
import org.gongkai.ledger.DisclosureManner;
import org.gongkai.ledger.DocumentKind;
import org.gongkai.ledger.EventLevel;
import org.gongkai.ledger.HandlingRole;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.ProgressState;
import org.gongkai.ledger.ProposalKind;
import org.gongkai.ledger.ReportScope;
import org.gongkai.ledger.RequestOutcome;
import org.gongkai.ledger.ReviewKind;
import org.gongkai.ledger.ReviewResult;
import org.gongkai.ledger.WayIn;
import org.gongkai.plan.DisclosureItem;
import org.gongkai.plan.TaskRole;
import org.gongkai.unit.ChannelKind;
import org.gongkai.unit.Unit;
import org.gongkai.unit.UnitFlag;

/**
 * Makes up a unit's year as a careful clerk would report it (编写报送情景): every time limit is kept,
 * every done task has its evidence, the form says what the ledgers say.
 */
final class ScenarioWriter {

  private static final List<String> SURNAMES =
      List.of("张", "李", "王", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "马", "朱", "胡");
  private static final List<String> OFFICES = List.of("办公室", "综合科", "政策法规科", "业务科");

  /** Tasks whose catalogue items are events, which other ledgers hold. */
  private static final Set<Integer> TASKS_OF_EVENTS = Set.of(30, 31);

  /** From how many of a task's catalogue items a unit that does not lead it picks. */
  private static final int SHARED_ITEMS = 3;

  /** How many of a hundred tasks are still open at the end of the year. */
  private static final int OPEN_PERCENT = 4;

  private static final Set<RequestOutcome> GRANTING =
      Set.of(
          RequestOutcome.GRANTED_2014,
          RequestOutcome.PARTLY_GRANTED_2014,
          RequestOutcome.GRANTED,
          RequestOutcome.PARTLY_GRANTED);

  private static final int FIRST_YEAR_OF_2019_FORM = 2019;
  private static final int TASK_OF_PROPOSALS = 32;
  private static final int QUARTERS = 4;
  private static final int LAST_MONTH = 12;

  private final WorkingDayCalendar calendar;
  private final WorkFields fields;
  private final String citySign;
  private final IntUnaryOperator like;

  /**
   * @param citySign the city's sign in document numbers, such as 吉市
   * @param like by a task's number that of the task of 2016 which is like it
   */
  ScenarioWriter(
      WorkingDayCalendar calendar, WorkFields fields, String citySign, IntUnaryOperator like) {
    this.like = like;
    this.calendar = calendar;
    this.fields = fields;
    this.citySign = citySign;
  }

  /**
   * Makes up the year of a unit.
   *
   * @param unit the unit
   * @param field what it works on
   * @param request its workbook as the template prepares it
   * @param volume how much stands in it
   * @param dice what chance decides
   */
  SubmissionScenario write(
      Unit unit, WorkField field, TemplateRequest request, Volume volume, Dice dice) {
    return new UnitYear(unit, field, request, volume, dice).write();
  }

  /** A unit's year while it is made up. */
  private final class UnitYear {

    private final Unit unit;
    private final TemplateRequest request;
    private final Volume volume;
    private final Dice dice;
    private final WorkDays days;
    private final WorkField field;
    private final int year;
    private final SubmissionScenario scenario;
    private final Optional<String> ownSite;
    private final String host;
    private final Set<String> titles = new HashSet<>();
    private int page;

    UnitYear(Unit unit, WorkField field, TemplateRequest request, Volume volume, Dice dice) {
      this.unit = unit;
      this.request = request;
      this.volume = volume;
      this.dice = dice;
      this.days = new WorkDays(calendar, dice);
      this.field = field;
      this.year = request.year();
      this.scenario = new SubmissionScenario(request);
      this.ownSite = address(ChannelKind.OWN_SITE);
      this.host = ownSite.or(() -> address(ChannelKind.DISCLOSURE_SITE)).orElse("www.city.example");
      this.page = dice.between(100, 900);
    }

    SubmissionScenario write() {
      writeCover();
      writeDisclosures();
      writeTasks();
      writeInterpretations();
      writeRequests();
      writeProposals();
      writeSafeguards();
      scenario.declare();
      return scenario;
    }

    // --- words and days --------------------------------------------------------------------

    private Optional<String> address(ChannelKind kind) {
      return unit.channels().stream()
          .filter(channel -> channel.kind() == kind)
          .map(channel -> channel.address())
          .findFirst();
    }

    private LocalDate date(int month, int day) {
      return LocalDate.of(year, month, day);
    }

    private LocalDate lastDay() {
      return date(LAST_MONTH, 30);
    }

    private LocalDate notAfterYear(LocalDate day) {
      return day.isAfter(lastDay()) ? days.onOrBefore(lastDay()) : day;
    }

    private String person() {
      return dice.pick(SURNAMES) + "某（示例）";
    }

    private String sign() {
      return unit.kind().isTerritorial() ? unit.shortName().substring(0, 1) : citySign;
    }

    private String page(String folder, LocalDate day) {
      page += dice.between(1, 9);
      return String.format(
          Locale.ROOT,
          "http://%s/%s/%d%02d/t%d%02d%02d_%d.html",
          host,
          folder,
          day.getYear(),
          day.getMonthValue(),
          day.getYear(),
          day.getMonthValue(),
          day.getDayOfMonth(),
          page);
    }

    private String counted(String prefix, int number) {
      return String.format(Locale.ROOT, "%s%d-%03d", prefix, year, number);
    }

    private String filledIn(String phrase) {
      return phrase
          .replace("{n}", Integer.toString(dice.between(2, 12)))
          .replace("{m}", Integer.toString(dice.between(13, 260)));
    }

    /** The title, with a month or a serial behind it where the unit has used it before. */
    private String unused(String title, LocalDate day) {
      String candidate = title;
      if (!titles.add(candidate)) {
        String month = title + "（" + year + "年" + day.getMonthValue() + "月";
        candidate = month + "）";
        for (int serial = 2; !titles.add(candidate); serial++) {
          candidate = month + "第" + serial + "批）";
        }
      }
      return candidate;
    }

    // --- cover -----------------------------------------------------------------------------

    private void writeCover() {
      LocalDate filledOn = days.between(date(1, 4).plusYears(1), date(1, 20).plusYears(1));
      put(scenario.cover(), "dataAsOf", date(LAST_MONTH, 31));
      put(scenario.cover(), "scope", ReportScope.OWN);
      put(scenario.cover(), "head", person());
      put(scenario.cover(), "reviewer", person());
      put(scenario.cover(), "reporter", person());
      put(scenario.cover(), "phone", "0432-6200" + dice.between(1000, 9999));
      put(scenario.cover(), "filledOn", filledOn);
    }

    private void put(Map<String, Entry> items, String name, Object value) {
      items.put(name, new Entry.Plain(value));
    }

    // --- disclosures -----------------------------------------------------------------------

    private void writeDisclosures() {
      List<ScenarioRow> drafts = new ArrayList<>();
      for (UnitTask task : request.tasks()) {
        taskDisclosures(task, drafts);
      }
      int documents = 1 + Math.min(field.normative().size(), 2);
      for (int i = 0; i < Math.min(documents, field.normative().size()); i++) {
        drafts.add(document(field.normative().get(i), YesNo.NO));
      }
      for (String title : field.livelihood()) {
        drafts.add(document(title, YesNo.YES));
      }
      for (int i = 0; i < volume.information(); i++) {
        drafts.add(information(i));
      }
      drafts.sort(
          Comparator.<ScenarioRow, LocalDate>comparing(row -> row.get("formedOn", LocalDate.class))
              .thenComparing(row -> row.get("title", String.class)));
      int number = 0;
      int documentNumber = dice.between(1, 6);
      for (ScenarioRow draft : drafts) {
        draft.with("entryNumber", counted("GK", ++number));
        if (draft.find("kind", DocumentKind.class).equals(Optional.of(DocumentKind.NORMATIVE))) {
          documentNumber += dice.between(1, 9);
          String text = sign() + field.mark() + "发〔" + year + "〕" + documentNumber + "号";
          draft.with("documentNumber", text);
        }
        scenario.rows(Ledger.DISCLOSURES).add(draft);
      }
    }

    private void taskDisclosures(UnitTask task, List<ScenarioRow> drafts) {
      int number = task.task().number();
      List<DisclosureItem> items =
          request.catalogue().stream()
              .filter(item -> item.taskNumber() == number && item.roles().contains(task.role()))
              .filter(item -> !TASKS_OF_EVENTS.contains(number) || item.findDueIn(year).isPresent())
              .filter(item -> task.role() == TaskRole.LEAD || item.checkpointsPerYear() == 0)
              .toList();
      if (task.role() != TaskRole.LEAD && items.size() > volume.itemsPerSharedTask()) {
        List<DisclosureItem> open =
            new ArrayList<>(items.subList(0, Math.min(SHARED_ITEMS, items.size())));
        List<DisclosureItem> chosen = new ArrayList<>();
        while (chosen.size() < volume.itemsPerSharedTask() && !open.isEmpty()) {
          chosen.add(open.remove(dice.between(0, open.size() - 1)));
        }
        items = chosen;
      }
      LocalDate deadline = deadline(task);
      if (items.isEmpty()) {
        String title =
            unit.fullName() + year + "年" + fields.progress(like.applyAsInt(number)).disclosure();
        LocalDate formed = days.between(date(3, 1), deadline.minusDays(40));
        drafts.add(disclosure(title, formed, deadline).with("taskNumber", number));
      }
      for (DisclosureItem item : items) {
        if (item.checkpointsPerYear() == QUARTERS) {
          for (int quarter = 1; quarter <= QUARTERS; quarter++) {
            String period = year + "年第" + quarter + "季度";
            LocalDate formed = days.between(date(quarter * 3, 4), date(quarter * 3, 14));
            drafts.add(
                ofItem(item, unit.fullName() + period + item.title(), formed, deadline)
                    .with("period", period));
          }
        } else {
          LocalDate formed = days.between(date(3, 1), deadline.minusDays(40));
          drafts.add(ofItem(item, title(item), formed, deadline));
        }
      }
    }

    private String title(DisclosureItem item) {
      return item.title().startsWith("吉林市")
          ? item.title() + "（" + year + "年印发）"
          : unit.fullName() + year + "年" + item.title();
    }

    private LocalDate deadline(UnitTask task) {
      LocalDate deadline = task.task().deadline();
      return deadline == null || deadline.getYear() != year ? date(LAST_MONTH, 31) : deadline;
    }

    private ScenarioRow ofItem(
        DisclosureItem item, String title, LocalDate formed, LocalDate deadline) {
      ScenarioRow row =
          disclosure(title, formed, deadline)
              .with("taskNumber", item.taskNumber())
              .with("catalogueItem", item.code())
              .with(
                  "contentElements",
                  item.elements().isEmpty() ? null : String.join("、", item.elements()));
      if (!item.unitsOfMeasure().isEmpty()) {
        row.with("quantity", dice.between(12, 4800))
            .with("quantityUnit", item.unitsOfMeasure().get(0));
      }
      if (item.detail().contains("项级")) {
        row.with("functionalLevel", ClassificationLevel.ITEM)
            .with("economicLevel", ClassificationLevel.SECTION);
      }
      return row;
    }

    private ScenarioRow document(String title, YesNo livelihood) {
      LocalDate formed = days.between(date(1, 11), date(11, 20));
      return disclosure(unit.fullName() + title, formed, date(LAST_MONTH, 20))
          .with("kind", DocumentKind.NORMATIVE)
          .with("livelihood", livelihood);
    }

    private ScenarioRow information(int index) {
      LocalDate formed = days.between(date(1, 5), date(11, 30));
      List<String> subjects = field.information();
      String title = unit.fullName() + subjects.get(index % subjects.size());
      ScenarioRow row = disclosure(title, formed, lastDay());
      if (index % 12 == 5) {
        row.with("kind", DocumentKind.OTHER_DOCUMENT);
      }
      return row;
    }

    private ScenarioRow disclosure(String title, LocalDate formed, LocalDate deadline) {
      int most = Math.max(1, Math.min(12, days.count(formed, deadline)));
      LocalDate published = notAfterYear(days.after(formed, 1, most));
      LocalDate reviewed = days.after(formed, 0, days.count(formed, published) - 1);
      ScenarioRow row =
          new ScenarioRow()
              .with("title", unused(title, formed))
              .with("kind", DocumentKind.INFORMATION)
              .with("attribute", DisclosureAttribute.PROACTIVE)
              .with("livelihood", YesNo.NO)
              .with("formedOn", formed)
              .with("onDisclosureSite", published)
              .with("address", page("zwgk", published))
              .with("secrecyReviewer", person())
              .with("secrecyReviewedOn", reviewed)
              .with("office", dice.pick(OFFICES));
      if (dice.chance(50)) {
        row.with("onGovernmentSite", notAfterYear(days.after(published, 0, 2)));
      }
      if (ownSite.isPresent()) {
        row.with("onOwnSite", notAfterYear(days.after(published, 0, 1)));
      }
      if (address(ChannelKind.WEIBO).isPresent() && dice.chance(40)) {
        row.with("onWeibo", notAfterYear(days.after(published, 0, 2)));
      }
      if (address(ChannelKind.WECHAT).isPresent() && dice.chance(40)) {
        row.with("onWechat", notAfterYear(days.after(published, 0, 2)));
      }
      if (address(ChannelKind.BULLETIN).isPresent() && dice.chance(50)) {
        row.with("inBulletin", notAfterYear(days.after(published, 5, 15)));
      }
      if (dice.chance(10)) {
        row.with("byOtherMeans", notAfterYear(days.after(published, 1, 5)));
      }
      return row;
    }

    // --- tasks -----------------------------------------------------------------------------

    private void writeTasks() {
      for (UnitTask task : request.tasks()) {
        int number = task.task().number();
        WorkFields.Progress phrases = fields.progress(like.applyAsInt(number));
        ScenarioRow row = new ScenarioRow().with("taskNumber", number);
        boolean isNothingToDo =
            like.applyAsInt(number) == TASK_OF_PROPOSALS
                && !unit.has(UnitFlag.PROPOSAL_UNIT)
                && !unit.kind().isTerritorial();
        if (!isNothingToDo && task.role() == TaskRole.IMPLEMENT && dice.chance(OPEN_PERCENT)) {
          row.with("state", ProgressState.UNDER_WAY)
              .with("progress", "正在推进，" + filledIn(phrases.others()));
        } else if (isNothingToDo) {
          row.with("state", ProgressState.NOT_APPLICABLE)
              .with("notApplicableReason", "本年度未承办人大代表建议和政协委员提案");
        } else {
          ScenarioRow evidence =
              scenario.rows(Ledger.DISCLOSURES).stream()
                  .filter(r -> r.find("taskNumber", Integer.class).equals(Optional.of(number)))
                  .max(Comparator.comparing(UnitYear::published))
                  .orElseThrow();
          LocalDate published = published(evidence);
          int most = Math.max(0, Math.min(5, days.count(published, deadline(task))));
          row.with("state", ProgressState.DONE)
              .with("doneOn", days.after(published, 0, most))
              .with(
                  "progress",
                  filledIn(task.role() == TaskRole.LEAD ? phrases.lead() : phrases.others()))
              .with("evidence", evidence.get("address", String.class))
              .with("evidenceEntry", evidence.get("entryNumber", String.class));
        }
        scenario.rows(Ledger.TASK_PROGRESS).add(row);
      }
    }

    private static LocalDate published(ScenarioRow disclosure) {
      return disclosure.get("onDisclosureSite", LocalDate.class);
    }

    // --- interpretations -------------------------------------------------------------------

    private void writeInterpretations() {
      List<ScenarioRow> drafts = new ArrayList<>();
      boolean headSpeaks =
          unit.has(UnitFlag.MACRO_ECONOMY)
              || unit.has(UnitFlag.LIVELIHOOD)
              || unit.has(UnitFlag.COUNTY_GOVERNMENT);
      for (ScenarioRow row : scenario.rows(Ledger.DISCLOSURES)) {
        if (row.find("kind", DocumentKind.class).equals(Optional.of(DocumentKind.NORMATIVE))) {
          drafts.add(article(row, headSpeaks && drafts.isEmpty()));
        }
      }
      if (headSpeaks) {
        LocalDate day = days.between(date(4, 1), date(11, 30));
        drafts.add(
            activity(
                    ActivityKind.ONLINE_INTERVIEW,
                    unit.shortName() + "负责人在线解读" + year + "年重点工作",
                    day)
                .with("byHead", YesNo.YES));
      }
      if (dice.chance(25)) {
        LocalDate day = days.between(date(3, 1), date(11, 30));
        drafts.add(
            activity(ActivityKind.PRESS_CONFERENCE, unit.shortName() + "重点工作新闻发布会", day)
                .with("byHead", dice.chance(50) ? YesNo.YES : YesNo.NO));
      }
      if (dice.chance(60)) {
        drafts.add(response(dice.pick(field.concerns())));
      }
      drafts.sort(Comparator.comparing(row -> row.get("heldOn", LocalDate.class)));
      int number = 0;
      for (ScenarioRow draft : drafts) {
        scenario
            .rows(Ledger.INTERPRETATIONS)
            .add(draft.with("entryNumber", counted("JD", ++number)));
      }
    }

    private ScenarioRow article(ScenarioRow document, boolean byHead) {
      LocalDate published = earliest(document);
      String title = document.get("title", String.class);
      LocalDate first = days.after(published, 0, 2);
      ScenarioRow row =
          activity(ActivityKind.POLICY_ARTICLE, "《" + title + "》解读", first)
              .with("byHead", byHead ? YesNo.YES : YesNo.NO)
              .with("documentEntry", document.get("entryNumber", String.class))
              .with("documentTitle", title)
              .with("documentPublishedOn", published)
              .with("onGovernmentSite", days.after(first, 0, 1))
              .with("onDisclosureSite", first);
      if (ownSite.isPresent()) {
        row.with("onOwnSite", first);
      }
      if (document.get("livelihood", YesNo.class) == YesNo.YES) {
        row.with("onRadio", notAfterYear(days.after(first, 1, 6)));
      }
      return row;
    }

    private static LocalDate earliest(ScenarioRow disclosure) {
      return Stream.of("onGovernmentSite", "onDisclosureSite", "onOwnSite")
          .flatMap(column -> disclosure.find(column, LocalDate.class).stream())
          .min(Comparator.naturalOrder())
          .orElseThrow();
    }

    private ScenarioRow activity(ActivityKind kind, String title, LocalDate day) {
      return new ScenarioRow()
          .with("kind", kind)
          .with("title", title)
          .with("heldOn", day)
          .with("address", page("jdhy", day));
    }

    private ScenarioRow response(String concern) {
      LocalDate day = days.between(date(2, 15), date(11, 30));
      LocalDateTime occurred = days.during(day);
      LocalDateTime first = occurred.plusMinutes(dice.between(6, 28) * 10L);
      LocalDateTime responded = first.plusHours(dice.between(2, 26));
      boolean social = address(ChannelKind.WEIBO).isPresent();
      return activity(
              social ? ActivityKind.WEIBO_WECHAT : ActivityKind.OTHER_WAY,
              "关于" + concern + "的回应",
              responded.toLocalDate())
          .with("byHead", YesNo.NO)
          .with("concern", concern)
          .with("eventLevel", EventLevel.PUBLIC_CONCERN)
          .with("occurredAt", occurred)
          .with("firstStatementAt", first)
          .with("respondedAt", responded);
    }

    // --- requests, reviews, complaints -----------------------------------------------------

    private void writeRequests() {
      List<ScenarioRow> drafts = new ArrayList<>();
      int most = volume.requests() + volume.requests() / 2;
      int wanted = dice.chance(8) ? 0 : dice.between(Math.max(1, volume.requests() / 2), most);
      for (int i = 0; i < wanted; i++) {
        drafts.add(request(i));
      }
      drafts.sort(Comparator.comparing(row -> row.get("receivedOn", LocalDate.class)));
      int number = 0;
      for (ScenarioRow draft : drafts) {
        draft.with("entryNumber", counted("YSQ", ++number));
        if (draft.find("repliedOn", LocalDate.class).isPresent()) {
          String serial = unit.shortName() + "依申请〔" + year + "〕" + number + "号";
          draft.with("replyNumber", serial);
        }
        scenario.rows(Ledger.REQUESTS).add(draft);
      }
      writeReviews(drafts);
      writeComplaints(drafts);
    }

    private ScenarioRow request(int index) {
      LocalDate received = days.between(date(1, 5), date(11, 18));
      RequestOutcome outcome = outcome();
      ScenarioRow row =
          new ScenarioRow()
              .with("applicantKind", applicant())
              .with("wayIn", dice.pick(List.of(WayIn.values())))
              .with("receivedOn", received)
              .with("subject", field.requests().get(index % field.requests().size()))
              .with("outcome", outcome);
      boolean isPerson =
          row.get("applicantKind", ApplicantKind.class) == ApplicantKind.NATURAL_PERSON;
      row.with("applicant", isPerson ? person() : dice.pick(SURNAMES) + "氏某公司（示例）");
      LocalDate start = received;
      if (dice.chance(12)) {
        LocalDate asked = days.after(received, 1, 5);
        start = days.after(asked, 2, 8);
        row.with("correctionAskedOn", asked).with("correctedOn", start);
      }
      if (outcome == RequestOutcome.REFUSED_TRADE_SECRET_2014
          || outcome == RequestOutcome.REFUSED_THIRD_PARTY) {
        LocalDate asked = days.after(start, 1, 3);
        row.with("thirdPartyAskedOn", asked).with("thirdPartyAnsweredOn", days.after(asked, 3, 8));
        row.with("repliedOn", days.after(asked, 9, 11));
      } else if (dice.chance(12)) {
        row.with("extensionNotifiedOn", days.after(start, 9, 14))
            .with("repliedOn", earlier(days.after(start, 16, 26), days.onOrBefore(date(12, 30))));
      } else {
        row.with("repliedOn", days.after(start, 2, 14));
      }
      if (GRANTING.contains(outcome)) {
        row.with("pages", dice.between(1, 40));
        if (year < FIRST_YEAR_OF_2019_FORM) {
          row.with("feeCollected", BigDecimal.valueOf(dice.chance(30) ? dice.between(2, 30) : 0));
        }
      }
      return row;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
      return a.isBefore(b) ? a : b;
    }

    private ApplicantKind applicant() {
      return dice.chance(75)
          ? ApplicantKind.NATURAL_PERSON
          : dice.chance(60) ? ApplicantKind.ENTERPRISE : ApplicantKind.LEGAL_SERVICE;
    }

    private RequestOutcome outcome() {
      int roll = dice.between(1, 100);
      boolean is2014Form = year < FIRST_YEAR_OF_2019_FORM;
      if (roll <= 40) {
        return is2014Form ? RequestOutcome.GRANTED_2014 : RequestOutcome.GRANTED;
      } else if (roll <= 62) {
        return is2014Form ? RequestOutcome.ALREADY_PUBLIC : RequestOutcome.GRANTED;
      } else if (roll <= 70) {
        return is2014Form ? RequestOutcome.PARTLY_GRANTED_2014 : RequestOutcome.PARTLY_GRANTED;
      } else if (roll <= 78) {
        return is2014Form ? RequestOutcome.DOES_NOT_EXIST : RequestOutcome.NOT_READY_MADE;
      } else if (roll <= 86) {
        return is2014Form ? RequestOutcome.NOT_THIS_ORGAN : RequestOutcome.NOT_HELD;
      } else if (roll <= 90) {
        return is2014Form
            ? RequestOutcome.REFUSED_TRADE_SECRET_2014
            : RequestOutcome.REFUSED_THIRD_PARTY;
      } else if (roll <= 94) {
        return is2014Form
            ? RequestOutcome.REFUSED_PRIVACY_2014
            : RequestOutcome.REFUSED_ADMINISTRATIVE_QUERY;
      }
      return is2014Form ? RequestOutcome.OTHER_CHANNEL : RequestOutcome.PETITION;
    }

    private void writeReviews(List<ScenarioRow> requests) {
      Optional<ScenarioRow> disputed =
          requests.stream()
              .filter(r -> !GRANTING.contains(r.get("outcome", RequestOutcome.class)))
              .filter(r -> r.get("repliedOn", LocalDate.class).isBefore(date(8, 15)))
              .findFirst();
      if (disputed.isEmpty() || !dice.chance(20)) {
        return;
      }
      LocalDate accepted = days.after(disputed.get().get("repliedOn", LocalDate.class), 5, 30);
      scenario
          .rows(Ledger.REVIEWS)
          .add(
              new ScenarioRow()
                  .with("entryNumber", counted("FY", 1))
                  .with("kind", ReviewKind.RECONSIDERATION)
                  .with("caseNumber", citySign + "复决〔" + year + "〕" + dice.between(2, 60) + "号")
                  .with("requestEntry", disputed.get().get("entryNumber", String.class))
                  .with("acceptedOn", accepted)
                  .with("carriedOver", YesNo.NO)
                  .with(
                      "result",
                      dice.pick(
                          List.of(
                              ReviewResult.UPHELD,
                              ReviewResult.UPHELD,
                              ReviewResult.CORRECTED,
                              ReviewResult.OTHER)))
                  .with("concludedOn", days.after(accepted, 15, 38)));
    }

    private void writeComplaints(List<ScenarioRow> requests) {
      if (requests.isEmpty() || !dice.chance(15)) {
        return;
      }
      ScenarioRow about = requests.get(0);
      LocalDate received = days.after(about.get("repliedOn", LocalDate.class), 1, 8);
      LocalDate latest = days.onOrBefore(date(LAST_MONTH, 5));
      LocalDate day = received.isAfter(latest) ? latest : received;
      scenario
          .rows(Ledger.COMPLAINTS)
          .add(
              new ScenarioRow()
                  .with("entryNumber", counted("TS", 1))
                  .with("receivedOn", day)
                  .with("subject", "反映依申请公开答复不够具体")
                  .with("requestEntry", about.get("entryNumber", String.class))
                  .with("handledOn", days.after(day, 3, 12))
                  .with("result", "已向当事人补充说明，当事人表示理解"));
    }

    // --- proposals -------------------------------------------------------------------------

    private void writeProposals() {
      if (!unit.has(UnitFlag.PROPOSAL_UNIT) && !unit.kind().isTerritorial()) {
        return;
      }
      int number = 0;
      for (String title : field.proposals()) {
        LocalDate answered = days.between(date(5, 10), date(8, 31));
        LocalDate reviewed = days.after(answered, 1, 4);
        LocalDate disclosed = days.after(reviewed, 1, 6);
        boolean isDeputy = title.endsWith("建议");
        scenario
            .rows(Ledger.PROPOSALS)
            .add(
                new ScenarioRow()
                    .with("entryNumber", counted("JY", ++number))
                    .with("kind", isDeputy ? ProposalKind.DEPUTY : ProposalKind.COMMITTEE_MEMBER)
                    .with("proposalNumber", "第" + dice.between(10, 260) + "号")
                    .with("title", title)
                    .with("role", HandlingRole.MAIN)
                    .with("answeredOn", answered)
                    .with("publicInterest", YesNo.YES)
                    .with("disclosed", YesNo.YES)
                    .with("manner", DisclosureManner.SUMMARY)
                    .with("consultedOn", days.after(answered, 0, 0))
                    .with("reviewer", person())
                    .with("reviewedOn", reviewed)
                    .with("disclosedOn", disclosed)
                    .with("address", page("jyta", disclosed)));
      }
    }

    // --- safeguards ------------------------------------------------------------------------

    private void writeSafeguards() {
      LocalDate briefing = days.between(date(8, 10), date(11, 30));
      LocalDate plan = days.between(date(8, 15), date(9, 20));
      LocalDate leader = days.between(date(1, 15), date(9, 20));
      // Until 2019 every organ's report was due by 31 March, since then a department's by 31
      // January.
      boolean isDueInJanuary = year >= 2020 && !unit.kind().isTerritorial();
      LocalDate previous =
          isDueInJanuary
              ? days.between(date(1, 11), date(1, 29))
              : days.between(date(2, 20), date(3, 25));
      int fullTime = dice.between(0, 2);
      int partTime = dice.between(1, 5);
      int staff = fullTime + partTime;
      safeguard("briefings", dice.between(1, 3));
      safeguard("lastBriefingOn", briefing);
      safeguard("leader", person() + "，" + (unit.kind().isTerritorial() ? "副区长或副主任" : "副局长（副主任）"));
      safeguard("leaderPublishedOn", leader);
      safeguard("leaderAddress", page("ldfg", leader));
      safeguard("assessed", YesNo.YES);
      safeguard("assessmentWeight", BigDecimal.valueOf(dice.between(4, 6)));
      safeguard("implementationPlan", unit.fullName() + year + "年政务公开工作实施方案");
      safeguard("planPublishedOn", plan);
      safeguard("planAddress", page("zwgk", plan));
      for (String element :
          List.of(
              "hasGuide",
              "hasDirectory",
              "hasInterpretations",
              "hasInstitutions",
              "hasRequestPlatform")) {
        safeguard(element, YesNo.YES);
      }
      safeguard("undisclosedReviewedOn", days.between(date(9, 1), date(LAST_MONTH, 15)));
      safeguard("previousReportOn", previous);
      safeguard("previousReportAddress", page("ndbg", previous));
      safeguard("trainingPlannedOn", days.between(date(4, 1), date(10, 25)));
      safeguard("staff", staff);
      int trained = Math.max(1, staff - dice.between(0, 2));
      // The three years within which all were to be trained ended with 2018.
      safeguard("staffTrained", year == 2018 ? staff : trained);
      safeguard("offices", dice.chance(20) ? 1 : 0);
      safeguard(
          "readingPoints", unit.kind().isTerritorial() ? dice.between(2, 12) : dice.between(0, 1));
      safeguard("fullTimeStaff", fullTime);
      safeguard("partTimeStaff", partTime);
      safeguard("funds", BigDecimal.valueOf(dice.between(0, 120), 1));
      safeguard("meetings", dice.between(1, 6));
      safeguard("courses", dice.between(1, 3));
      safeguard("trainees", dice.between(8, 120));
    }

    private void safeguard(String name, Object value) {
      put(scenario.safeguards(), name, value);
    }
  }
}
