package org.gongkai.batch.supervise.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.finding.Message;
import org.gongkai.reference.CommentedTable;
import org.gongkai.reference.Reading;
import org.gongkai.reference.ReferenceProblem;
import org.gongkai.supervision.assessment.Assessment;
import org.gongkai.supervision.assessment.EnteredScore;
import org.gongkai.supervision.assessment.Indicator;
import org.gongkai.supervision.assessment.IndicatorKind;
import org.gongkai.supervision.assessment.IndicatorTable;
import org.gongkai.supervision.assessment.Score;
import org.gongkai.supervision.assessment.UnitScore;
import org.gongkai.unit.Roster;
import org.gongkai.unit.Unit;

/** Writes and reads the workbooks of an assessment. */
public final class AssessmentBooks {

  /** The headers of the indicator workbook, in the order of {@link IndicatorTable#COLUMNS}. */
  private static final List<String> INDICATOR_HEADERS =
      List.of("编号", "一级指标", "二级指标", "三级指标", "分值", "类型", "取分方式", "参数", "采样方式", "评分标准", "依据");

  private static final String UNIT_CODE = "单位编码";
  private static final String INDICATOR_CODE = "指标编号";
  private static final String POINTS = "得分";
  private static final String NOTE = "佐证说明";
  private static final List<String> SCORE_HEADERS =
      List.of(UNIT_CODE, "单位", INDICATOR_CODE, "指标", "分值", "采样方式", "评分标准", POINTS, NOTE);
  private static final String SCORE_PATTERN = "[0-9]{1,3}(\\.[0-9]{1,2})?";

  private AssessmentBooks() {}

  /**
   * Writes the indicator table for an office to change.
   *
   * @throws IOException if it cannot be written; the target is then as it was before
   */
  public static void writeIndicators(IndicatorTable table, LocalDate madeOn, Path target)
      throws IOException {
    Sheets.write(
        target,
        madeOn,
        sheets -> {
          Sheets.Table sheet =
              sheets.table(
                  "评估指标",
                  "政务公开考核评估指标（可修改；基本分合计应为100）",
                  INDICATOR_HEADERS,
                  8,
                  16,
                  14,
                  24,
                  8,
                  10,
                  16,
                  28,
                  22,
                  40,
                  26);
          for (Indicator one : table.indicators()) {
            sheet.row(
                List.of(
                    one.code(),
                    one.block(),
                    one.level2(),
                    one.level3(),
                    one.weight(),
                    one.kind().label(),
                    one.measure().label(),
                    one.parameter(),
                    one.sampling(),
                    one.standard(),
                    one.source()));
          }
        });
  }

  /**
   * Reads an indicator table that an office has changed.
   *
   * @param file the name by which problems call it
   */
  public static Reading<IndicatorTable> readIndicators(Path path, String file) {
    return EditedSheet.read(path, file, INDICATOR_HEADERS)
        .then(sheet -> IndicatorTable.parse(file, lines(sheet).getBytes(UTF_8)));
  }

  /** The rows as a reference table, each on the line on which it stands in the workbook. */
  private static String lines(EditedSheet sheet) {
    List<String> lines = new ArrayList<>();
    int header = sheet.rows().isEmpty() ? 1 : sheet.rows().get(0).number() - 1;
    while (lines.size() < header - 1) {
      lines.add("#");
    }
    lines.add(String.join(",", IndicatorTable.COLUMNS));
    for (EditedSheet.Line line : sheet.rows()) {
      while (lines.size() < line.number() - 1) {
        lines.add("#");
      }
      lines.add(
          CommentedTable.line(
              INDICATOR_HEADERS.stream()
                  .map(head -> line.text(head).replaceAll("[\\r\\n]+", " "))
                  .toList()));
    }
    return String.join("\n", lines) + "\n";
  }

  /**
   * Writes the sheet for the assessors: a row for each unit and each indicator that a person
   * scores, with what has been entered so far.
   *
   * @throws IOException if it cannot be written; the target is then as it was before
   */
  public static void writeScores(
      IndicatorTable table,
      Collection<Unit> units,
      Collection<EnteredScore> entered,
      LocalDate madeOn,
      Path target)
      throws IOException {
    Map<String, EnteredScore> byKey = new HashMap<>();
    entered.forEach(one -> byKey.put(one.unitCode() + " " + one.indicatorCode(), one));
    Sheets.write(
        target,
        madeOn,
        sheets -> {
          Sheets.Table sheet =
              sheets.table(
                  "人工评分",
                  "人工评分表（只填黄色的两栏；否决项发生的填1）",
                  SCORE_HEADERS,
                  13,
                  34,
                  10,
                  26,
                  8,
                  26,
                  44,
                  9,
                  36);
          for (Unit unit : units) {
            for (Indicator one : table.entered()) {
              EnteredScore given = byKey.get(unit.code() + " " + one.code());
              sheet.row(
                  Arrays.asList(
                      unit.code(),
                      unit.fullName(),
                      one.code(),
                      one.level3(),
                      one.weight(),
                      one.sampling(),
                      one.standard(),
                      given == null ? null : given.points(),
                      given == null ? null : given.note()));
            }
          }
          sheet.filter();
        });
  }

  /**
   * Reads what assessors have entered. Rows without points are left out; a computed indicator may
   * be scored here too and then goes before the computed score.
   *
   * @param file the name by which problems call it
   */
  public static Reading<List<EnteredScore>> readScores(
      Path path, String file, IndicatorTable table, Roster roster) {
    return EditedSheet.read(path, file, List.of(UNIT_CODE, INDICATOR_CODE, POINTS, NOTE))
        .then(
            sheet -> {
              List<ReferenceProblem> problems = new ArrayList<>();
              Map<String, EnteredScore> scores = new LinkedHashMap<>();
              for (EditedSheet.Line line : sheet.rows()) {
                if (!line.text(POINTS).isEmpty()) {
                  score(sheet, line, table, roster, problems)
                      .filter(one -> isFirst(sheet, line, one, scores, problems))
                      .ifPresent(
                          one -> scores.put(one.unitCode() + " " + one.indicatorCode(), one));
                }
              }
              return problems.isEmpty()
                  ? new Reading.Read<>(List.copyOf(scores.values()))
                  : new Reading.Refused<>(problems);
            });
  }

  private static boolean isFirst(
      EditedSheet sheet,
      EditedSheet.Line line,
      EnteredScore score,
      Map<String, EnteredScore> scores,
      List<ReferenceProblem> problems) {
    EnteredScore before = scores.get(score.unitCode() + " " + score.indicatorCode());
    if (before != null) {
      problems.add(
          problem(
              sheet,
              line,
              "单位“" + score.unitCode() + "”的指标“" + score.indicatorCode() + "”评了两次，请只留一行。",
              "this unit and indicator are scored twice; keep one row."));
    }
    return before == null;
  }

  private static Optional<EnteredScore> score(
      EditedSheet sheet,
      EditedSheet.Line line,
      IndicatorTable table,
      Roster roster,
      List<ReferenceProblem> problems) {
    Optional<Indicator> indicator =
        table.indicators().stream()
            .filter(one -> one.code().equals(line.text(INDICATOR_CODE)))
            .findFirst();
    int before = problems.size();
    if (indicator.isEmpty()) {
      problems.add(
          problem(
              sheet,
              line,
              "没有编号为“" + line.text(INDICATOR_CODE) + "”的指标，请核对评估指标。",
              "there is no such indicator."));
    }
    if (roster.find(line.text(UNIT_CODE)).isEmpty()) {
      problems.add(
          problem(
              sheet,
              line,
              "名册里没有编码为“" + line.text(UNIT_CODE) + "”的单位，请核对单位编码。",
              "the roster has no such unit."));
    }
    String typed = line.text(POINTS);
    BigDecimal most =
        indicator
            .map(one -> one.kind() == IndicatorKind.VETO ? BigDecimal.ONE : one.weight())
            .orElse(BigDecimal.valueOf(999));
    if (!typed.matches(SCORE_PATTERN) || new BigDecimal(typed).compareTo(most) > 0) {
      problems.add(
          problem(
              sheet,
              line,
              "得分“" + typed + "”不对，应为0到" + most.toPlainString() + "的数，最多两位小数。",
              "the points must be a number from 0 to " + most.toPlainString() + "."));
    }
    if (problems.size() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new EnteredScore(
            line.text(UNIT_CODE),
            line.text(INDICATOR_CODE),
            new BigDecimal(typed),
            line.text(NOTE),
            sheet.file()
                + Score.WITHIN
                + sheet.sheet()
                + "!"
                + line.columns().getOrDefault(POINTS, "")
                + line.number()));
  }

  private static ReferenceProblem problem(
      EditedSheet sheet, EditedSheet.Line line, String chinese, String english) {
    return new ReferenceProblem(sheet.file(), line.number(), new Message(chinese, english));
  }

  /**
   * Writes the result: the ranking by kind of unit, and every score with its evidence.
   *
   * @throws IOException if it cannot be written; the target is then as it was before
   */
  public static void writeResult(Assessment assessment, LocalDate madeOn, Path target)
      throws IOException {
    Sheets.write(
        target,
        madeOn,
        sheets -> {
          Sheets.Table ranking =
              sheets.table(
                  "名次",
                  "考核评估名次（分类排名，同分同名次）",
                  List.of("单位性质", "名次", "单位编码", "单位", "基本分", "扣分", "加分", "总分", "等次", "待评项"),
                  16,
                  8,
                  13,
                  36,
                  10,
                  10,
                  10,
                  10,
                  10,
                  10);
          assessment
              .byKind()
              .forEach(
                  (kind, units) ->
                      units.forEach(
                          one ->
                              ranking.row(
                                  List.of(
                                      kind.label(),
                                      one.rank(),
                                      one.unit().code(),
                                      one.unit().fullName(),
                                      one.base(),
                                      one.deducted(),
                                      one.bonus(),
                                      one.total(),
                                      one.grade(),
                                      one.open()))));
          ranking.filter();
          Sheets.Table scores =
              sheets.table(
                  "得分明细",
                  "各单位各指标得分和依据",
                  List.of(
                      "单位编码", "单位", "指标编号", "一级指标", "指标", "分值", "类型", "得分", "来源", "说明", "依据单元格"),
                  13,
                  30,
                  10,
                  16,
                  26,
                  8,
                  10,
                  8,
                  10,
                  36,
                  60);
          for (UnitScore unit : assessment.units()) {
            for (Score score : unit.scores()) {
              scores.row(
                  List.of(
                      unit.unit().code(),
                      unit.unit().fullName(),
                      score.indicator().code(),
                      score.indicator().block(),
                      score.indicator().level3(),
                      score.indicator().weight(),
                      score.indicator().kind().label(),
                      score.points(),
                      score.origin().label(),
                      score.reason(),
                      evidence(score.evidence())));
            }
          }
          scores.filter();
        });
  }

  /** The places, with the name of a file once for all places in it. */
  private static String evidence(List<String> places) {
    Map<String, List<String>> byFile = new LinkedHashMap<>();
    for (String place : places) {
      int mark = place.lastIndexOf(Score.WITHIN);
      String file = mark < 0 ? "" : place.substring(0, mark + Score.WITHIN.length());
      byFile.computeIfAbsent(file, name -> new ArrayList<>()).add(place.substring(file.length()));
    }
    return byFile.entrySet().stream()
        .map(entry -> entry.getKey() + String.join("、", entry.getValue()))
        .collect(Collectors.joining("；"));
  }
}
