package org.gongkai.annualreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.annualreport.Block.Table.Align;
import org.gongkai.annualreport.Block.Table.Column;
import org.gongkai.annualreport.Block.Table.Row;
import org.jspecify.annotations.Nullable;

/**
 * A restatement as a draft of the note that is published with it (更正说明). It names units and files,
 * so that the office can check it; what of that is published is the office's to say.
 */
final class RestatementLayout {

  private final Restatement restatement;

  /** The workbooks in the order in which the causes name them, with their numbers. */
  private final Map<Restatement.Source, Integer> files = new LinkedHashMap<>();

  RestatementLayout(Restatement restatement) {
    this.restatement = restatement;
    for (Restatement.ChangedFigure figure : restatement.figures()) {
      for (Restatement.Cause cause : figure.causes()) {
        Stream.of(cause.earlierFile(), cause.laterFile())
            .filter(Objects::nonNull)
            .forEach(file -> files.putIfAbsent(file, files.size() + 1));
      }
    }
  }

  ReportHeader header() {
    ReportHeader later = restatement.later();
    return new ReportHeader(
        later.reportId(),
        "关于《" + later.title() + "》有关数据的更正说明（草稿）",
        later.subject(),
        later.year(),
        later.editor(),
        later.madeOn(),
        later.choice());
  }

  List<Block> preamble() {
    ReportHeader earlier = restatement.earlier();
    return List.of(
        new Block.Paragraph(
            List.of(
                new Inline.Words(
                    earlier.madeOn().getYear()
                        + "年"
                        + earlier.madeOn().getMonthValue()
                        + "月"
                        + earlier.madeOn().getDayOfMonth()
                        + "日生成的《"
                        + earlier.title()
                        + "》（编号"
                        + earlier.reportId()
                        + "）有"
                        + restatement.figures().size()
                        + "项统计数据需要更正，现说明如下。更正后的报告编号为"
                        + restatement.later().reportId()
                        + "。"))),
        new Block.ToComplete(
            "更正原因和处理情况（本草稿由系统根据两次报告的差异生成，发布前请核对）", List.of(new Inline.Words(proposal()))));
  }

  private String proposal() {
    Map<String, String> units = new TreeMap<>();
    for (Restatement.ChangedFigure figure : restatement.figures()) {
      for (Restatement.Cause cause : figure.causes()) {
        units.put(cause.unitCode(), cause.name() + cause.reason().label());
      }
    }
    return "因" + String.join("、", units.values()) + "，对相关统计数据予以更正。";
  }

  List<Section> sections() {
    return List.of(
        Section.part(1, "更正的统计数据", List.of(changes())),
        Section.part(2, "更正的数据来源", List.of(causes(), files())));
  }

  private Block changes() {
    List<Row> rows = new ArrayList<>();
    for (Restatement.ChangedFigure figure : restatement.figures()) {
      rows.add(
          new Row(
              List.of(
                  figure.figureId(),
                  figure.label(),
                  figure.unitOfMeasure(),
                  printed(figure.from()),
                  printed(figure.to()),
                  change(figure.from(), figure.to())),
              false));
    }
    return new Block.Table(
        "changed-figures",
        "更正前后对照",
        List.of(
            new Column("指标", 14, Align.LEFT),
            new Column("统计指标名称", 30, Align.LEFT),
            new Column("单位", 6, Align.CENTRE),
            new Column("原公布数", 10, Align.RIGHT),
            new Column("更正数", 10, Align.RIGHT),
            new Column("增减", 10, Align.RIGHT)),
        rows);
  }

  private Block causes() {
    List<Row> rows = new ArrayList<>();
    for (Restatement.ChangedFigure figure : restatement.figures()) {
      for (Restatement.Cause cause : figure.causes()) {
        rows.add(
            new Row(
                List.of(
                    figure.figureId(),
                    cause.name(),
                    cause.reason().label(),
                    printed(cause.from()),
                    printed(cause.to()),
                    file(cause.earlierFile()),
                    file(cause.laterFile())),
                false));
      }
    }
    return new Block.Table(
        "causes",
        "变动来自哪个单位的哪份报送表",
        List.of(
            new Column("指标", 14, Align.LEFT),
            new Column("单位", 28, Align.LEFT),
            new Column("原因", 10, Align.CENTRE),
            new Column("原数", 10, Align.RIGHT),
            new Column("现数", 10, Align.RIGHT),
            new Column("原报送表", 8, Align.CENTRE),
            new Column("现报送表", 8, Align.CENTRE)),
        rows);
  }

  /** The name tells the office which file it is, the first digits of the hash which version. */
  private Block files() {
    List<Row> rows = new ArrayList<>();
    files.forEach(
        (source, number) ->
            rows.add(
                new Row(
                    List.of(file(source), source.file(), source.sha256().substring(0, 8)), false)));
    return new Block.Table(
        "files",
        "涉及的报送表",
        List.of(
            new Column("编号", 8, Align.CENTRE),
            new Column("报送表", 60, Align.LEFT),
            new Column("校验码（前8位）", 16, Align.CENTRE)),
        rows);
  }

  private String file(Restatement.@Nullable Source source) {
    return source == null ? ReportFigure.NO_NUMBER : "表" + files.get(source);
  }

  private static String printed(@Nullable BigDecimal number) {
    return number == null ? ReportFigure.NO_NUMBER : Numbers.print(number);
  }

  private static String change(@Nullable BigDecimal from, @Nullable BigDecimal to) {
    BigDecimal change =
        (to == null ? BigDecimal.ZERO : to).subtract(from == null ? BigDecimal.ZERO : from);
    return (change.signum() > 0 ? "+" : "") + Numbers.print(change);
  }
}
