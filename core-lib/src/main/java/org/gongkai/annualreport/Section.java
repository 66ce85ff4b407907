package org.gongkai.annualreport;

import java.util.List;

/**
 * A part of a report (报告的一个部分).
 *
 * @param id its name within the report, for links: {@code part-1}, {@code annex-2}
 * @param number its printed number, such as 一 or 附件1
 * @param title its title
 * @param annex whether it follows the report as an annex
 * @param edition the edition it is made for; the internal one has the public parts too
 * @param blocks its contents from top to bottom
 */
public record Section(
    String id, String number, String title, boolean annex, Edition edition, List<Block> blocks) {

  private static final String[] NUMBERS = {"", "一", "二", "三", "四", "五", "六", "七"};

  /** Copies the list, and leaves out pictures of nothing. */
  public Section {
    blocks =
        blocks.stream()
            .filter(block -> !(block instanceof Block.Picture picture && picture.chart().isEmpty()))
            .toList();
  }

  /** A numbered part. */
  static Section part(int number, String title, List<Block> blocks) {
    return new Section("part-" + number, NUMBERS[number], title, false, Edition.PUBLIC, blocks);
  }

  /** A numbered annex. */
  static Section annex(int number, String title, Edition edition, List<Block> blocks) {
    return new Section("annex-" + number, "附件" + number, title, true, edition, blocks);
  }

  /** The title with its number as printed: 一、基本工作情况, but 附件1　政府信息公开情况统计表. */
  public String heading() {
    return annex ? number + "　" + title : number + "、" + title;
  }
}
