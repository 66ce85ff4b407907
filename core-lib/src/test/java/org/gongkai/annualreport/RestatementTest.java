package org.gongkai.annualreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.annualreport.SmallCity.request;
import static org.gongkai.annualreport.SmallCity.year;

import java.math.BigDecimal;
import java.util.List;
import org.gongkai.annualreport.Restatement.Cause;
import org.gongkai.annualreport.Restatement.ChangedFigure;
import org.gongkai.annualreport.Restatement.Reason;
import org.gongkai.annualreport.Restatement.Source;
import org.junit.jupiter.api.Test;

class RestatementTest {

  private static final UnitYear C1 = year("C-1").declaring("3.1", "5").build();
  private static final UnitYear Z = year("Z").declaring("3.1", "9").build();

  /** The unit's workbook of the same name with other contents. */
  private static UnitYear again(SmallCity.Year year) {
    UnitYear made = year.build();
    return new UnitYear(
        made.unitCode(),
        made.year(),
        made.unitCode() + "（更正）.xlsx",
        "f".repeat(64),
        made.receivedOn(),
        made.dataAsOf(),
        made.scope(),
        made.includedUnits(),
        made.declared(),
        made.derived(),
        made.tasks(),
        made.rows(),
        made.zeroReports(),
        made.safeguards());
  }

  private static Restatement between(List<UnitYear> earlier, List<UnitYear> later) {
    return Restatement.between(
        SmallCity.report(request(), earlier), SmallCity.report(request(), later));
  }

  private static ChangedFigure requests(String from, String to, Cause... causes) {
    return new ChangedFigure(
        "2014/3.1", "收到申请数", "件", new BigDecimal(from), new BigDecimal(to), List.of(causes));
  }

  @Test
  void theSameWorkbooksChangeNothing() {
    assertThat(between(List.of(C1, Z), List.of(Z, C1)).isEmpty()).isTrue();
  }

  @Test
  void aWorkbookHandedInAgainChangesItsFigures() {
    Restatement restatement =
        between(List.of(C1, Z), List.of(again(year("C-1").declaring("3.1", "7")), Z));

    assertThat(restatement.figures())
        .containsExactly(
            requests(
                "14",
                "16",
                new Cause(
                    "C-1",
                    "示例市财政局",
                    Reason.CORRECTED,
                    new Source("C-1.xlsx", C1.sha256()),
                    new Source("C-1（更正）.xlsx", "f".repeat(64)),
                    new BigDecimal("5"),
                    new BigDecimal("7"))));
  }

  @Test
  void aWorkbookThatCameLaterIsAnAdditionAndOneThatStandsNoMoreAWithdrawal() {
    Cause added =
        new Cause(
            "Z",
            "示例经济开发区管理委员会",
            Reason.ADDED,
            null,
            new Source("Z.xlsx", Z.sha256()),
            null,
            new BigDecimal("9"));
    assertThat(between(List.of(C1), List.of(C1, Z)).figures())
        .containsExactly(requests("5", "14", added));
    assertThat(between(List.of(C1, Z), List.of(C1)).figures().get(0).causes())
        .extracting(Cause::reason)
        .containsExactly(Reason.WITHDRAWN);
  }

  @Test
  void aMemberWhoseDistrictConsolidatesLaterIsCountedOtherwise() {
    UnitYear member = year("D-1").declaring("3.1", "3").build();
    UnitYear district = year("D").including("D-1").declaring("3.1", "8").build();

    assertThat(between(List.of(member), List.of(member, district)).figures().get(0).causes())
        .extracting(Cause::unitCode, Cause::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("D", Reason.ADDED),
            org.assertj.core.groups.Tuple.tuple("D-1", Reason.COUNTED_OTHERWISE));
  }

  @Test
  void theDraftSaysWhichFiguresChangedAndBecauseOfWhoseFile() {
    AnnualReport later =
        SmallCity.report(request(), List.of(again(year("C-1").declaring("3.1", "7")), Z));
    AnnualReport draft =
        later.correction(Restatement.between(SmallCity.report(request(), List.of(C1, Z)), later));

    assertThat(draft.header().title()).isEqualTo("关于《示例市2016年政府信息公开工作年度报告》有关数据的更正说明（草稿）");
    assertThat(draft.preamble().get(1))
        .isEqualTo(
            new Block.ToComplete(
                "更正原因和处理情况（本草稿由系统根据两次报告的差异生成，发布前请核对）",
                List.of(new Inline.Words("因示例市财政局重新报送，对相关统计数据予以更正。"))));
    assertThat(rows(draft, 0)).containsExactly("2014/3.1|收到申请数|件|14|16|+2");
    assertThat(rows(draft, 1)).containsExactly("2014/3.1|示例市财政局|重新报送|5|7|表1|表2");
    assertThat(rows(draft, 1, 1))
        .containsExactly("表1|C-1.xlsx|" + C1.sha256().substring(0, 8), "表2|C-1（更正）.xlsx|ffffffff");
  }

  private static List<String> rows(AnnualReport draft, int section) {
    return rows(draft, section, 0);
  }

  private static List<String> rows(AnnualReport draft, int section, int table) {
    return ((Block.Table) draft.sections().get(section).blocks().get(table))
        .rows().stream().map(row -> String.join("|", row.cells())).toList();
  }

  @Test
  void reportsOfDifferentYearsAreNotCompared() {
    AnnualReport of2016 = SmallCity.report(request(), List.of(C1));
    ReportRequest like = request();
    AnnualReport of2015 =
        AnnualReportBuilder.begin(
                new ReportRequest(
                    2015,
                    like.scope(),
                    like.madeOn(),
                    like.choice(),
                    like.editor(),
                    like.workplan(),
                    like.roster(),
                    like.form(),
                    like.returned()))
            .sumUp();
    assertThatThrownBy(() -> Restatement.between(of2015, of2016))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
