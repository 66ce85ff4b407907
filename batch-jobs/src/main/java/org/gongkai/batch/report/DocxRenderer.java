package org.gongkai.batch.report;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Block;
import org.gongkai.annualreport.Chart;
import org.gongkai.annualreport.Edition;
import org.gongkai.annualreport.Inline;
import org.gongkai.annualreport.ReportHeader;
import org.gongkai.annualreport.Section;
import org.gongkai.batch.workspace.ReproducibleZip;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHighlightColor;

/**
 * The report as a Word document laid out after GB/T 9704-2012: 22 lines of 28 characters, 小标宋, 黑体,
 * 楷体 and 仿宋, headings 一、（一）1., page numbers between dashes, odd pages right and even pages left.
 */
public final class DocxRenderer implements ReportRenderer {

  /** What 2号 leaves room for on a line of 156 mm. */
  private static final int CHARACTERS_OF_TITLE = 20;

  private static final int EMU_PER_MM = 36_000;
  private static final int CHART_WIDTH_MM = 154;
  private static final int CHART_FRAME_MM = 26;
  private static final double BAR_MM = 5.5;
  private static final double LOWEST_BAR_MM = 4;
  private static final int HIGHEST_CHART_MM = 205;

  /** The room above and below a chart. */
  private static final int CHART_MARGIN_MM = 5;

  /** What the title and the line below it take. */
  private static final int LINES_OF_TITLE = 5;

  @Override
  public String extension() {
    return "docx";
  }

  @Override
  public void write(AnnualReport report, Path target) throws IOException {
    ReproducibleZip.write(
        target,
        out -> {
          try (XWPFDocument document = new XWPFDocument()) {
            new Printing(document, report).print();
            document.write(ReproducibleZip.uncompressed(out));
          } catch (InvalidFormatException e) {
            throw new IOException("The document's parts do not fit together", e);
          }
        });
  }

  private static final class Printing {

    private final XWPFDocument document;
    private final AnnualReport report;
    private final DocxFlow flow = new DocxFlow();

    /** Charts for which the page had no room; they stand where there is some again. */
    private final Deque<Chart> waiting = new ArrayDeque<>();

    Printing(XWPFDocument document, AnnualReport report) {
      this.document = document;
      this.report = report;
    }

    void print() throws IOException, InvalidFormatException {
      DocxPage.setUp(document);
      describe(document.getProperties());
      ReportHeader header = report.header();
      title(header);
      flow.lines(LINES_OF_TITLE);
      boolean internal = report.edition() == Edition.INTERNAL;
      paragraph(DocxPage.SUBTITLE, header.editor().name() + (internal ? "（内部版，不对外公开）" : ""));
      for (Block block : report.preamble()) {
        block(block);
      }
      for (Section section : report.sections()) {
        section(section);
      }
    }

    /** A title that does not fit on one line is broken where its sense allows it. */
    private void title(ReportHeader header) {
      String title = header.title();
      boolean breaks = title.length() > CHARACTERS_OF_TITLE && title.startsWith(header.subject());
      XWPFParagraph paragraph = styled(DocxPage.TITLE);
      if (breaks) {
        XWPFRun subject = paragraph.createRun();
        subject.setText(header.subject());
        subject.addBreak();
      }
      paragraph.createRun().setText(breaks ? title.substring(header.subject().length()) : title);
    }

    private void describe(POIXMLProperties properties) {
      POIXMLProperties.CoreProperties core = properties.getCoreProperties();
      core.setTitle(report.header().title());
      core.setCreator(report.header().editor().name());
      core.setIdentifier(report.header().reportId());
      core.setCreated(Optional.of(madeOn()));
      core.setModified(Optional.of(madeOn()));
    }

    private Date madeOn() {
      return Date.from(report.header().madeOn().atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private void section(Section section) throws IOException, InvalidFormatException {
      if (section.annex()) {
        XWPFParagraph mark = paragraph(DocxPage.ANNEX_MARK, section.number());
        mark.setPageBreak(true);
        flow.page();
        flow.lines(1);
        boolean titled = section.blocks().get(0) instanceof Block.Form;
        if (!titled) {
          paragraph(DocxPage.ANNEX_TITLE, section.title());
          flow.lines(2);
        }
      } else {
        paragraph(DocxPage.HEADING_1, section.heading());
        flow.words(section.heading());
      }
      for (Block block : section.blocks()) {
        boolean titled =
            block instanceof Block.Table table && table.caption().equals(section.title());
        if (block instanceof Block.Table table && !titled) {
          drawWaiting();
          paragraph(DocxPage.CAPTION, table.caption());
        }
        block(block);
        if (!(block instanceof Block.Heading)) {
          drawWhereTheyFit();
        }
      }
      drawWaiting();
    }

    private void block(Block block) throws IOException, InvalidFormatException {
      if (block instanceof Block.Heading heading) {
        paragraph(DocxPage.heading(heading.level()), heading.text());
        flow.words(heading.text());
      } else if (block instanceof Block.Paragraph text) {
        addInlines(styled(DocxPage.BODY), text.parts());
        flow.words(text.text());
      } else if (block instanceof Block.ToComplete open) {
        XWPFParagraph asked = styled(DocxPage.BODY);
        mark(asked.createRun(), Block.ToComplete.MARK);
        asked.createRun().setText(open.asked() + "。建议表述：");
        addInlines(styled(DocxPage.BODY), open.proposed());
        flow.words(Block.ToComplete.MARK + open.asked() + "。建议表述：");
        flow.words(new Block.Paragraph(open.proposed()).text());
      } else if (block instanceof Block.Table table) {
        drawWaiting();
        DocxTable.add(document, table);
      } else if (block instanceof Block.Form form) {
        form(form);
      } else if (block instanceof Block.OfficialTable table) {
        drawWaiting();
        DocxTable.add(document, table);
        flow.table(table.table());
      } else if (block instanceof Block.Picture picture) {
        waiting.add(picture.chart());
      }
    }

    private static void addInlines(XWPFParagraph paragraph, List<Inline> parts) {
      for (Inline part : parts) {
        XWPFRun run = paragraph.createRun();
        if (part instanceof Inline.Blank) {
          mark(run, part.text());
        } else {
          run.setText(part.text());
        }
      }
    }

    private static void mark(XWPFRun run, String text) {
      run.setText(text);
      run.setTextHighlightColor(STHighlightColor.YELLOW.toString());
    }

    private void form(Block.Form form) {
      paragraph(DocxPage.ANNEX_TITLE, form.title());
      paragraph(DocxPage.FORM_LINE, "填报单位（盖章）：" + form.unit());
      DocxTable.add(document, form);
      paragraph(DocxPage.FORM_LINE, "单位负责人：　　　　　　　审核人：　　　　　　　填报人：");
      paragraph(DocxPage.FORM_LINE, "联系电话：　　　　　　　　填报日期：");
    }

    /** Draws the charts that wait, in their order, as long as the page has room for them. */
    private void drawWhereTheyFit() throws IOException, InvalidFormatException {
      while (!waiting.isEmpty()
          && height(waiting.element(), BAR_MM) + CHART_MARGIN_MM <= flow.millimetresLeft()) {
        Chart chart = waiting.remove();
        draw(chart, height(chart, BAR_MM));
      }
    }

    /** Draws all charts that wait: lower ones, if that saves half a page from staying empty. */
    private void drawWaiting() throws IOException, InvalidFormatException {
      while (!waiting.isEmpty()) {
        Chart chart = waiting.remove();
        int room = flow.millimetresLeft() - CHART_MARGIN_MM;
        int height = height(chart, BAR_MM);
        draw(chart, room >= height(chart, LOWEST_BAR_MM) ? Math.min(room, height) : height);
      }
    }

    private static int height(Chart chart, double bar) {
      return Math.min(
          HIGHEST_CHART_MM, CHART_FRAME_MM + (int) Math.ceil(bar * chart.categories().size()));
    }

    private static int linesOf(int height) {
      return DocxFlow.linesOf(height + CHART_MARGIN_MM);
    }

    private void draw(Chart chart, int height) throws IOException, InvalidFormatException {
      flow.whole(linesOf(height));
      XWPFParagraph paragraph = styled(DocxPage.PICTURE);
      XWPFChart drawn =
          document.createChart(
              paragraph.createRun(), CHART_WIDTH_MM * EMU_PER_MM, height * EMU_PER_MM);
      OfficeChart.draw(drawn, chart);
      POIXMLProperties.CoreProperties core =
          drawn.getWorkbook().getProperties().getCoreProperties();
      core.setCreated(Optional.of(madeOn()));
      core.setModified(Optional.of(madeOn()));
    }

    private XWPFParagraph styled(String style) {
      XWPFParagraph paragraph = document.createParagraph();
      paragraph.setStyle(style);
      return paragraph;
    }

    private XWPFParagraph paragraph(String style, String text) {
      XWPFParagraph paragraph = styled(style);
      if (style.equals(DocxPage.ANNEX_TITLE)) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
      }
      paragraph.createRun().setText(text);
      return paragraph;
    }
  }
}
