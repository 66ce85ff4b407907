package org.gongkai.batch.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.annualreport.PublishedCheck.Outcome;
import org.gongkai.annualreport.PublishedCheck.Result;
import org.gongkai.form.StatisticalForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedReportTest {

  private static final StatisticalForm FORM = StatisticalForm.forYear(2023);

  @TempDir private Path folder;

  /** Table four of 宿迁市 for 2023 as a government website has it. */
  private static String page(String total, String prose) {
    return """
    <html><body><p>PROSE</p>
    <table><tr><td colspan="5">行政复议</td><td colspan="10">行政诉讼</td></tr>
    <tr><td rowspan="2">结果维持</td><td rowspan="2">结果纠正</td><td rowspan="2">其他结果</td>
    <td rowspan="2">尚未审结</td><td rowspan="2">总计</td><td colspan="5">未经复议直接起诉</td>
    <td colspan="5">复议后起诉</td></tr>
    <tr><td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>
    <td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td></tr>
    <tr><td>76</td><td>17</td><td>59</td><td>11</td><td>TOTAL</td><td>18</td><td>1</td><td>8</td>
    <td>9</td><td>36</td><td>16</td><td>0</td><td>3</td><td>6</td><td>25</td></tr></table>
    </body></html>
    """
        .replace("TOTAL", total)
        .replace("PROSE", prose);
  }

  private List<Result> check(String page) throws IOException {
    Path file = folder.resolve("report.html");
    Files.writeString(file, page);
    return ((PublishedReport.Checked) PublishedReport.check(file, FORM)).results();
  }

  @Test
  void tablesAndProseThatAgreePass() throws IOException {
    assertThat(check(page("163", "全年发生行政复议163件，行政诉讼61件。")))
        .filteredOn(result -> result.subject().contains("t4") || !result.sentence().isEmpty())
        .extracting(Result::outcome)
        .containsOnly(Outcome.PASS)
        .hasSize(5);
  }

  @Test
  void aWrongTotalFailsWithItsCell() throws IOException {
    assertThat(check(page("164", "全年发生行政复议163件。")))
        .filteredOn(result -> result.outcome() == Outcome.FAIL)
        .extracting(Result::subject, result -> result.cells().contains("表格1!E4"))
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("form-2021-t4-sum-reconsideration", true),
            org.assertj.core.api.Assertions.tuple("2021/4/行政复议/总计", true));
  }

  @Test
  void whatIsNoDocumentIsSaidInOneSentence() throws IOException {
    Path file = folder.resolve("report.pdf");
    Files.writeString(file, "%PDF-1.7");

    assertThat(PublishedReport.check(file, FORM)).isInstanceOf(PublishedReport.Unreadable.class);
  }
}
