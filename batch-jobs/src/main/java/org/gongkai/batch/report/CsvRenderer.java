package org.gongkai.batch.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.ReportFigure;
import org.gongkai.batch.workspace.WholeFile;
import org.gongkai.reference.CommentedTable;

/** The figures as a table of text: UTF-8 with a byte order mark, so that Excel opens it rightly. */
public final class CsvRenderer implements ReportRenderer {

  private static final String LINE_END = "\r\n";
  private static final List<String> HEADERS =
      List.of("指标编号", "统计指标", "计量单位", "统计数", "覆盖单位数", "应覆盖单位数", "表式", "版本", "报告编号");

  @Override
  public String extension() {
    return "csv";
  }

  @Override
  public void write(AnnualReport report, Path target) throws IOException {
    StringBuilder text = new StringBuilder("\uFEFF");
    text.append(CommentedTable.line(HEADERS)).append(LINE_END);
    Stream.concat(report.figures().stream(), report.supplements().stream())
        .forEach(
            figure -> text.append(CommentedTable.line(cells(figure, report))).append(LINE_END));
    byte[] bytes = text.toString().getBytes(UTF_8);
    WholeFile.write(target, out -> out.write(bytes));
  }

  private static List<String> cells(ReportFigure figure, AnnualReport report) {
    return List.of(
        figure.id(),
        asText(figure.label()),
        figure.unitOfMeasure(),
        figure.value() == null ? "" : figure.printed(),
        Integer.toString(figure.coverage().reported()),
        Integer.toString(figure.coverage().expected()),
        report.form().instrument(),
        report.form().edition(),
        report.header().reportId());
  }

  /** A text that a spreadsheet might take for a formula gets the sign that says it is text. */
  static String asText(String text) {
    return XlsxSheet.isFormulaLike(text) ? "'" + text : text;
  }
}
