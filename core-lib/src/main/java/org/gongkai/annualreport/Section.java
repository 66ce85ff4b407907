package org.gongkai.annualreport;

import java.util.List;

/**
 * A part of a report (报告的一个部分).
 *
 * @param id its name within the report, for links: {@code part-1}, {@code annex-2}
 * @param number its printed number, such as 一 or 附件1
 * @param title its title
 * @param annex whether it follows the report as an annex
 * @param blocks its contents from top to bottom
 */
public record Section(String id, String number, String title, boolean annex, List<Block> blocks) {

  /** Copies the list. */
  public Section {
    blocks = List.copyOf(blocks);
  }

  /** The title with its number as printed: 一、基本工作情况, but 附件1　政府信息公开情况统计表. */
  public String heading() {
    return annex ? number + "　" + title : number + "、" + title;
  }
}
