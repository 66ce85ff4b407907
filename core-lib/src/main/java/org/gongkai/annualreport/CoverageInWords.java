package org.gongkai.annualreport;

import java.util.Collection;

/** How many units are in a group of figures, in words (填报情况说明). */
final class CoverageInWords {

  private CoverageInWords() {}

  /** A sentence such as 以上各项数据由应报436个单位中的409至412个单位填报. */
  static String of(Coverage report, Collection<ReportFigure> figures) {
    int least = figures.stream().mapToInt(f -> f.coverage().reported()).min().orElse(0);
    int most = figures.stream().mapToInt(f -> f.coverage().reported()).max().orElse(0);
    return "以上各项数据由应报"
        + report.expected()
        + "个单位中的"
        + (least == most ? least : least + "至" + most)
        + "个单位填报，";
  }
}
