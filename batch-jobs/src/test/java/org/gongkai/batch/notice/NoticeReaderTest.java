package org.gongkai.batch.notice;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.finding.Finding;
import org.gongkai.plan.NoticeParser;
import org.gongkai.plan.NoticeText;
import org.gongkai.plan.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same small notice in every kind of file, and files that are none. */
class NoticeReaderTest {

  private static final List<String> TASKS =
      List.of(
          "1 财政信息公开 公开预算，细化到项级 2017-06-30 牵头市财政局",
          "2 财政信息公开 公开决算 2017-10-31 牵头市财政局、配合市审计局",
          "3 扶贫信息公开 公开扶贫政策 2017-12-31 落实各县（市）区、落实开发区");

  private static final String MARKDOWN =
      """
      # 某市人民政府办公厅关于落实2017年政务公开任务的通知

      某政办发〔2017〕12号

      | 工作任务 | 具体要求 | 完成时限 | 责任单位 |
      |---|---|---|---|
      | 财政信息 公开 | 1. 公开预算，细化到项级 | 6月底 | 市财政局牵头 |
      | | <p>2. 公开决算</p> | 10月底 | 市财政局牵头，<br>会同市审计局落实 |
      | 扶贫信息公开 | 3\\. 公开扶贫政策 | 12月底 | 各县(市)区、开发区负责落实 |

      注：未列明的单位也应推进。
      """;

  private static final String HTML =
      """
      <!DOCTYPE html><html><head><title>x</title><style>td{}</style></head><body>
      <div><p>某市人民政府办公厅</p><p>关于落实2017年政务公开任务的通知</p><p>某政办发〔2017〕12号</p></div>
      <table><tr><td>
      <table border=1>
      <tr><th>工作任务</th><th>具体要求</th><th>完成时限</th><th>责任单位</th></tr>
      <tr><td rowspan=2><p>财政信息</p><p>公开</p></td><td>1.&nbsp;公开预算，细化到项级</td><td>6月底</td><td>市财政局牵头</td></tr>
      <tr><td>2. 公开决算<td>10月底<td>市财政局牵头，会同市审计局落实</tr>
      <tr><td>扶贫信息公开</td><td>3. 公开扶贫政策</td><td>12月底</td><td>各县（市）区、开发区负责落实</td></tr>
      </table></td></tr></table><p>注：未列明的单位也应推进。</p><script>alert(1)</script></body></html>
      """;

  @TempDir private Path folder;

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static Plan plan(Path file) {
    NoticeReading reading = NoticeReader.read(file);
    assertThat(reading).isInstanceOf(NoticeReading.Read.class);
    return NoticeParser.parse(((NoticeReading.Read) reading).text());
  }

  private static List<String> tasks(Plan plan) {
    return plan.tasks().stream()
        .map(
            task ->
                task.number()
                    + " "
                    + task.group()
                    + " "
                    + task.requirement()
                    + " "
                    + task.when().lastDay().orElseThrow()
                    + " "
                    + task.assignments().stream()
                        .map(a -> a.role().label() + a.party())
                        .reduce((one, other) -> one + "、" + other)
                        .orElseThrow())
        .toList();
  }

  private static void isTheNotice(Plan plan) {
    assertThat(tasks(plan)).isEqualTo(TASKS);
    assertThat(plan.document().documentNumber()).isEqualTo("某政办发〔2017〕12号");
    assertThat(plan.document().title()).isEqualTo("某市人民政府办公厅关于落实2017年政务公开任务的通知");
    assertThat(plan.defaultRule()).isEqualTo("未列明的单位也应推进。");
    assertThat(plan.findings()).isEmpty();
  }

  @Test
  void markdownInEveryUsualCharset() throws IOException {
    isTheNotice(plan(file("a.md", MARKDOWN.getBytes(UTF_8))));
    isTheNotice(plan(file("b.md", ("\uFEFF" + MARKDOWN).getBytes(UTF_8))));
    isTheNotice(plan(file("c.txt", MARKDOWN.getBytes(Charset.forName("GB18030")))));
    isTheNotice(plan(file("d.docx", ("\uFEFF" + MARKDOWN).getBytes(UTF_16LE))));
    isTheNotice(plan(file("e.md", MARKDOWN.replace("\n", "\r\n").getBytes(UTF_8))));
  }

  @Test
  void pagesWithTablesThatLayThemOut() throws IOException {
    isTheNotice(plan(file("a.html", HTML.getBytes(UTF_8))));
    isTheNotice(plan(file("b.xls", HTML.getBytes(Charset.forName("GB18030")))));
    String fragment = HTML.substring(HTML.indexOf("<div>"), HTML.indexOf("</body>"));
    isTheNotice(plan(file("c.htm", fragment.getBytes(UTF_8))));
  }

  @Test
  void wordDocuments() throws IOException {
    Path made = folder.resolve("a.docx");
    NoticeReading read = NoticeReader.read(file("a.md", MARKDOWN.getBytes(UTF_8)));
    NoticeDocxWriter.write(NoticeParser.tidy(((NoticeReading.Read) read).text()), made);
    isTheNotice(plan(made));
    Path renamed = folder.resolve("b.xlsx");
    Files.copy(made, renamed);
    isTheNotice(plan(renamed));
  }

  @Test
  void wordDocumentsWithContentControlsDeletionsAndNumbersOfWordsOwn() throws IOException {
    String cell = "<w:tc><w:p>%s</w:p></w:tc>";
    String text = "<w:r><w:t>%s</w:t></w:r>";
    String numbered =
        "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr>";
    String body =
        "<w:p>"
            + text.formatted("某市人民政府办公厅关于落实2017年政务公开任务的通知")
            + "</w:p>"
            + "<w:p>"
            + text.formatted("某政办发〔2017〕12号")
            + "</w:p>"
            + "<w:sdt><w:sdtContent><w:tbl>"
            + row(cell, text, "工作任务", "具体要求", "完成时限", "责任单位")
            + "<w:tr>"
            + "<w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr><w:p>"
            + text.formatted("财政信息公开")
            + "</w:p></w:tc>"
            + cell.formatted(
                numbered
                    + text.formatted("公开预算，")
                    + "<w:del><w:r><w:delText>不</w:delText></w:r></w:del>"
                    + "<w:ins>"
                    + text.formatted("细化到项级")
                    + "</w:ins>")
            + cell.formatted(text.formatted("6月底"))
            + cell.formatted(text.formatted("市财政局牵头"))
            + "</w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>"
            + cell.formatted(numbered + text.formatted("公开决算"))
            + cell.formatted(text.formatted("10月底"))
            + cell.formatted(text.formatted("市财政局牵头，会同市审计局落实"))
            + "</w:tr>"
            + "<w:tr>"
            + cell.formatted(text.formatted("扶贫信息公开"))
            + cell.formatted(numbered + text.formatted("公开扶贫政策"))
            + cell.formatted(text.formatted("12月底"))
            + cell.formatted(text.formatted("各县（市）区、开发区负责落实"))
            + "</w:tr>"
            + "</w:tbl></w:sdtContent></w:sdt><w:p>"
            + text.formatted("注：未列明的单位也应推进。")
            + "</w:p>";
    isTheNotice(plan(word(body)));
  }

  private static String row(String cell, String text, String... words) {
    StringBuilder row = new StringBuilder("<w:tr>");
    for (String word : words) {
      row.append(cell.formatted(text.formatted(word)));
    }
    return row.append("</w:tr>").toString();
  }

  private Path word(String body) throws IOException {
    String main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String declared = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    String packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    Path file = folder.resolve("made.docx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      part(
          zip,
          "[Content_Types].xml",
          declared
              + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
              + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
              + "<Override PartName=\"/word/numbering.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml\"/></Types>");
      part(
          zip,
          "_rels/.rels",
          declared
              + "<Relationships xmlns=\""
              + packageRelations
              + "\"><Relationship Id=\"r1\" Type=\""
              + relations
              + "/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
      part(
          zip,
          "word/_rels/document.xml.rels",
          declared
              + "<Relationships xmlns=\""
              + packageRelations
              + "\"><Relationship Id=\"r1\" Type=\""
              + relations
              + "/numbering\" Target=\"numbering.xml\"/></Relationships>");
      part(
          zip,
          "word/numbering.xml",
          declared
              + "<w:numbering xmlns:w=\""
              + main
              + "\"><w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
              + "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
              + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/></w:num></w:numbering>");
      part(
          zip,
          "word/document.xml",
          declared
              + "<w:document xmlns:w=\""
              + main
              + "\"><w:body>"
              + body
              + "</w:body></w:document>");
    }
    return file;
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(UTF_8));
    zip.closeEntry();
  }

  private static void fill(Workbook workbook) {
    Sheet sheet = workbook.createSheet("附件");
    sheet.createRow(0).createCell(1).setCellValue("某市人民政府办公厅关于落实2017年政务公开任务的通知");
    sheet.createRow(1).createCell(1).setCellValue("某政办发〔2017〕12号");
    String[][] rows = {
      {"序号", "工作任务", "具体要求", "完成时限", "责任单位"},
      {"1", "财政信息公开", "公开预算，细化到项级", "6月底", "市财政局牵头"},
      {"2", "", "公开决算", "10月底", "市财政局牵头，\n会同市审计局落实"},
      {"3", "扶贫信息公开", "公开扶贫政策", "", "各县（市）区、开发区负责落实"},
    };
    for (int r = 0; r < rows.length; r++) {
      Row row = sheet.createRow(r + 3);
      for (int c = 0; c < rows[r].length; c++) {
        if (c == 0 && r > 0) {
          row.createCell(1).setCellValue(r);
        } else {
          row.createCell(c + 1).setCellValue(rows[r][c]);
        }
      }
    }
    CellStyle date = workbook.createCellStyle();
    date.setDataFormat(workbook.createDataFormat().getFormat("yyyy/m/d"));
    sheet.getRow(6).getCell(4).setCellValue(java.time.LocalDate.of(2017, 12, 31));
    sheet.getRow(6).getCell(4).setCellStyle(date);
    sheet.addMergedRegion(new CellRangeAddress(4, 5, 2, 2));
    sheet.createRow(8).createCell(1).setCellValue("注：未列明的单位也应推进。");
    sheet.addMergedRegion(new CellRangeAddress(8, 8, 1, 5));
  }

  @Test
  void workbooks() throws IOException {
    for (Workbook workbook : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
      fill(workbook);
      Path file = folder.resolve(workbook.getClass().getSimpleName() + ".et");
      try (OutputStream out = Files.newOutputStream(file)) {
        workbook.write(out);
      }
      workbook.close();
      Plan plan = plan(file);
      isTheNotice(plan);
    }
  }

  @Test
  void findingsNameTheSheetAndTheCell() throws IOException {
    Path file = folder.resolve("a.xlsx");
    try (Workbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      fill(workbook);
      workbook.getSheetAt(0).getRow(5).getCell(4).setCellValue("尽快");
      workbook.write(out);
    }
    assertThat(plan(file).findings().stream().map(Finding::place).map(Object::toString))
        .containsExactly("附件!E6");
  }

  /** A page after the manner of another city: two tables, merged cells, lines within cells. */
  private static final String OTHER_CITY =
      """
      <html><head><meta charset="utf-8"></head><body>
      <p style="text-align:center">样本市人民政府办公室文件</p><p>样政办发〔２０１７〕２３号</p>
      <p><b>样本市人民政府办公室关于印发２０１７年政务公开工作要点及任务分工的通知</b></p>
      <p>各县（市、区）人民政府，市政府各部门：</p><p>现将……印发给你们，请认真贯彻执行。</p>
      <p>样本市人民政府办公室</p><p>二○一七年五月八日</p>
      <p>附件</p><p>2017年政务公开工作要点任务分工表</p>
      <table border=1>
      <tr><td><p>序号</p></td><td>重 点<br>任 务</td><td>工作措施</td><td>责任单位</td><td>完成<br>时间</td></tr>
      <tr><td>1</td><td rowspan="3">推进“放管服”<p>改革公开</p></td><td><p>及时公开权责清单。</p><p>动态调整。</p></td><td rowspan=2>市编办牵头，市法制办，各县（市、区）政府配合</td><td>6 月 30 日前</td></tr>
      <tr><td>2</td><td>公布“双随机”事项清单（含检查频次、比例）</td><td>9月底前</td></tr>
      <tr><td>３</td><td>公开中介服务清单&#12288;并动态更新</td><td>市政务服务中心、<br/>市物价局</td><td>持续推进</td></tr>
      </table>
      <p>— 4 —</p>
      <table border=1>
      <tr><td>序号</td><td>重点任务</td><td>工作措施</td><td>责任单位</td><td>完成时间</td></tr>
      <tr><td>4</td><td rowspan=2>推进财政信息公开</td><td>批复后20日内公开部门预决算</td><td>市财政局、市直各预算单位</td><td>批复后20日内</td></tr>
      <tr><td>5</td><td>每季度公开财政收支</td><td>市财政局</td><td>每季度首月15日前</td></tr>
      <tr><td>6</td><td>（续）解读</td><td>政策解读材料与文件同步公开</td><td>各有关部门</td><td>同步</td></tr>
      </table>
      <p>备注：责任单位排在第一位的为牵头单位。</p>
      </body></html>
      """;

  @Test
  void aPageOfAnotherCityReadsAsWellAndTheSameInEveryFormat() throws IOException {
    NoticeReading read = NoticeReader.read(file("other.html", OTHER_CITY.getBytes(UTF_8)));
    NoticeText text = ((NoticeReading.Read) read).text();
    Plan plan = NoticeParser.parse(text);
    assertThat(plan.document().documentNumber()).isEqualTo("样政办发〔2017〕23号");
    assertThat(plan.document().date()).isEqualTo(java.time.LocalDate.of(2017, 5, 8));
    assertThat(
            plan.tasks().stream()
                .map(
                    task ->
                        task.number()
                            + " "
                            + task.group()
                            + " "
                            + task.requirement()
                            + " "
                            + task.when().checkpoints()
                            + " "
                            + task.assignments().stream()
                                .map(a -> a.role().label() + a.party())
                                .toList()))
        .containsExactly(
            "1 推进“放管服”改革公开 及时公开权责清单。动态调整。 [2017-06-30] [牵头市编办, 配合市法制办, 配合各县（市）区]",
            "2 推进“放管服”改革公开 公布“双随机”事项清单（含检查频次、比例） [2017-09-30] [牵头市编办, 配合市法制办, 配合各县（市）区]",
            "3 推进“放管服”改革公开 公开中介服务清单并动态更新 [2017-12-31] [牵头市政务服务中心, 落实市物价局]",
            "4 推进财政信息公开 批复后20日内公开部门预决算 [] [牵头市财政局, 落实市直各预算单位]",
            "5 推进财政信息公开 每季度公开财政收支 [2017-01-15, 2017-04-15, 2017-07-15, 2017-10-15] [落实市财政局]",
            "6 （续）解读 政策解读材料与文件同步公开 [] [落实各有关部门]");
    assertThat(plan.findings().stream().map(f -> f.code() + " " + f.place()))
        .containsExactly("notice-deadline-unclear 表格2!E4");
    Path word = folder.resolve("other.docx");
    Path workbook = folder.resolve("other.xlsx");
    NoticeDocxWriter.write(NoticeParser.tidy(text), word);
    NoticeXlsxWriter.write(NoticeParser.tidy(text), "附件", workbook);
    assertThat(plan(word).fingerprint()).isEqualTo(plan.fingerprint());
    assertThat(plan(workbook).tasks()).isEqualTo(plan.tasks());
  }

  private String reason(String name, byte[] bytes) throws IOException {
    return reason(file(name, bytes));
  }

  private static String reason(Path file) {
    NoticeReading reading = NoticeReader.read(file);
    assertThat(reading).isInstanceOf(NoticeReading.Unreadable.class);
    return ((NoticeReading.Unreadable) reading).reason().chinese();
  }

  @Test
  void filesThatAreNoNoticesSayWhyInOneSentence() throws IOException {
    assertThat(reason(folder.resolve("none.docx"))).isEqualTo("文件“none.docx”不存在，请核对路径。");
    assertThat(reason(folder)).endsWith("不是文件，请指明通知文件。");
    assertThat(reason("a.docx", new byte[0])).isEqualTo("文件“a.docx”是空的，请核对后重新提供。");
    assertThat(reason("a.docx", "PK\u0003\u0004broken".getBytes(UTF_8)))
        .isEqualTo("文件“a.docx”已损坏或不完整，无法读取，请用 Word、Excel 或 WPS 打开后另存一份再试。");
    assertThat(reason("a.pdf", "%PDF-1.4 ...".getBytes(UTF_8)))
        .isEqualTo("文件“a.pdf”是 PDF，请提供 .docx、.html、.md、.xlsx 或 .xls 格式的通知。");
    assertThat(reason("a.rtf", "{\\rtf1 x}".getBytes(UTF_8)))
        .isEqualTo("文件“a.rtf”是 RTF，请另存为 .docx 后再试。");
    byte[] noise = new byte[5000];
    new Random(7).nextBytes(noise);
    assertThat(reason("a.md", noise)).startsWith("文件“a.md”不是文本、网页、Word 文档或工作簿");
    assertThat(
            reason(
                "a.xml",
                "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w/>"
                    .getBytes(UTF_8)))
        .isEqualTo("文件“a.xml”是 XML 2003 格式，请另存为 .docx 或 .xlsx 后再试。");
  }

  @Test
  void oldWordAndOtherCompoundFilesSayWhatToDo() throws IOException {
    for (String[] entry :
        new String[][] {
          {"WordDocument", "是旧版 Word 文档（.doc、.wps），请另存为 .docx 后再试。"},
          {"EncryptedPackage", "已加密，请去掉打开密码后再试。"},
          {"Other", "不是 Excel 97 以后的工作簿，请另存为 .xlsx 后再试。"}
        }) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (POIFSFileSystem files = new POIFSFileSystem()) {
        files.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), entry[0]);
        files.writeFilesystem(bytes);
      }
      assertThat(reason("a.xls", bytes.toByteArray())).isEqualTo("文件“a.xls”" + entry[1]);
    }
  }

  @Test
  void zipsOfOtherKindsAndBombsAreRefused() throws IOException {
    Path zip = folder.resolve("a.docx");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      part(out, "a.txt", "x");
    }
    assertThat(reason(zip)).isEqualTo("文件“a.docx”是压缩包，不是通知，请解压后指明其中的通知文件。");
    Path binary = folder.resolve("b.xlsb");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(binary))) {
      part(out, "xl/workbook.bin", "x");
    }
    assertThat(reason(binary)).isEqualTo("文件“b.xlsb”是 .xlsb，请另存为 .xlsx 后再试。");
    Path bomb = folder.resolve("c.xlsx");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
      out.putNextEntry(new ZipEntry("xl/workbook.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 40; i++) {
        out.write(zeros);
      }
      out.closeEntry();
    }
    assertThat(reason(bomb)).isEqualTo("文件“c.xlsx”解压后超过 32 MB，不像是通知，请只保留通知正文和任务分解表后再试。");
  }

  @Test
  void everyTruncationOfAFileIsReadOrRefusedWithASentence() throws IOException {
    Path made = folder.resolve("whole.docx");
    NoticeReading read = NoticeReader.read(file("a.md", MARKDOWN.getBytes(UTF_8)));
    NoticeDocxWriter.write(NoticeParser.tidy(((NoticeReading.Read) read).text()), made);
    byte[] whole = Files.readAllBytes(made);
    Random random = new Random(45);
    for (int i = 0; i < 60; i++) {
      byte[] bytes = java.util.Arrays.copyOf(whole, 1 + random.nextInt(whole.length - 1));
      if (i % 2 == 0) {
        bytes = whole.clone();
        for (int k = 0; k < 5; k++) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
      }
      NoticeReading reading = NoticeReader.read(file("cut.docx", bytes));
      if (reading instanceof NoticeReading.Read ok) {
        assertThat(NoticeParser.parse(ok.text())).isNotNull();
      } else {
        assertThat(((NoticeReading.Unreadable) reading).reason().chinese())
            .startsWith("文件“cut.docx”");
      }
    }
  }

  @Test
  void entitiesFromOutsideAreNeverAskedFor() throws IOException {
    Path secret = file("secret.txt", "某秘密".getBytes(UTF_8));
    Path made = word("<w:p><w:r><w:t>正文</w:t></w:r></w:p>");
    Path evil = folder.resolve("evil.docx");
    try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(made.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(evil))) {
      for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
        String text = new String(zip.getInputStream(entry).readAllBytes(), UTF_8);
        if (entry.getName().equals("word/document.xml")) {
          text =
              text.replace(
                      "<w:document",
                      "<!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><w:document")
                  .replace("正文", "正文&x;");
        }
        part(out, entry.getName(), text);
      }
    }
    assertThat(NoticeReader.read(evil).toString()).doesNotContain("某秘密");
  }
}
