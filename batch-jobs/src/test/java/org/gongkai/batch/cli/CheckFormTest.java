package org.gongkai.batch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.batch.read.PrintedSheet;
import org.gongkai.batch.read.PublishedTables;
import org.gongkai.form.StatisticalForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code gongkai check --form} on the official tables as five organs really published them. */
class CheckFormTest {

  private record Ran(int code, String out, String err) {}

  @TempDir private Path folder;

  private static Ran run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Gongkai.run(new PrintWriter(out), new PrintWriter(err), args);
    return new Ran(code, out.toString(), err.toString());
  }

  private Path workbook(String name, StatisticalForm form, String format) throws Exception {
    Map<String, String> figures = PublishedTables.figures(name, form);
    Path file = folder.resolve(name + "." + format);
    try (Workbook workbook = format.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      PrintedSheet.draw(
          workbook.createSheet("年报"),
          form,
          1,
          UnaryOperator.identity(),
          code -> figures.getOrDefault(code, ""));
      workbook.write(out);
    }
    return file;
  }

  /** The findings of the one file as {@code SEVERITY code cell value}. */
  private static List<String> findings(Ran ran) {
    JsonNode files = JsonMapper.shared().readTree(ran.out()).get("files");
    assertThat(files.size()).isEqualTo(1);
    List<String> findings = new ArrayList<>();
    files
        .get(0)
        .get("findings")
        .forEach(
            finding ->
                findings.add(
                    Stream.of("severity", "code", "cell", "value")
                        .map(name -> finding.get(name).asString(""))
                        .reduce((a, b) -> a + " " + b)
                        .orElseThrow()));
    return findings;
  }

  @ParameterizedTest
  @CsvSource({"suqian-2023,xlsx", "suqian-2023,xls", "shanghai-stcsm-2024,xlsx"})
  void reportsInOrderHaveNoFinding(String name, String format) throws Exception {
    Path file = workbook(name, StatisticalForm.forYear(2021), format);
    Ran ran = run("check", "--form", "2021", "--json", file.toString());
    assertThat(ran.err()).isEmpty();
    assertThat(findings(ran)).isEmpty();
    assertThat(ran.code()).isZero();
  }

  @Test
  void reportWithOneLineForOtherHandlingHasNoBreak() throws Exception {
    StatisticalForm oneLine = StatisticalForm.find("2021-one-line").orElseThrow();
    Path file = workbook("hongze-2024", oneLine, "xlsx");
    assertThat(findings(run("check", "--form", "2021", "--json", file.toString()))).isEmpty();
    assertThat(findings(run("check", "--form", "2021-one-line", "--json", file.toString())))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void jinhuCountedNoDirectSuitsInItsTotal(String format) throws Exception {
    Path file = workbook("jinhu-2023", StatisticalForm.forYear(2021), format);
    Ran ran = run("check", "--form", "2021", file.toString());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out())
        .isEqualTo(
            "已退回  jinhu-2023."
                + format
                + "\n    错误 年报!K55 表四“行政诉讼·未经复议直接起诉·总计”列为0，而结果维持 2 + 结果纠正 0 + 其他结果 1"
                + " + 尚未审结 0 = 3，相差-3；应满足：表四行政诉讼（未经复议直接起诉）：总计等于"
                + "结果维持、结果纠正、其他结果、尚未审结之和，请核对各项后改正（form-2021-t4-sum-direct-suit）\n"
                + "共 1 个文件：已退回 1\n");
  }

  @Test
  void shanghaiLeftTheTotalsBlank() throws Exception {
    Path file = workbook("shanghai-gov-office-2019", StatisticalForm.forYear(2019), "xlsx");
    Ran ran = run("check", "--form", "2019", "--json", file.toString());
    assertThat(findings(ran))
        .containsExactlyInAnyOrder(
            "ERROR form-2019-t3-sum-total K49 805",
            "ERROR form-2019-t3-row-3-1 K30 ",
            "ERROR form-2019-t3-row-3-2 K31 ",
            "ERROR form-2019-t3-row-3-3-1 K32 ",
            "ERROR form-2019-t3-row-3-3-5 K36 ",
            "ERROR form-2019-t3-row-3-3-6 K37 ",
            "ERROR form-2019-t3-row-3-3-8 K39 ",
            "ERROR form-2019-t3-row-3-4-1 K40 ",
            "ERROR form-2019-t3-row-3-4-2 K41 ",
            "ERROR form-2019-t3-row-3-4-3 K42 ",
            "ERROR form-2019-t3-row-3-5-1 K43 ",
            "ERROR form-2019-t3-row-3-5-2 K44 ",
            "INFO value-read-tolerantly D21 251000元",
            "INFO value-read-tolerantly D21 251000元");
    assertThat(ran.out()).contains("读作“25.1”");
  }

  @Test
  void fileWithoutTheTablesIsSaidSo() throws Exception {
    Path file = folder.resolve("别的.xlsx");
    try (Workbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      workbook.createSheet("名单").createRow(0).createCell(0).setCellValue("姓名");
      workbook.write(out);
    }
    Ran ran = run("check", "--form", "2021", file.toString());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).contains("form-tables-not-found");
  }

  @Test
  void unknownFormIsAUsageMistake() throws Exception {
    Path file = Files.createFile(folder.resolve("a.xlsx"));
    Ran ran = run("check", "--form", "2020", file.toString());
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("没有统计表“2020”，可用：2014、2019、2021、2021-one-line。");
  }
}
