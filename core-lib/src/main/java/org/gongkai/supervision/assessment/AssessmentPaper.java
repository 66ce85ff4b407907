package org.gongkai.supervision.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.annualreport.Block;
import org.gongkai.annualreport.Inline;
import org.gongkai.supervision.Paper;
import org.gongkai.unit.UnitKind;

/** The result of an assessment as it is published (评估结果公布稿). */
public final class AssessmentPaper {

  private AssessmentPaper() {}

  /**
   * The paper.
   *
   * @param city the city's name
   * @param issuer who publishes
   */
  public static Paper of(
      Assessment assessment, String city, String issuer, int year, LocalDate asOf) {
    List<Block> body = new ArrayList<>();
    body.add(
        text(
            "依据评估指标，对"
                + assessment.units().size()
                + "个单位"
                + year
                + "年政务公开工作进行了考核评估，数据截至"
                + asOf
                + "。分值满分100分；不适用的指标不计，其余按比例折算；同分同名次。"));
    if (assessment.open() > 0) {
      body.add(
          new Block.Paragraph(
              List.of(new Inline.Blank("【尚有" + assessment.open() + "项人工评分没有填写，本结果为暂定，不宜公布】"))));
    }
    for (Map.Entry<UnitKind, List<UnitScore>> kind : assessment.byKind().entrySet()) {
      body.add(ranking(kind.getKey(), kind.getValue()));
    }
    body.add(blocks(assessment));
    weight(assessment, body);
    body.add(indicators(assessment.table()));
    return new Paper(Paper.Form.ANNEX, issuer, "", city + year + "年政务公开工作考核评估结果", "", body, null);
  }

  private static Block ranking(UnitKind kind, List<UnitScore> units) {
    List<Block.Table.Row> rows = new ArrayList<>();
    for (UnitScore one : units) {
      rows.add(
          new Block.Table.Row(
              List.of(
                  Integer.toString(one.rank()),
                  one.unit().fullName(),
                  one.base().toPlainString(),
                  signed("-", one.deducted()),
                  signed("+", one.bonus()),
                  one.total().toPlainString(),
                  one.grade()),
              false));
    }
    return new Block.Table(
        "ranking-" + kind.name(),
        kind.label() + (units.stream().anyMatch(one -> one.open() > 0) ? "名次（暂定）" : "名次"),
        List.of(
            new Block.Table.Column("名次", 8, Block.Table.Align.CENTRE),
            new Block.Table.Column("单位", 40, Block.Table.Align.LEFT),
            new Block.Table.Column("基本分", 11, Block.Table.Align.RIGHT),
            new Block.Table.Column("扣分", 10, Block.Table.Align.RIGHT),
            new Block.Table.Column("加分", 10, Block.Table.Align.RIGHT),
            new Block.Table.Column("总分", 11, Block.Table.Align.RIGHT),
            new Block.Table.Column("等次", 10, Block.Table.Align.CENTRE)),
        rows);
  }

  private static String signed(String sign, BigDecimal points) {
    return points.signum() == 0 ? "0" : sign + points.toPlainString();
  }

  /** The points of each block, so that a unit sees where it lost them. */
  private static Block blocks(Assessment assessment) {
    List<String> blocks =
        assessment.table().blocks().stream()
            .filter(
                block ->
                    assessment.table().indicators().stream()
                        .anyMatch(
                            one -> one.block().equals(block) && one.kind() == IndicatorKind.BASE))
            .toList();
    List<Block.Table.Column> columns = new ArrayList<>();
    columns.add(new Block.Table.Column("单位", 34, Block.Table.Align.LEFT));
    for (String block : blocks) {
      columns.add(
          new Block.Table.Column(
              block + "（" + weight(assessment.table(), block).toPlainString() + "）",
              13,
              Block.Table.Align.RIGHT));
    }
    List<Block.Table.Row> rows = new ArrayList<>();
    for (UnitScore unit : assessment.units()) {
      List<String> cells = new ArrayList<>();
      cells.add(unit.unit().fullName());
      for (String block : blocks) {
        cells.add(
            unit.scores().stream()
                .filter(score -> score.indicator().block().equals(block))
                .map(Score::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString());
      }
      rows.add(new Block.Table.Row(cells, false));
    }
    return new Block.Table("blocks", "各单位分项得分", columns, rows);
  }

  private static BigDecimal weight(IndicatorTable table, String block) {
    return table.indicators().stream()
        .filter(one -> one.block().equals(block))
        .map(Indicator::weight)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Whose performance assessment does not give openness enough. */
  private static void weight(Assessment assessment, List<Block> body) {
    List<Block.Table.Row> rows = new ArrayList<>();
    int checked = 0;
    String least = "";
    for (UnitScore unit : assessment.units()) {
      for (Score score : unit.scores()) {
        if (score.indicator().measure() == Measure.PERFORMANCE_WEIGHT) {
          checked++;
          least = score.indicator().parameter();
          if (score.points().compareTo(score.indicator().weight()) < 0) {
            rows.add(new Block.Table.Row(List.of(unit.unit().fullName(), score.reason()), false));
          }
        }
      }
    }
    if (checked == 0) {
      return;
    }
    body.add(
        text(
            "政务公开纳入绩效考核、分值权重不低于"
                + least
                + "%的检查：查"
                + checked
                + "个单位，达到要求"
                + (checked - rows.size())
                + "个，没有达到或者没有填报"
                + rows.size()
                + "个"
                + (rows.isEmpty() ? "。" : "，列表如下。")));
    if (!rows.isEmpty()) {
      body.add(
          new Block.Table(
              "weight",
              "绩效考核权重没有达到要求的单位",
              List.of(
                  new Block.Table.Column("单位", 55, Block.Table.Align.LEFT),
                  new Block.Table.Column("情况", 45, Block.Table.Align.LEFT)),
              rows));
    }
  }

  private static Block indicators(IndicatorTable table) {
    List<Block.Table.Row> rows = new ArrayList<>();
    for (Indicator one : table.indicators()) {
      rows.add(
          new Block.Table.Row(
              List.of(
                  one.code(),
                  one.block(),
                  one.level2(),
                  one.level3(),
                  one.weight().toPlainString(),
                  one.sampling(),
                  one.standard()),
              false));
    }
    return new Block.Table(
        "indicators",
        "评估指标",
        List.of(
            new Block.Table.Column("编号", 6, Block.Table.Align.CENTRE),
            new Block.Table.Column("一级指标", 12, Block.Table.Align.LEFT),
            new Block.Table.Column("二级指标", 12, Block.Table.Align.LEFT),
            new Block.Table.Column("三级指标", 17, Block.Table.Align.LEFT),
            new Block.Table.Column("分值", 7, Block.Table.Align.RIGHT),
            new Block.Table.Column("采样方式", 18, Block.Table.Align.LEFT),
            new Block.Table.Column("评分标准", 28, Block.Table.Align.LEFT)),
        rows);
  }

  private static Block text(String words) {
    return new Block.Paragraph(List.of(new Inline.Words(words)));
  }
}
