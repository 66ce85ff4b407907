package org.gongkai.annualreport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What stands between the title and the first part (报告引言): who made the report, on which law, of
 * which parts, over which period, where it can be had, and whom to ask.
 */
final class Preamble {

  private static final String[] COUNTS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

  private Preamble() {}

  static List<Block> of(ReportHeader header, List<Section> sections) {
    ReportHeader.Editor editor = header.editor();
    List<String> parts =
        sections.stream().filter(section -> !section.annex()).map(Section::title).toList();
    List<Inline> contact = new ArrayList<>();
    if (!editor.publishedAt().isEmpty()) {
      contact.add(new Inline.Words("本报告的电子版可在" + editor.publishedAt() + "“政府信息公开年报”栏目查阅、下载。"));
    }
    contact.add(new Inline.Words("如对本报告有疑问，请与编制单位联系（地址："));
    contact.add(given(editor.address(), "地址"));
    contact.add(new Inline.Words("；邮编："));
    contact.add(given(editor.postcode(), "邮编"));
    contact.add(new Inline.Words("；联系电话："));
    contact.add(given(editor.phone(), "联系电话"));
    contact.add(new Inline.Words("；电子邮箱："));
    contact.add(given(editor.email(), "电子邮箱"));
    contact.add(new Inline.Words("）。"));
    String between = parts.stream().anyMatch(part -> part.contains("、")) ? "，" : "、";
    return List.of(
        new Block.Paragraph(
            List.of(
                new Inline.Words("本报告由"),
                given(editor.name(), "编制单位"),
                new Inline.Words(
                    "根据《中华人民共和国政府信息公开条例》编制，由"
                        + parts.stream().collect(Collectors.joining(between))
                        + COUNTS[parts.size()]
                        + "个部分组成。本报告中所列数据统计期限自"
                        + inChinese(header.firstDay())
                        + "起至"
                        + inChinese(header.lastDay())
                        + "止。"))),
        new Block.Paragraph(contact));
  }

  private static Inline given(String text, String asked) {
    return text.isEmpty() ? Inline.Blank.of(asked) : new Inline.Words(text);
  }

  private static String inChinese(LocalDate date) {
    return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
  }
}
