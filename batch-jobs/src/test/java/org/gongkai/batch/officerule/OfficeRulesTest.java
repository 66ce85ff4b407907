package org.gongkai.batch.officerule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.finding.CellPlace;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Reported;
import org.gongkai.finding.Severity;
import org.gongkai.finding.ValueKind;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.Request;
import org.gongkai.ledger.RequestOutcome;
import org.gongkai.ledger.RowBuilder;
import org.gongkai.ledger.Submission;
import org.gongkai.reference.Reading;
import org.gongkai.rule.FindingCollector;
import org.gongkai.rule.Judging;
import org.gongkai.rule.RuleBook;
import org.gongkai.rule.RuleSource;
import org.gongkai.unit.Roster;
import org.junit.jupiter.api.Test;

class OfficeRulesTest {

  private static final Roster ROSTER =
      Roster.parse(
              "units.csv",
              """
              code,full_name,short_name,aliases,kind,parent,region,valid_from,valid_to,government_site,disclosure_site,own_site,other_channels,flags,workbook_expected,source
              1,某市人民政府,市政府,,市政府,,220200,2010-01-01,,,,,,,否,test
              2,某市财政局,财政局,,市政府部门,1,220200,2010-01-01,,,,,,,是,test
              """
                  .getBytes(UTF_8))
          .orThrow();

  private static final String REPLY_NUMBER =
      """
      own:
        - code: own-reply-number
          over: 依申请公开台账
          where: 答复日期 != null
          require: 答复文号 != null
          column: 答复文号
          severity: error
          message: 申请{登记编号}已于{答复日期}答复，应填答复文号
          english: Request {entryNumber} was answered on {repliedOn} and needs a number
          document: 某市办法
          clause: 第三条
          date: 收到日期
          from: 2016-08-01
      """;

  private static Reading<RuleBook> read(String yaml) {
    return OfficeRules.parse("rules.yaml", yaml.getBytes(UTF_8), RuleBook.standard());
  }

  private static List<String> problems(String yaml) {
    return ((Reading.Refused<RuleBook>) read(yaml))
        .problems().stream().map(problem -> problem.sentence().chinese()).toList();
  }

  /** The own rule of a text. */
  private static String own(String over, String require) {
    return "own:\n  - code: own-x\n    over: "
        + over
        + "\n    require: \""
        + require
        + "\"\n    column: 登记编号\n    message: 有误\n    clause: 第一条\n";
  }

  private static FindingCollector judge(RuleBook book, LedgerRow... rows) {
    FindingCollector findings = new FindingCollector();
    book.judge(
        Submission.of(
            RowBuilder.ofCover().with("dataAsOf", LocalDate.of(2016, 12, 31)).build(),
            List.of(),
            Set.of(),
            RowBuilder.ofSafeguards().with("briefings", 2).build(),
            Map.of(
                "3.1",
                Reported.of(ValueKind.NUMBER, new BigDecimal(3), "3", CellPlace.of("统计表", 20, 3))),
            List.of(rows)),
        Judging.withoutPlan(ROSTER.get("2"), 2016, LocalDate.of(2017, 1, 10), ROSTER),
        findings);
    return findings;
  }

  private static List<Finding> own(FindingCollector findings) {
    return findings.finish().findings().stream()
        .filter(finding -> finding.code().startsWith(OfficeRules.OWN_PREFIX))
        .toList();
  }

  private static Request request(String number, LocalDate receivedOn, LocalDate repliedOn) {
    return RowBuilder.ofRow(Request.class, 3)
        .with("entryNumber", number)
        .with("receivedOn", receivedOn)
        .with("repliedOn", repliedOn)
        .with("outcome", RequestOutcome.GRANTED_2014)
        .build();
  }

  private static final Request IN_JULY =
      request("申-1", LocalDate.of(2016, 7, 31), LocalDate.of(2016, 8, 5));
  private static final Request IN_AUGUST =
      request("申-2", LocalDate.of(2016, 8, 1), LocalDate.of(2016, 8, 22));

  @Test
  void ownRuleJudgesRowsByTheDateOfTheAct() {
    RuleBook book = read(REPLY_NUMBER).orThrow();
    assertThat(own(judge(book, IN_JULY, IN_AUGUST)))
        .extracting(
            Finding::code,
            Finding::severity,
            finding -> finding.message().chinese(),
            finding -> finding.message().english())
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(
                "own-reply-number",
                Severity.ERROR,
                "申请申-2已于2016-08-22答复，应填答复文号",
                "Request 申-2 was answered on 2016-08-22 and needs a number"));
  }

  @Test
  void ownRuleStandsInTheBookLikeAnyOther() {
    assertThat(read(REPLY_NUMBER).orThrow().find("own-reply-number").orElseThrow().card())
        .hasToString(
            "RuleCard[code=own-reply-number, severity=ERROR, subject=OFFICE,"
                + " title=申请“登记编号”已于“答复日期”答复，应填答复文号,"
                + " titleInEnglish=Request “entryNumber” was answered on “repliedOn” and needs a"
                + " number, sources=[RuleSource[document=某市办法, clause=第三条, quote=,"
                + " confirmed=true, from=2016-08-01, to=null, limit=0, extension=0]],"
                + " inputs=[requests.replyNumber, requests.repliedOn], byYear=false,"
                + " shadow=false]");
  }

  @Test
  void workingDaysAreThoseOfTheCalendar() {
    String tenDays = own("依申请公开台账", "#workdays(收到日期, 答复日期) <= %d");
    assertThat(own(judge(read(tenDays.formatted(15)).orThrow(), IN_AUGUST))).isEmpty();
    assertThat(own(judge(read(tenDays.formatted(14)).orThrow(), IN_AUGUST))).hasSize(1);
  }

  @Test
  void calculatingWithAnEmptyCellSaysNothing() {
    RuleBook book = read(own("依申请公开台账", "提供页数 + 1 > 5")).orThrow();
    assertThat(own(judge(book, IN_AUGUST))).isEmpty();
  }

  @Test
  void textsArePickedByPatternAndPart() {
    assertThat(own(judge(read(own("依申请公开台账", "#like(登记编号, '申-?')")).orThrow(), IN_AUGUST)))
        .isEmpty();
    assertThat(own(judge(read(own("依申请公开台账", "#like(登记编号, '申*3')")).orThrow(), IN_AUGUST)))
        .hasSize(1);
    assertThat(
            own(
                judge(
                    read(own("依申请公开台账", "#contains(登记编号, '申') and #length(登记编号) == 3")).orThrow(),
                    IN_AUGUST)))
        .isEmpty();
  }

  @Test
  void ownRuleJudgesTheWholeYear() {
    String year =
        """
        own:
          - code: own-briefings
            over: 全年
            require: "主要负责同志听取政务公开工作汇报次数 >= 2 and #figure('3.1') == #derived('3.1') + 1 and #rows('依申请公开台账') == 2 and #count('requests', '答复日期') == 2"
            column: "3.1"
            message: 全年有误
            clause: 第一条
        """;
    assertThat(own(judge(read(year).orThrow(), IN_JULY, IN_AUGUST))).isEmpty();
    assertThat(own(judge(read(year).orThrow(), IN_AUGUST)))
        .extracting(finding -> finding.place().toString())
        .containsExactly("统计表!D21");
  }

  @Test
  void shadowRuleIsRecordedApart() {
    RuleBook book = read(REPLY_NUMBER + "    shadow: true\n").orThrow();
    FindingCollector findings = judge(book, IN_AUGUST);
    assertThat(own(findings)).isEmpty();
    assertThat(own(findings.shadow())).hasSize(1);
  }

  @Test
  void standardRulesAreChanged() {
    RuleBook book =
        read("""
                rules:
                  mobile-number: off
                  personal-address:
                    severity: error
                    shadow: true
                  request-reply-late:
                    limit: 10
                    from: 2024-01-01
                    document: 某市办法
                    clause: 第五条
                  disclosure-late:
                    from: 2020-01-01
                """)
            .orThrow();
    assertThat(book.find("mobile-number")).isEmpty();
    assertThat(book.find("personal-address").orElseThrow().card().severity())
        .isEqualTo(Severity.ERROR);
    assertThat(
            book.find("request-reply-late")
                .orElseThrow()
                .card()
                .findSourceOn(LocalDate.of(2024, 1, 1)))
        .contains(new RuleSource("某市办法", "第五条", "", true, LocalDate.of(2024, 1, 1), null, 10, 20));
    assertThat(
            book.find("disclosure-late").orElseThrow().card().holdsOn(LocalDate.of(2019, 12, 31)))
        .isFalse();
  }

  @Test
  void anEmptyFileIsRefusedWithASentence() {
    assertThat(problems("")).containsExactly("rules.yaml：没有设置项，请按“名称: 值”的样子逐行填写。");
  }

  @Test
  void mistakesInChangesAreOneSentenceEach() {
    assertThat(
            problems(
                """
                rules:
                  mobil-number: off
                  mobile-number: aus
                  duplicate-row:
                    limit: 3
                  previous-report-late:
                    limit: 230
                  disclosure-late:
                    to: 2007-01-01
                  request-reply-late:
                    from: 2020-01-02
                    to: 2020-01-01
                """))
        .containsExactly(
            "rules.yaml 第2行：没有编码为“mobil-number”的规则，规则编码见 gongkai rules。",
            "rules.yaml 第3行：设置项“rules.mobile-number”的值“aus”不对，应为off，或缩进的若干项："
                + "off、severity、limit、extension、from、to、document、clause、quote、shadow。",
            "rules.yaml 第5行：规则“duplicate-row”没有可调的数，请删去 limit 和 extension。",
            "rules.yaml 第7行：设置项“rules.previous-report-late.limit”的值“230”不对，应为月日，如126为1月26日。",
            "rules.yaml 第9行：规则“disclosure-late”在这段日期内本来就不适用，请改日期，或用 off 关闭。",
            "rules.yaml 第12行：设置项“rules.request-reply-late.to”的值“2020-01-01”不对，应为不早于 from 的日期。");
  }

  @Test
  void everySlipInAnExpressionIsFoundWhenItIsRead() {
    assertThat(problems(own("依申请公开台账", "答复日期 !=")))
        .singleElement()
        .asString()
        .startsWith("rules.yaml 第4行：表达式“答复日期 !=”第");
    assertThat(problems(own("依申请公开台账", "答复期 != null")))
        .singleElement()
        .asString()
        .startsWith("rules.yaml 第4行：没有名为“答复期”的列，可用：登记编号、");
    assertThat(problems(own("依申请公开台账", "答复日期 > 3")))
        .containsExactly("rules.yaml 第4行：“答复日期”是日期，“3”是数字，不能比较；日期写作 #date('2024-01-01')。");
    assertThat(problems(own("依申请公开台账", "答复日期")))
        .containsExactly("rules.yaml 第4行：表达式“答复日期”的结果是日期，应为真假，如“答复日期 != null”。");
    assertThat(problems(own("依申请公开台账", "答复结果 == '公开'")))
        .singleElement()
        .asString()
        .startsWith("rules.yaml 第4行：“答复结果”没有“公开”这一项，可选：");
    assertThat(problems(own("依申请公开台账", "答复日期 >= #date('2024-1-1')")))
        .containsExactly("rules.yaml 第4行：“2024-1-1”不是日期，应写作 #date('2024-01-01')。");
    assertThat(problems(own("依申请公开台账", "#days(收到日期) > 1")))
        .containsExactly("rules.yaml 第4行：函数“#days”要2个参数，写了1个。");
    assertThat(problems(own("依申请公开台账", "#figure('3.1') > 1")))
        .singleElement()
        .asString()
        .startsWith("rules.yaml 第4行：没有函数“#figure”，可用：#date、");
    assertThat(problems(own("全年", "#figure('99') > 1"))).contains("rules.yaml 第4行：统计表没有编码为“99”的数。");
    assertThat(problems(own("全年", "#sum('主动公开台账', '信息名称') > 1")))
        .contains("rules.yaml 第4行：“信息名称”不是数字，不能求和。");
  }

  @Test
  void nothingButComparingAndCalculatingIsAllowed() {
    for (String forbidden :
        List.of(
            "T(java.lang.Runtime).getRuntime() != null",
            "new java.util.Date() != null",
            "登记编号.length() > 3",
            "@bean != null",
            "登记编号 matches '(a+)+'",
            "提供页数 ** 9 > 1",
            "{1,2,3}.?[true] != null",
            "登记编号 = 'x'",
            "提供页数++ > 1",
            "提供页数 / 0 > 1",
            "#root != null",
            "#this != null",
            "登记编号 instanceof T(String)")) {
      assertThat(problems(own("依申请公开台账", forbidden)))
          .as(forbidden)
          .singleElement()
          .asString()
          .startsWith("rules.yaml 第4行：");
    }
  }

  @Test
  void expressionsAreBounded() {
    String many = "提供页数 > 1" + " and 提供页数 > 1".repeat(30);
    assertThat(problems(own("依申请公开台账", many)))
        .containsExactly("rules.yaml 第4行：表达式的组成部分超过100个，请分成几条规则。");
    assertThat(problems(own("依申请公开台账", "登记编号 != '" + "x".repeat(500) + "'")))
        .containsExactly("rules.yaml 第4行：表达式超过500个字符，请写短些或分成几条规则。");
  }

  @Test
  void ownRulesNeedTheirPartsAndACodeOfTheirOwn() {
    assertThat(problems("own:\n  - code: mobile-number\n"))
        .containsExactly(
            "rules.yaml 第2行：设置项“own.code”的值“mobile-number”不对，应为以 own- 开头的小写字母、数字和连字符，如"
                + " own-reply-number。");
    assertThat(problems("own:\n  - code: own-x\n"))
        .containsExactly(
            "rules.yaml 第2行：缺少设置项“own.over”，请补上，例如“over: 依申请公开台账”。",
            "rules.yaml 第2行：缺少设置项“own.require”，请补上，例如“require: 答复文号 != null”。",
            "rules.yaml 第2行：缺少设置项“own.message”，请补上，例如“message: 已答复的申请应填答复文号，请补填”。",
            "rules.yaml 第2行：缺少设置项“own.clause”，请补上，例如“clause: 第三条”。");
    assertThat(problems(own("依申请公开台账", "答复日期 != null") + own("依申请公开台账", "答复日期 != null")))
        .containsExactly("rules.yaml 第8行：设置项“own”写了两次，请合并成一处。");
  }

  @Test
  void whatARuleFindsIsInTheFingerprint() {
    assertThat(read(own("依申请公开台账", "答复日期 != null")).orThrow().fingerprint())
        .isEqualTo(read(own("依申请公开台账", "答复日期 != null")).orThrow().fingerprint())
        .isNotEqualTo(read(own("依申请公开台账", "收到日期 != null")).orThrow().fingerprint());
  }
}
