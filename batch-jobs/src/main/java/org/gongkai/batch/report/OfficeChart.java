package org.gongkai.batch.report;

import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.xmlbeans.XmlCursor;
import org.gongkai.annualreport.Chart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;

/** A bar chart as a native chart of Word or Excel, which readers can restyle and copy. */
final class OfficeChart {

  private static final Double TITLE_POINTS = 12.0;
  private static final int TEXT_HUNDREDTHS_OF_POINT = 800;
  private static final double A_FIFTH = 0.2;
  private static final int GAP_PERCENT = 45;
  private static final String FULL_OVERLAP = "100";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private OfficeChart() {}

  /** The numbers of a chart, and where they lie in a workbook. */
  interface Numbers {

    XDDFDataSource<?> categories();

    XDDFNumericalDataSource<? extends Number> values(int series);
  }

  /** Draws a chart over its own embedded workbook. */
  static void draw(XWPFChart target, Chart chart) {
    int bars = chart.categories().size();
    draw(
        target,
        chart,
        new Numbers() {
          @Override
          public XDDFDataSource<?> categories() {
            return XDDFDataSourcesFactory.fromArray(
                chart.categories().toArray(String[]::new), range(target, bars, 0), 0);
          }

          @Override
          public XDDFNumericalDataSource<? extends Number> values(int series) {
            List<BigDecimal> values = chart.series().get(series).values();
            return XDDFDataSourcesFactory.fromArray(
                values.toArray(BigDecimal[]::new), range(target, bars, series + 1), series + 1);
          }
        });
  }

  private static String range(XWPFChart target, int bars, int column) {
    return target.formatRange(new CellRangeAddress(1, bars, column, column));
  }

  /** Draws a chart over numbers that lie in a workbook already. */
  static void draw(XDDFChart target, Chart chart, Numbers numbers) {
    target.setTitleText(chart.title() + "（单位：" + chart.unitOfMeasure() + "）");
    target.setTitleOverlay(false);
    target
        .getTitle()
        .getBody()
        .getParagraph(0)
        .getTextRuns()
        .forEach(run -> run.setFontSize(TITLE_POINTS));
    XDDFCategoryAxis bars = target.createCategoryAxis(AxisPosition.LEFT);
    bars.setOrientation(AxisOrientation.MAX_MIN); // the first bar on top
    XDDFValueAxis lengths = target.createValueAxis(AxisPosition.TOP);
    lengths.setCrosses(AxisCrosses.MAX);
    lengths.setMinimum(0);
    lengths.setNumberFormat(chart.shares() ? "0%" : "0");
    if (chart.shares()) {
      lengths.setMajorUnit(A_FIFTH);
    }
    XDDFBarChartData data = (XDDFBarChartData) target.createData(ChartTypes.BAR, bars, lengths);
    data.setBarDirection(BarDirection.BAR);
    data.setGapWidth(GAP_PERCENT);
    boolean stacked = chart.series().size() > 1;
    data.setBarGrouping(
        chart.shares()
            ? BarGrouping.PERCENT_STACKED
            : stacked ? BarGrouping.STACKED : BarGrouping.CLUSTERED);
    data.setVaryColors(false);
    XDDFDataSource<?> categories = numbers.categories();
    for (int i = 0; i < chart.series().size(); i++) {
      Chart.Series series = chart.series().get(i);
      XDDFChartData.Series drawn = data.addSeries(categories, numbers.values(i));
      drawn.setTitle(
          series.name(),
          target instanceof XWPFChart ? target.setSheetTitle(series.name(), i + 1) : null);
      colour(drawn, Tones.colour(series.tone()));
    }
    target.plot(data);
    if (stacked) {
      letPiecesLieInOneLine(target.getCTChart().getPlotArea().getBarChartArray(0));
    }
    if (stacked) {
      target.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    } else {
      showNumbers(data.getSeries(0));
    }
    size(target.getCTChartSpace().addNewTxPr());
  }

  /**
   * Says {@code overlap="100"}, without which the pieces of a stacked bar lie on steps. The schemas
   * that come with poi-ooxml do not have the element, so it is written as such, after the gap
   * width.
   */
  private static void letPiecesLieInOneLine(CTBarChart bars) {
    try (XmlCursor cursor = bars.newCursor()) {
      String namespace = bars.schemaType().getName().getNamespaceURI();
      cursor.toChild(new QName(namespace, "gapWidth"));
      cursor.toEndToken();
      cursor.toNextToken();
      cursor.beginElement(new QName(namespace, "overlap", "c"));
      cursor.insertAttributeWithValue("val", FULL_OVERLAP);
    }
  }

  private static void colour(XDDFChartData.Series series, String hex) {
    XDDFShapeProperties properties = new XDDFShapeProperties();
    properties.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(HEX.parseHex(hex))));
    series.setShapeProperties(properties);
  }

  private static void showNumbers(XDDFChartData.Series series) {
    if (series instanceof XDDFBarChartData.Series bar) {
      CTBarSer drawn = bar.getCTBarSer();
      CTDLbls labels = drawn.isSetDLbls() ? drawn.getDLbls() : drawn.addNewDLbls();
      labels.addNewShowLegendKey().setVal(false);
      labels.addNewShowVal().setVal(true);
      labels.addNewShowCatName().setVal(false);
      labels.addNewShowSerName().setVal(false);
      labels.addNewShowPercent().setVal(false);
      labels.addNewShowBubbleSize().setVal(false);
    }
  }

  private static void size(CTTextBody body) {
    body.addNewBodyPr();
    body.addNewP().addNewPPr().addNewDefRPr().setSz(TEXT_HUNDREDTHS_OF_POINT);
  }
}
