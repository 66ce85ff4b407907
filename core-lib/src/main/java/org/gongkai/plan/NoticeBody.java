package org.gongkai.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.finding.Place;
import org.gongkai.plan.NoticeText.Block;
import org.gongkai.plan.NoticeText.Cell;
import org.gongkai.plan.NoticeText.Paragraph;
import org.gongkai.plan.NoticeText.Row;
import org.gongkai.plan.NoticeText.Table;
import org.jspecify.annotations.Nullable;

/** Reads what stands around the task table: who issued the notice, when, and what its body says. */
final class NoticeBody {

  /**
   * A part of the body under a heading such as 三、强化政务公开保障工作.
   *
   * @param title the heading without its number
   * @param paragraphs what stands under it
   */
  record Part(String title, List<Paragraph> paragraphs) {}

  private record Dated(LocalDate date, Place place) {}

  private record Named(String name, Place place) {}

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<code>[\\p{IsHan}]{2,14}?)(?<open>[〔\\[［（(【﹝])(?<year>(?:19|20)\\d{2})(?<close>[〕\\]］）)】﹞])第?(?<serial>\\d{1,4})号");

  private static final Pattern DATE =
      Pattern.compile("(?<year>(?:19|20)\\d{2})年(?<month>\\d{1,2})月(?<day>\\d{1,2})日");

  private static final Pattern PART =
      Pattern.compile("^[一二三四五六七八九十]{1,3}、(?<title>[^。]{2,40})(?<rest>。.*)?$");

  private static final Pattern ORGAN =
      Pattern.compile("(?!.*(?:关于|：|，|。)).{2,30}(?:人民政府|政府|办公厅|办公室|委员会|局|委|领导小组)(?<file>文件)?");

  private static final Pattern KIND_OF_DOCUMENT =
      Pattern.compile(".*(?:通知|意见|方案|函|决定|公告|要点|表|台账|台帐|清单|任务分解|分工|计划)(?:（[^）]*）)?");

  /** A title with the number behind it in brackets, as web sites print it. */
  private static final Pattern NUMBERED_TITLE =
      Pattern.compile(
          "(?<title>.*(?:通知|意见|方案|要点))[*\\s]*[（(]"
              + "(?<number>\\p{IsHan}{2,14}\\s*[〔\\[［（(【﹝]\\s*[0-9０-９]{4}\\s*[〕\\]］）)】﹞]"
              + "\\s*第?\\s*[0-9０-９]{1,4}\\s*号)[）)][*\\s]*");

  private static final Pattern LABELLED =
      Pattern.compile(
          "^(?<label>索引号|分类|主题分类|信息分类|发文机关|发布机构|发文单位|成文日期|生成日期|发文日期|标题|名称|信息名称|发文字号|文号|文件编号|发布日期|公开日期|有效性)(?:：|:)(?<value>.*)$");

  private static final Pattern LABEL =
      Pattern.compile(
          "索引号|分类|主题分类|信息分类|发文机关|发布机构|发文单位|成文日期|生成日期|发文日期|标题|名称|信息名称|发文字号|文号|文件编号|发布日期|公开日期|有效性");

  private static final Pattern HEADING_NEXT =
      Pattern.compile("^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\\d+[.、]|附件).*");

  /** The signs of a 统一社会信用代码 in the order of their values. */
  private static final String CREDIT_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private static final Pattern CREDIT_CODE =
      Pattern.compile("[" + CREDIT_SIGNS + "]{18}(?![0-9A-Z])");

  /** The shortest paragraph that a page may have cut in two. */
  private static final int LONG_PARAGRAPH = 25;

  private final NoticeFindings findings;
  private final Map<String, Named> entries = new LinkedHashMap<>();
  private final List<Paragraph> paragraphs;
  private final List<Part> parts;
  private final String title;
  private final @Nullable Paragraph titleParagraph;
  private final @Nullable Named letterhead;
  private final @Nullable Named signature;
  private final @Nullable Dated signed;
  private final @Nullable Paragraph annexTitle;

  NoticeBody(List<Block> before, NoticeFindings findings) {
    this.findings = findings;
    List<Paragraph> plain = new ArrayList<>();
    for (Block block : before) {
      if (block instanceof Paragraph paragraph) {
        Matcher labelled = LABELLED.matcher(Wording.inOneLine(paragraph.text()));
        if (labelled.matches()) {
          entry(labelled.group("label"), labelled.group("value"), paragraph.place());
        } else if (!Wording.isBlank(paragraph.text())) {
          plain.add(paragraph);
        }
      } else if (block instanceof Table table) {
        entries(table);
      }
    }
    this.paragraphs = withNumberApart(rejoined(plain));
    int titleAt = indexOf(paragraphs, NoticeBody::isTitle, 0);
    if (titleAt >= 0) {
      titleParagraph = paragraphs.get(titleAt);
      letterhead = letterhead(titleAt);
      title = title(titleAt);
    } else {
      titleParagraph = null;
      letterhead = letterhead(Math.min(3, paragraphs.size()));
      title = titleWithoutNotice();
    }
    int signedAt = lastDate(titleAt);
    signed =
        signedAt < 0
            ? null
            : new Dated(
                findDate(paragraphs.get(signedAt).text()).orElseThrow(),
                paragraphs.get(signedAt).place());
    signature = signature(signedAt);
    annexTitle = annexTitle(Math.max(titleAt, signedAt));
    parts = parts(titleAt + 1, signedAt < 0 ? paragraphs.size() : signedAt);
  }

  /** The paragraphs in front of the table, those that a page cut in two put together. */
  List<Paragraph> paragraphs() {
    return paragraphs;
  }

  /** What the site that carries the notice says about it: 发文机关, 成文日期 and the like. */
  List<String> entryLines() {
    return entries.entrySet().stream()
        .map(entry -> entry.getKey() + "：" + entry.getValue().name())
        .toList();
  }

  List<Part> parts() {
    return parts;
  }

  private void entry(String label, String value, Place place) {
    entries.putIfAbsent(label, new Named(Wording.inOneLine(value), place));
  }

  private void entries(Table table) {
    for (Row row : table.rows()) {
      List<Cell> cells = row.cells();
      for (int i = 0; i + 1 < cells.size(); i++) {
        String label = Wording.canonical(cells.get(i).text()).replaceFirst("：$", "");
        if (LABEL.matcher(label).matches()) {
          entry(label, cells.get(i + 1).text(), cells.get(i + 1).place());
        }
      }
    }
  }

  static List<Paragraph> rejoined(List<Paragraph> plain) {
    List<Paragraph> joined = new ArrayList<>();
    for (Paragraph paragraph : plain) {
      Paragraph last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && isCutOff(last.text()) && goesOn(paragraph.text())) {
        joined.set(
            joined.size() - 1,
            new Paragraph(last.text().stripTrailing() + paragraph.text().strip(), last.place()));
      } else {
        joined.add(paragraph);
      }
    }
    return joined;
  }

  private static List<Paragraph> withNumberApart(List<Paragraph> lines) {
    int at = indexOf(lines, NoticeBody::isTitle, 0);
    Matcher title = NUMBERED_TITLE.matcher(at < 0 ? "" : lines.get(at).text());
    if (!title.matches()) {
      return lines;
    }
    Paragraph printed = lines.get(at);
    List<Paragraph> apart = new ArrayList<>(lines);
    apart.set(at, new Paragraph(title.group("title"), printed.place()));
    apart.add(at + 1, new Paragraph(title.group("number"), printed.place()));
    return apart;
  }

  private static boolean isCutOff(String text) {
    String bare = Wording.canonical(text);
    return bare.length() >= LONG_PARAGRAPH
        && "。！？：；!?…”』」）》〕".indexOf(bare.charAt(bare.length() - 1)) < 0
        && !KIND_OF_DOCUMENT.matcher(bare).matches();
  }

  private static boolean goesOn(String text) {
    String bare = Wording.canonical(text);
    return !HEADING_NEXT.matcher(bare).matches() && findDate(bare).isEmpty();
  }

  private static int indexOf(
      List<Paragraph> paragraphs, Predicate<String> test, int fromInclusive) {
    for (int i = fromInclusive; i < paragraphs.size(); i++) {
      if (test.test(bare(paragraphs.get(i)))) {
        return i;
      }
    }
    return -1;
  }

  private static String bare(Paragraph paragraph) {
    return Wording.canonical(paragraph.text())
        .replaceFirst("^#+", "")
        .replaceAll("^\\*+|\\*+$", "");
  }

  private static boolean isTitle(String bare) {
    return bare.length() <= 90
        && bare.matches("(?:.{0,40})关于.+")
        && !bare.matches(".*[。：；]")
        && !bare.matches("^(?:根据|按照|现将|为|[一二三四五六七八九十]+、|（).*");
  }

  /** The organ of the letterhead: the first one above the title. */
  private @Nullable Named letterhead(int endExclusive) {
    for (int i = 0; i < endExclusive; i++) {
      Matcher organ = ORGAN.matcher(bare(paragraphs.get(i)));
      if (organ.matches()) {
        return new Named(
            bare(paragraphs.get(i)).replaceFirst("文件$", ""), paragraphs.get(i).place());
      }
    }
    return null;
  }

  /** The title with the organ that stands on the line above it, and with lines that follow. */
  private String title(int at) {
    StringBuilder made =
        new StringBuilder(Wording.withoutStrayBlanks(stripped(paragraphs.get(at))));
    for (int i = at + 1;
        i < Math.min(at + 3, paragraphs.size())
            && !KIND_OF_DOCUMENT.matcher(Wording.canonical(made.toString())).matches()
            && !bare(paragraphs.get(i)).matches(".*[。：]");
        i++) {
      made.append(Wording.withoutStrayBlanks(stripped(paragraphs.get(i))));
    }
    if (made.indexOf("关于") == 0
        && at > 0
        && ORGAN.matcher(bare(paragraphs.get(at - 1))).matches()) {
      made.insert(0, bare(paragraphs.get(at - 1)).replaceFirst("文件$", ""));
    }
    return made.toString();
  }

  private static String stripped(Paragraph paragraph) {
    return paragraph.text().strip().replaceFirst("^#+\\s*", "").replaceAll("^\\*+|\\*+$", "");
  }

  /** A table without a notice around it: the title above it, else the entry of the site. */
  private String titleWithoutNotice() {
    int at =
        indexOf(
            paragraphs,
            bare ->
                bare.length() <= 60
                    && KIND_OF_DOCUMENT.matcher(bare).matches()
                    && !bare.endsWith("。"),
            0);
    if (at >= 0) {
      return Wording.withoutStrayBlanks(stripped(paragraphs.get(at)));
    }
    Named named = firstEntry("标题", "名称", "信息名称");
    return named == null ? "" : named.name();
  }

  private @Nullable Named firstEntry(String... labels) {
    for (String label : labels) {
      Named named = entries.get(label);
      if (named != null && !named.name().isEmpty()) {
        return named;
      }
    }
    return null;
  }

  /** The last date below the title that is a paragraph of its own. */
  private int lastDate(int titleAt) {
    for (int i = paragraphs.size() - 1; i > titleAt; i--) {
      if (findDate(paragraphs.get(i).text()).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Reads a paragraph that is a date and nothing else: 2016年7月14日, 二〇一六年七月十四日, in brackets or not.
   */
  static Optional<LocalDate> findDate(String text) {
    String digits =
        Wording.withDigitsBefore(
            "年|月|日",
            Wording.canonical(text).replaceAll("[○Ｏ０O]", "〇").replaceAll("(?<=\\d)〇", "0"));
    Matcher matcher = DATE.matcher(digits.replaceAll("^（|）$", ""));
    if (!matcher.matches()) {
      matcher =
          Pattern.compile("(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})").matcher(digits);
    }
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(matcher.group("year")),
              Integer.parseInt(matcher.group("month")),
              Integer.parseInt(matcher.group("day"))));
    } catch (DateTimeException e) {
      return Optional.empty(); // such as 2016年2月30日: no date, so the paragraph stays what it is
    }
  }

  private @Nullable Named signature(int signedAt) {
    if (signedAt > 0) {
      Paragraph above = paragraphs.get(signedAt - 1);
      if (!above.equals(titleParagraph) && ORGAN.matcher(bare(above)).matches()) {
        return new Named(bare(above), above.place());
      }
    }
    return null;
  }

  private @Nullable Paragraph annexTitle(int after) {
    int at =
        indexOf(
            paragraphs,
            bare -> bare.length() <= 60 && KIND_OF_DOCUMENT.matcher(bare).matches(),
            after + 1);
    return at < 0 ? null : paragraphs.get(at);
  }

  private List<Part> parts(int fromInclusive, int toExclusive) {
    List<Part> found = new ArrayList<>();
    List<Paragraph> under = new ArrayList<>();
    for (int i = fromInclusive; i < toExclusive; i++) {
      Paragraph paragraph = paragraphs.get(i);
      if (signature != null && paragraph.place().equals(signature.place())) {
        continue; // the signature is none of the duties
      }
      Matcher heading = PART.matcher(Wording.withoutStrayBlanks(paragraph.text()));
      if (heading.matches()) {
        under = new ArrayList<>();
        found.add(new Part(heading.group("title"), under));
        String rest = heading.group("rest");
        if (rest != null && rest.length() > 1) {
          under.add(new Paragraph(rest.substring(1), paragraph.place()));
        }
      } else {
        under.add(paragraph);
      }
    }
    return found;
  }

  /** What the notice says about itself, with a finding for each contradiction. */
  NoticeDocument document() {
    indexNumber();
    Numbered number = number();
    int year = year(number);
    Named issuer = issuer();
    Named organ = firstEntry("发文机关", "发布机构", "发文单位");
    if (organ != null && issuer != null && !sameOrgan(organ.name(), issuer.name())) {
      findings.warning(
          "notice-issuer-differs",
          organ.place(),
          organ.name(),
          issuer.name(),
          "“发文机关”写的是“" + organ.name() + "”，文头是“" + issuer.name() + "”，请核对以哪一个为准。",
          "The entry 发文机关 says '"
              + organ.name()
              + "', the letterhead '"
              + issuer.name()
              + "'; check which is right.");
    }
    if (signature != null
        && letterhead != null
        && !sameOrgan(signature.name(), letterhead.name())) {
      findings.warning(
          "notice-signature-differs",
          signature.place(),
          signature.name(),
          letterhead.name(),
          "落款是“" + signature.name() + "”，文头是“" + letterhead.name() + "”，请核对以哪一个为准。",
          "The signature is '"
              + signature.name()
              + "', the letterhead '"
              + letterhead.name()
              + "'; check which is right.");
    }
    return new NoticeDocument(
        title, number.text(), issuer == null ? "" : issuer.name(), year, date());
  }

  /**
   * The index number begins with the issuer's 统一社会信用代码, whose last character is a check over the
   * others (GB 32100-2015, modulus 31).
   */
  private void indexNumber() {
    Named index = entries.get("索引号");
    if (index == null) {
      return;
    }
    Matcher code = CREDIT_CODE.matcher(Wording.canonical(index.name()).replace('-', ' '));
    if (!code.lookingAt() || isCreditCode(code.group())) {
      return;
    }
    findings.warning(
        "notice-index-number-wrong",
        index.place(),
        code.group(),
        "",
        "“索引号”开头的统一社会信用代码" + code.group() + "校验位不符，请核对。",
        "The credit code "
            + code.group()
            + " at the beginning of the entry 索引号 does not fit its check character; check it.");
  }

  static boolean isCreditCode(String code) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < code.length() - 1; i++) {
      sum += CREDIT_SIGNS.indexOf(code.charAt(i)) * weight;
      weight = weight * 3 % CREDIT_SIGNS.length();
    }
    int check = (CREDIT_SIGNS.length() - sum % CREDIT_SIGNS.length()) % CREDIT_SIGNS.length();
    return CREDIT_SIGNS.charAt(check) == code.charAt(code.length() - 1);
  }

  private static boolean sameOrgan(String one, String other) {
    return Wording.canonical(one).equals(Wording.canonical(other));
  }

  private @Nullable Named issuer() {
    if (letterhead != null) {
      return letterhead;
    }
    int about = title.indexOf("关于");
    if (about > 0 && titleParagraph != null) {
      String organ = title.substring(0, about).replaceFirst("转发$", "");
      if (ORGAN.matcher(organ).matches()) {
        return new Named(organ, titleParagraph.place());
      }
    }
    return signature != null ? signature : firstEntry("发文机关", "发布机构", "发文单位");
  }

  private @Nullable LocalDate date() {
    Named issued = firstEntry("成文日期", "生成日期", "发文日期");
    Optional<LocalDate> entered = issued == null ? Optional.empty() : findDate(issued.name());
    if (issued != null
        && entered.isPresent()
        && signed != null
        && !entered.get().equals(signed.date())) {
      findings.warning(
          "notice-date-differs",
          issued.place(),
          issued.name(),
          chinese(signed.date()),
          "“成文日期”写的是" + issued.name() + "，落款日期是" + chinese(signed.date()) + "，请核对以哪一个为准。",
          "The entry 成文日期 says "
              + entered.get()
              + ", the signature "
              + signed.date()
              + "; check which is right.");
    }
    return signed != null ? signed.date() : entered.orElse(null);
  }

  static String chinese(LocalDate date) {
    return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
  }

  /** A document number, and the year in it; 0 if there is none. */
  private record Numbered(String text, int year, Place place) {
    static final Numbered NONE = new Numbered("", 0, Place.FILE);
  }

  private Numbered number() {
    Numbered printed = Numbered.NONE;
    for (Paragraph paragraph : paragraphs) {
      Matcher matcher = NUMBER.matcher(Wording.withoutBlanks(halfWidthDigits(paragraph.text())));
      if (matcher.matches()) {
        printed = numbered(matcher, paragraph.place());
        break;
      }
    }
    Named titleEntry = firstEntry("标题", "名称", "信息名称");
    Numbered inTitle = titleEntry == null ? Numbered.NONE : within(titleEntry);
    Named numberEntry = entries.get("发文字号");
    for (String label : List.of("文号", "文件编号")) {
      numberEntry = numberEntry == null ? entries.get(label) : numberEntry;
    }
    Numbered inEntry = numberEntry == null ? Numbered.NONE : within(numberEntry);
    Numbered known =
        !printed.equals(Numbered.NONE)
            ? printed
            : !inEntry.equals(Numbered.NONE) ? inEntry : inTitle;
    if (numberEntry != null && numberEntry.name().isEmpty()) {
      findings.warning(
          "notice-number-entry-blank",
          numberEntry.place(),
          "",
          known.text(),
          "“发文字号”一栏是空的" + (known.text().isEmpty() ? "，请补上。" : "，文中的文号是" + known.text() + "，请补上。"),
          "The entry 发文字号 is blank"
              + (known.text().isEmpty()
                  ? ""
                  : " although the document has the number " + known.text())
              + "; fill it in.");
    }
    for (Numbered other : List.of(inEntry, inTitle)) {
      if (!other.equals(Numbered.NONE) && !other.text().equals(known.text())) {
        findings.warning(
            "notice-document-number-differs",
            other.place(),
            other.text(),
            known.text(),
            "文号写作“" + other.text() + "”，文头是“" + known.text() + "”，请核对以哪一个为准。",
            "The document number is given as "
                + other.text()
                + " and as "
                + known.text()
                + "; check which is right.");
      }
    }
    if (known.equals(Numbered.NONE)) {
      findings.info(
          "notice-document-number-missing",
          Place.FILE,
          "",
          "如：吉市政办函〔2016〕45号",
          "通知中没有找到文号，请核对。",
          "The notice has no document number; check it.");
    }
    return known;
  }

  private static String halfWidthDigits(String text) {
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      result.append(c >= '０' && c <= '９' ? (char) (c - 0xFEE0) : c);
    }
    return result.toString();
  }

  private Numbered within(Named entry) {
    Matcher matcher = NUMBER.matcher(Wording.withoutBlanks(halfWidthDigits(entry.name())));
    return matcher.find() ? numbered(matcher, entry.place()) : Numbered.NONE;
  }

  private Numbered numbered(Matcher matcher, Place place) {
    String normal =
        matcher.group("code") + "〔" + matcher.group("year") + "〕" + matcher.group("serial") + "号";
    if (!matcher.group("open").equals("〔") || !matcher.group("close").equals("〕")) {
      findings.info(
          "notice-document-number-brackets",
          place,
          matcher.group(),
          normal,
          "文号“" + matcher.group() + "”的年份应用六角括号，写作“" + normal + "”。",
          "The year in the document number '"
              + matcher.group()
              + "' belongs in 〔〕; write '"
              + normal
              + "'.");
    }
    return new Numbered(normal, Integer.parseInt(matcher.group("year")), place);
  }

  private int year(Numbered number) {
    int ofTitle = yearIn(title);
    int ofAnnex = annexTitle == null ? 0 : yearIn(annexTitle.text());
    int year =
        ofTitle != 0
            ? ofTitle
            : ofAnnex != 0
                ? ofAnnex
                : number.year() != 0 ? number.year() : signed == null ? 0 : signed.date().getYear();
    if (year == 0) {
      findings.error(
          "notice-year-missing",
          Place.FILE,
          "",
          "如：关于落实2016年政务公开重点工作任务的通知",
          "通知的标题、文号和落款都没有写明年份，时限无法推算，请在标题中写明年份。",
          "Neither the title, the document number nor the signature names a year, so that no deadline"
              + " can be worked out; write the year into the title.");
      return 0;
    }
    if (ofAnnex != 0 && ofAnnex != year && annexTitle != null) {
      differs(annexTitle.place(), ofAnnex, year, "附件标题", "annex's title");
    }
    if (number.year() != 0 && number.year() != year) {
      differs(number.place(), number.year(), year, "文号", "document number");
    }
    if (signed != null && Math.abs(signed.date().getYear() - year) > 1) {
      differs(signed.place(), signed.date().getYear(), year, "落款日期", "signature");
    }
    return year;
  }

  private void differs(Place place, int other, int year, String what, String whatInEnglish) {
    findings.warning(
        "notice-year-differs",
        place,
        Integer.toString(other),
        Integer.toString(year),
        what + "的年份是" + other + "，计划年度是" + year + "，请核对以哪一个为准。",
        "The year of the "
            + whatInEnglish
            + " is "
            + other
            + ", that of the plan "
            + year
            + "; check which is right.");
  }

  private static int yearIn(String text) {
    String digits = Wording.withDigitsBefore("年", Wording.canonical(text).replace('○', '〇'));
    Matcher matcher = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?:年|-\\d{4}年)").matcher(digits);
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
  }
}
