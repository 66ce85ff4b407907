package org.gongkai.annualreport;

import java.util.Collection;

/** How many units are in a group of figures, in words (填报情况说明). */
final class CoverageInWords {

  private CoverageInWords() {}

  /** The beginning of a sentence: 以上各项数据覆盖单位436家中的409至412家， */
  static String of(Coverage report, Collection<ReportFigure> figures) {
    int least = figures.stream().mapToInt(f -> f.coverage().reported()).min().orElse(0);
    int most = figures.stream().mapToInt(f -> f.coverage().reported()).max().orElse(0);
    return "以上各项数据覆盖单位"
        + report.expected()
        + "家中的"
        + (least == most ? least : least + "至" + most)
        + "家，";
  }
}
