package org.gongkai.supervision;

import java.util.List;
import org.gongkai.annualreport.Block;
import org.gongkai.finding.Choice;
import org.jspecify.annotations.Nullable;

/**
 * An office paper in draft (公文草稿): finished words, to be printed in any format. Its number and its
 * date are left blank for whoever issues it.
 *
 * @param form how it is laid out
 * @param issuer who issues it
 * @param numberBlank the document number with its blanks, such as 〔2017〕　　号; empty if it bears none
 * @param title the title
 * @param addressee to whom, as printed without the colon; empty if it has none
 * @param body what it says
 * @param contact the line that names whom to ask; null if there is none
 */
public record Paper(
    Form form,
    String issuer,
    String numberBlank,
    String title,
    String addressee,
    List<Block> body,
    @Nullable String contact) {

  /** The layouts of GB/T 9704-2012 that are used here (公文格式). */
  public enum Form implements Choice {
    /** 信函格式: the issuer's name and two red lines above, no page number on the first page. */
    LETTER("函"),
    /** The general layout with the issuer's mark. */
    CIRCULAR("通报"),
    /** A table or a result that is published without a head. */
    ANNEX("附件");

    private final String label;

    Form(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /** The blank for the date, to be filled in when the paper is issued. */
  public static final String DATE_BLANK = "　　年　　月　　日";

  /** Copies the list. */
  public Paper {
    body = List.copyOf(body);
  }

  /** The number's blanks for papers issued in a year. */
  static String numberBlank(int year) {
    return "　　　　〔" + year + "〕　　号";
  }
}
