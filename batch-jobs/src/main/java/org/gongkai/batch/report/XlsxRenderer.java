package org.gongkai.batch.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Block;
import org.gongkai.annualreport.CatalogueDisclosure;
import org.gongkai.annualreport.Chart;
import org.gongkai.annualreport.CompletionCount;
import org.gongkai.annualreport.CompletionState;
import org.gongkai.annualreport.Coverage;
import org.gongkai.annualreport.Edition;
import org.gongkai.annualreport.FigureSource;
import org.gongkai.annualreport.GroupCoverage;
import org.gongkai.annualreport.KeyFigure;
import org.gongkai.annualreport.ReportFigure;
import org.gongkai.annualreport.ReportHeader;
import org.gongkai.annualreport.ReportedUnit;
import org.gongkai.annualreport.Section;
import org.gongkai.annualreport.TaskCompletion;
import org.gongkai.annualreport.TaskGroup;
import org.gongkai.annualreport.UnitTask;
import org.gongkai.batch.workspace.ReproducibleZip;
import org.gongkai.finding.CellPlace;
import org.gongkai.finding.ValueKind;
import org.gongkai.form.FormLine;
import org.jspecify.annotations.Nullable;

/** The report's tables as a workbook: numbers as numbers, texts as texts, native charts. */
public final class XlsxRenderer implements ReportRenderer {

  private static final int ROWS_OF_FRAME = 8;
  private static final int CHART_COLUMNS = 10;
  private static final int NARROWEST_CODE = 9;
  private static final int WIDEST_CODE = 44;
  private static final int FIRST_OF_WIDE_CHARACTERS = 0x2000;

  /** A sheet takes a million rows, but nobody leafs through more than these. */
  private static final int MOST_SOURCES = 50_000;

  @Override
  public String extension() {
    return "xlsx";
  }

  @Override
  public void write(AnnualReport report, Path target) throws IOException {
    ReproducibleZip.write(
        target,
        out -> {
          try (XSSFWorkbook workbook = new XSSFWorkbook();
              SXSSFWorkbook streaming = streaming(workbook)) {
            new Printing(workbook, streaming, report).print();
            streaming.write(out);
          }
        });
  }

  private static SXSSFWorkbook streaming(XSSFWorkbook workbook) {
    return new SXSSFWorkbook(workbook) {
      @Override
      protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
        return ReproducibleZip.uncompressed(out);
      }
    };
  }

  private static final class Printing {

    private final XSSFWorkbook workbook;
    private final SXSSFWorkbook streaming;
    private final AnnualReport report;
    private final XlsxLook look;
    private @Nullable ChartRows groupRows;
    private @Nullable ChartRows regionRows;

    /** The same workbook twice: sheets of the second are not held in memory. */
    Printing(XSSFWorkbook workbook, SXSSFWorkbook streaming, AnnualReport report) {
      this.workbook = workbook;
      this.streaming = streaming;
      this.report = report;
      this.look = new XlsxLook(workbook);
    }

    void print() {
      describe();
      summary();
      officialTables();
      form();
      if (!report.tasks().isEmpty()) {
        groups();
        tasks();
        matrix();
      }
      units();
      coverage();
      if (!report.catalogue().isEmpty()) {
        catalogue();
      }
      ledgers();
      if (report.edition() == Edition.INTERNAL) {
        checks();
        sources();
      }
      charts();
    }

    private void describe() {
      Date madeOn = Date.from(report.header().madeOn().atStartOfDay(ZoneOffset.UTC).toInstant());
      POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
      core.setTitle(report.header().title());
      core.setCreator(report.header().editor().name());
      core.setIdentifier(report.header().reportId());
      core.setCreated(Optional.of(madeOn));
      core.setModified(Optional.of(madeOn));
    }

    private XlsxSheet sheet(String name, int... widths) {
      return new XlsxSheet(workbook, look, name, widths);
    }

    /** A sheet with rows for each unit: they are written out as they come. */
    private XlsxSheet longSheet(String name, int... widths) {
      return new XlsxSheet(streaming, look, name, widths);
    }

    private void summary() {
      XlsxSheet sheet = sheet("概况", 22, 18, 18, 18, 18);
      ReportHeader header = report.header();
      Coverage coverage = report.coverage();
      sheet.title(header.title());
      line(sheet, "编制单位", header.editor().name());
      line(sheet, "报告编号", header.reportId());
      line(sheet, "统计期限", header.firstDay() + " 至 " + header.lastDay());
      line(sheet, "统计表", report.form().title() + "（" + report.form().instrument() + "）");
      line(sheet, "生成日期", header.madeOn().toString());
      line(sheet, "报送情况", report.counts().inChinese() + "。");
      line(
          sheet,
          "未覆盖的单位",
          coverage.isComplete()
              ? "无"
              : String.join(
                  "、",
                  coverage.missing().stream()
                      .map(one -> one.name() + "（" + one.reason().label() + "）")
                      .toList()));
      line(
          sheet,
          "重点任务",
          report.groups().size()
              + " 类 "
              + report.tasks().size()
              + " 项，"
              + report.completion().total()
              + " 项次，完成率 "
              + percent(report.completion()));
      line(sheet, "说明", String.join("", report.notes()));
      sheet.gap();
      sheet.plainHead(List.of("主要数据", "统计数", "单位", "覆盖单位", "应覆盖单位"));
      for (KeyFigure key : report.keyFigures()) {
        ReportFigure figure = key.figure();
        sheet
            .row()
            .text(key.label())
            .number(figure.value())
            .centred(figure.unitOfMeasure())
            .number(figure.coverage().reported())
            .number(figure.coverage().expected());
      }
      sheet.finish(false);
    }

    private static void line(XlsxSheet sheet, String label, String value) {
      sheet.row().label(label).text(value).toTheEnd();
    }

    private static String percent(CompletionCount count) {
      return count
          .findPercentDone()
          .map(share -> Numbers.print(share) + "%")
          .orElse(ReportFigure.NO_NUMBER);
    }

    /** The tables of the statutory format, one sheet each; the form of 2014 is one list. */
    private void officialTables() {
      for (Section section : report.sections()) {
        for (Block block : section.blocks()) {
          if (block instanceof Block.OfficialTable official) {
            XlsxOfficialTable.add(workbook, look, official, report.header());
          }
        }
      }
    }

    private void form() {
      int longest =
          report.form().lines().stream().mapToInt(line -> columns(line.code())).max().orElse(0);
      XlsxSheet sheet =
          sheet(
              "统计表",
              Math.max(NARROWEST_CODE, Math.min(WIDEST_CODE, longest + 2)),
              62,
              8,
              13,
              10,
              12,
              8,
              8,
              10);
      sheet.title(report.form().title() + "（" + report.header().year() + "年度）");
      sheet.note("填报单位（盖章）：" + report.header().editor().name());
      sheet.head(List.of("代码", "统计指标", "单位", "统计数", "覆盖单位", "应覆盖单位", "填0", "空白", "填“无”或“/”"), 2);
      for (FormLine line : report.form().lines()) {
        XlsxSheet.Line row =
            sheet.row().centred(line.code()).indented(line.label(), FormDepth.of(line.code()));
        row.centred(line.unitOfMeasure());
        if (line.cell() == null) {
          row.centred(line.unitOfMeasure()).text("").text("").text("").text("").text("");
        } else {
          ReportFigure figure = report.figure(line.cell().code());
          row.number(figure.value())
              .number(figure.coverage().reported())
              .number(figure.coverage().expected())
              .number(count(figure, ValueKind.ZERO))
              .number(count(figure, ValueKind.BLANK, ValueKind.ABSENT))
              .number(count(figure, ValueKind.NONE, ValueKind.DASH, ValueKind.SLASH));
        }
      }
      sheet.note("单位负责人：　　　　　　审核人：　　　　　　填报人：　　　　　　联系电话：　　　　　　填报日期：");
      sheet.finish(false);
    }

    /** A Chinese character is as wide as two letters. */
    private static int columns(String text) {
      return text.codePoints().map(c -> c < FIRST_OF_WIDE_CHARACTERS ? 1 : 2).sum();
    }

    private static int count(ReportFigure figure, ValueKind... kinds) {
      return Arrays.stream(kinds).mapToInt(kind -> figure.kinds().getOrDefault(kind, 0)).sum();
    }

    private void groups() {
      XlsxSheet sheet = sheet("分类完成情况", 40, 9, 9, 9, 9, 9, 11, 9, 9, 10);
      sheet.title("各类重点任务完成情况");
      List<String> headers = new ArrayList<>(List.of("工作任务", "任务数", "项次"));
      addStates(headers);
      headers.add("完成率");
      sheet.head(headers, 1);
      groupRows = rows(sheet, report.groups().size());
      report.groups().forEach(group -> groupRow(sheet, group));
      XlsxSheet.Line total =
          sheet
              .row()
              .total("合计")
              .totalNumber(report.tasks().size())
              .totalNumber(report.completion().total());
      addCounts(total, report.completion(), true);
      total.totalCentred(percent(report.completion()));
      sheet.gap();
      sheet.plainHead(headers.stream().map(h -> h.equals("工作任务") ? "专题" : h).toList());
      report.themes().forEach(theme -> groupRow(sheet, theme));
      sheet.finish(true);
    }

    private static void groupRow(XlsxSheet sheet, TaskGroup group) {
      XlsxSheet.Line row =
          sheet.row().text(group.title()).number(group.tasks()).number(group.count().total());
      addCounts(row, group.count(), false);
      row.centred(percent(group.count()));
    }

    private static void addStates(List<String> headers) {
      for (CompletionState state : CompletionState.values()) {
        headers.add(state.label());
      }
    }

    private static void addCounts(XlsxSheet.Line row, CompletionCount count, boolean total) {
      for (CompletionState state : CompletionState.values()) {
        if (total) {
          row.totalNumber(count.of(state));
        } else {
          row.number(count.of(state));
        }
      }
    }

    private void tasks() {
      XlsxSheet sheet = sheet("任务完成情况", 6, 26, 70, 11, 9, 9, 9, 9, 11, 9, 9, 9);
      sheet.title("重点任务完成情况");
      List<String> headers = new ArrayList<>(List.of("序号", "工作任务", "任务分解和具体要求", "完成时限", "责任单位数"));
      addStates(headers);
      headers.add("完成率");
      sheet.head(headers, 2);
      for (TaskCompletion task : report.tasks()) {
        XlsxSheet.Line row =
            sheet
                .row()
                .number(task.task().number())
                .text(task.task().group())
                .text(task.task().requirement())
                .centred(task.task().deadlineText())
                .number(task.count().total());
        addCounts(row, task.count(), false);
        row.centred(percent(task.count()));
      }
      XlsxSheet.Line total =
          sheet
              .row()
              .total("合计")
              .total("")
              .total("")
              .total("")
              .totalNumber(report.completion().total());
      addCounts(total, report.completion(), true);
      total.totalCentred(percent(report.completion()));
      sheet.finish(true);
    }

    private void matrix() {
      int[] widths = new int[report.tasks().size() + 2];
      Arrays.fill(widths, 4);
      widths[0] = 12;
      widths[1] = 38;
      XlsxSheet sheet = longSheet("任务矩阵", widths);
      sheet.title("各单位任务完成情况");
      StringBuilder legend = new StringBuilder("图例：");
      for (CompletionState state : CompletionState.values()) {
        legend.append(Tones.sign(state)).append(' ').append(state.label()).append("　");
      }
      sheet.note(legend + "空白 无此任务");
      List<String> headers = new ArrayList<>(List.of("编码", "单位"));
      report.tasks().forEach(task -> headers.add(Integer.toString(task.task().number())));
      sheet.head(headers, 2);
      Map<String, Map<Integer, UnitTask>> byUnit = HtmlRenderer.byUnit(report.tasks());
      for (ReportedUnit unit : report.units()) {
        XlsxSheet.Line row = sheet.row().text(unit.code()).text(unit.name());
        Map<Integer, UnitTask> tasks = byUnit.getOrDefault(unit.code(), Map.of());
        for (TaskCompletion task : report.tasks()) {
          UnitTask one = tasks.get(task.task().number());
          if (one == null) {
            row.centred("");
          } else {
            row.state(one.state());
          }
        }
      }
      sheet.finish(true);
    }

    private void units() {
      XlsxSheet sheet = longSheet("报送单位", 12, 40, 18, 14, 16, 8, 13, 13, 9, 9, 9, 9, 11, 9, 9, 9);
      sheet.title("报送单位情况");
      List<String> headers =
          new ArrayList<>(List.of("编码", "单位", "类别", "地区", "报送情况", "口径", "收到日期", "数据截止", "任务数"));
      addStates(headers);
      headers.add("完成率");
      sheet.head(headers, 2);
      for (ReportedUnit unit : report.units()) {
        ReportedUnit.Workbook file = unit.file();
        XlsxSheet.Line row =
            sheet
                .row()
                .text(unit.code())
                .text(unit.name())
                .centred(unit.kind().label())
                .centred(unit.region())
                .centred(unit.status().label())
                .centred(file == null ? "" : file.scope().label())
                .centred(file == null ? "" : file.receivedOn().toString())
                .centred(file == null ? "" : file.dataAsOf().toString())
                .number(unit.completion().total());
        addCounts(row, unit.completion(), false);
        row.centred(percent(unit.completion()));
      }
      sheet
          .sheet()
          .setAutoFilter(
              new CellRangeAddress(1, Math.max(1, sheet.next() - 1), 0, headers.size() - 1));
      sheet.finish(true);
    }

    private void coverage() {
      XlsxSheet sheet = sheet("覆盖情况", 28, 12, 12, 12, 60);
      sheet.title("报送覆盖情况");
      List<String> headers = List.of("地区", "应覆盖单位", "已覆盖", "未覆盖", "未覆盖的单位");
      sheet.head(headers, 1);
      regionRows = rows(sheet, report.regions().size());
      report.regions().forEach(region -> coverageRow(sheet, region));
      sheet.gap();
      sheet.plainHead(headers.stream().map(h -> h.equals("地区") ? "类别" : h).toList());
      report.kinds().forEach(kind -> coverageRow(sheet, kind));
      sheet.finish(true);
    }

    private static void coverageRow(XlsxSheet sheet, GroupCoverage group) {
      Coverage coverage = group.coverage();
      sheet
          .row()
          .text(group.label())
          .number(coverage.expected())
          .number(coverage.reported())
          .number(coverage.missing().size())
          .text(String.join("、", coverage.missing().stream().map(Coverage.Missing::name).toList()));
    }

    /** The internal edition names the units that have yet to disclose. */
    private void catalogue() {
      boolean internal = report.edition() == Edition.INTERNAL;
      XlsxSheet sheet =
          internal
              ? sheet("目录落实", 9, 52, 18, 9, 9, 9, 9, 9, 9, 60)
              : sheet("目录落实", 9, 52, 18, 9, 9, 9, 9, 9, 9);
      sheet.title("主动公开目录落实情况");
      List<String> headers = new ArrayList<>(List.of("编号", "公开事项", "公开时限", "责任单位"));
      for (CatalogueDisclosure.State state : CatalogueDisclosure.State.values()) {
        headers.add(state.label());
      }
      if (internal) {
        headers.add("未公开的单位");
      }
      sheet.head(headers, 2);
      Map<String, String> names = new HashMap<>();
      report.units().forEach(unit -> names.put(unit.code(), unit.name()));
      for (CatalogueDisclosure one : report.catalogue()) {
        XlsxSheet.Line row =
            sheet
                .row()
                .centred(one.item().code())
                .text(one.item().title())
                .centred(one.item().timing())
                .number(one.units().size());
        for (CatalogueDisclosure.State state : CatalogueDisclosure.State.values()) {
          row.number(one.of(state));
        }
        if (internal) {
          row.text(
              String.join(
                  "、",
                  one.units().stream()
                      .filter(unit -> unit.state() == CatalogueDisclosure.State.NOT_DISCLOSED)
                      .map(unit -> names.getOrDefault(unit.unitCode(), unit.unitCode()))
                      .toList()));
        }
      }
      sheet.finish(true);
    }

    private void ledgers() {
      XlsxSheet sheet = sheet("台账汇总", 20, 14, 14, 14, 14);
      sheet.title("台账汇总");
      sheet.head(List.of("台账", "登记行数", "有登记的单位", "零报告单位", "空白单位"), 1);
      report
          .ledgers()
          .forEach(
              total ->
                  sheet
                      .row()
                      .text(total.ledger().sheet())
                      .number(total.rows())
                      .number(total.unitsWithRows())
                      .number(total.unitsWithNothing())
                      .number(total.unitsEmpty()));
      sheet.finish(false);
    }

    /** The tables of the last annex, as the report prints them. */
    private void checks() {
      XlsxSheet sheet = sheet("数据核对", 36, 48, 14, 14, 40);
      sheet.title("统计表与台账、汇总表与分项核对情况，单位说明");
      List<Block.Table> tables =
          report.sections().stream()
              .filter(Section::annex)
              .flatMap(section -> section.blocks().stream())
              .filter(Block.Table.class::isInstance)
              .map(Block.Table.class::cast)
              .filter(
                  table -> table.id().endsWith("differences") || table.id().equals("explanations"))
              .toList();
      if (report.differences().isEmpty()) {
        sheet.note("各单位统计表填报数与台账数一致。");
      }
      for (Block.Table table : tables) {
        sheet.note(table.caption());
        sheet.plainHead(table.columns().stream().map(Block.Table.Column::header).toList());
        for (Block.Table.Row line : table.rows()) {
          XlsxSheet.Line row = sheet.row();
          for (int i = 0; i < line.cells().size(); i++) {
            if (table.columns().get(i).align() == Block.Table.Align.RIGHT) {
              row.centred(line.cells().get(i));
            } else {
              row.text(line.cells().get(i));
            }
          }
        }
        sheet.gap();
      }
      sheet.finish(true);
    }

    /** Where each figure comes from; workbooks that add nothing are left out. */
    private void sources() {
      XlsxSheet sheet = longSheet("数据来源", 26, 44, 12, 36, 12, 40, 18, 16, 14);
      sheet.title("数据来源");
      long sources =
          report.figures().stream()
              .flatMap(figure -> figure.sources().stream())
              .filter(source -> source.contribution().signum() != 0)
              .count();
      if (sources > MOST_SOURCES) {
        sheet.note("来源共 " + sources + " 条，本表不逐条列出；全部来源见同一文件夹的 json 文件，某个数字的来源请用 gongkai trace 查询。");
        sheet.finish(true);
        return;
      }
      sheet.head(List.of("指标编号", "统计指标", "单位编码", "单位", "取数依据", "文件", "单元格", "原文", "计入数"), 1);
      Map<String, String> names = new HashMap<>();
      report.units().forEach(unit -> names.put(unit.code(), unit.name()));
      for (ReportFigure figure : report.figures()) {
        for (FigureSource source : figure.sources()) {
          if (source.contribution().signum() != 0) {
            CellPlace cell = source.cell();
            sheet
                .row()
                .text(figure.id())
                .text(figure.label())
                .text(source.unitCode())
                .text(names.getOrDefault(source.unitCode(), ""))
                .centred(HtmlSources.basis(source.basis()))
                .text(source.file())
                .text(cell == null ? "" : cell.toString())
                .text(source.raw())
                .number(source.contribution());
          }
        }
      }
      sheet.finish(true);
    }

    private Optional<Chart> findChart(String id) {
      return report.sections().stream()
          .flatMap(section -> section.blocks().stream())
          .filter(Block.Picture.class::isInstance)
          .map(block -> ((Block.Picture) block).chart())
          .filter(chart -> chart.id().equals(id))
          .findFirst();
    }

    /** The charts, drawn over the cells of the sheets before. */
    private void charts() {
      XlsxSheet sheet = sheet("图表", 12, 12, 12, 12, 12, 12, 12, 12, 12, 12);
      sheet.title("图表");
      findChart("completion-by-group").ifPresent(chart -> chart(sheet, chart, groupRows, 3));
      findChart("coverage-by-region").ifPresent(chart -> chart(sheet, chart, regionRows, 2));
      sheet.finish(false);
      sheet.sheet().getPrintSetup().setFitHeight((short) 1);
    }

    private ChartRows rows(XlsxSheet sheet, int rows) {
      return new ChartRows(inMemory(sheet), sheet.next(), sheet.next() + rows - 1);
    }

    private XSSFSheet inMemory(XlsxSheet sheet) {
      return workbook.getSheet(sheet.sheet().getSheetName());
    }

    /** Rows of a sheet with the names of the bars in the first column. */
    private record ChartRows(XSSFSheet sheet, int firstRow, int lastRow) {

      CellRangeAddress column(int column) {
        return new CellRangeAddress(firstRow, lastRow, column, column);
      }
    }

    /** Draws a chart below what is written. */
    private void chart(XlsxSheet on, Chart chart, @Nullable ChartRows numbers, int firstValues) {
      if (numbers == null) {
        return;
      }
      int rows = chart.categories().size() + ROWS_OF_FRAME;
      XSSFClientAnchor anchor =
          new XSSFClientAnchor(0, 0, 0, 0, 0, on.next(), CHART_COLUMNS, on.next() + rows);
      for (int i = 0; i <= rows; i++) {
        on.gap();
      }
      OfficeChart.draw(
          inMemory(on).createDrawingPatriarch().createChart(anchor),
          chart,
          new OfficeChart.Numbers() {
            @Override
            public XDDFDataSource<?> categories() {
              return XDDFDataSourcesFactory.fromStringCellRange(numbers.sheet(), numbers.column(0));
            }

            @Override
            public XDDFNumericalDataSource<? extends Number> values(int series) {
              return XDDFDataSourcesFactory.fromNumericCellRange(
                  numbers.sheet(), numbers.column(firstValues + series));
            }
          });
    }
  }
}
