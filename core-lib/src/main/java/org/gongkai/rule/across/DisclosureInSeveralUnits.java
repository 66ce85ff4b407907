package org.gongkai.rule.across;

import com.google.auto.service.AutoService;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gongkai.finding.Place;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Disclosure;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.rule.ComparedFindings;
import org.gongkai.rule.ComparingCheck;
import org.gongkai.rule.ComparingRule;
import org.gongkai.rule.Comparison;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.StandingWorkbook;
import org.gongkai.rule.Subject;
import org.gongkai.unit.Unit;

/** A document is entered by one unit, not by each that had a part in it. */
@AutoService(ComparingRule.class)
@RuleInfo(
    code = "disclosure-in-several-units",
    severity = Severity.WARNING,
    subject = Subject.CONSISTENCY,
    title = "同一文号的信息不应由几个单位重复登记",
    titleInEnglish = "A document is entered by one unit only",
    sources = {@Source(document = Instrument.WORKBOOK, clause = "主动公开台账：文号")},
    inputs = {"disclosures.documentNumber"})
public final class DisclosureInSeveralUnits implements ComparingRule {

  private static final Pattern OPENING = Pattern.compile("[\\[(〔【「]");
  private static final Pattern CLOSING = Pattern.compile("[\\])〕】」]");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  @Override
  public Map<Ledger, Set<String>> columns() {
    return Map.of(Ledger.DISCLOSURES, Set.of("documentNumber"));
  }

  @Override
  public Optional<SharedKey> findSharedKey() {
    return Optional.of(
        row ->
            row instanceof Disclosure disclosure
                ? disclosure.documentNumber().find().map(DisclosureInSeveralUnits::plain)
                : Optional.empty());
  }

  @Override
  public ComparingCheck begin(Comparison comparison) {
    return new ComparingCheck() {
      private final Map<String, List<Entry>> byNumber = new TreeMap<>();

      @Override
      public void row(StandingWorkbook workbook, LedgerRow ledgerRow) {
        if (workbook.year() == comparison.year()
            && ledgerRow instanceof Disclosure row
            && row.documentNumber().isGiven()) {
          byNumber
              .computeIfAbsent(plain(row.documentNumber().get()), number -> new ArrayList<>())
              .add(
                  new Entry(
                      workbook,
                      Place.of(row.documentNumber().place()),
                      row.documentNumber().raw()));
        }
      }

      @Override
      public void end(ComparedFindings findings) {
        for (List<Entry> entries : byNumber.values()) {
          for (Entry entry : entries) {
            List<String> others =
                entries.stream()
                    .map(Entry::workbook)
                    .filter(other -> !other.unitCode().equals(entry.workbook().unitCode()))
                    .filter(other -> !other.sharesWith(entry.workbook()))
                    .map(StandingWorkbook::unitCode)
                    .distinct()
                    .sorted()
                    .toList();
            if (!others.isEmpty()) {
              report(comparison, entry, others, findings);
            }
          }
        }
      }
    };
  }

  private static void report(
      Comparison comparison, Entry entry, List<String> others, ComparedFindings findings) {
    String first =
        comparison.roster().find(others.get(0)).map(Unit::fullName).orElse(others.get(0));
    findings.report(
        entry.workbook(),
        entry.place(),
        entry.number(),
        "由一个单位登记",
        "文号“"
            + entry.number()
            + "”的信息"
            + first
            + (others.size() > 1 ? "等" + others.size() + "个单位" : "")
            + "也登记了，会重复计数，请商定由一家登记或说明原因",
        "Document "
            + entry.number()
            + " is also entered by "
            + String.join(", ", others)
            + " and would be counted twice: agree on one unit or explain");
  }

  /** Brackets and blanks of document numbers are written in many ways. */
  private static String plain(String number) {
    String plain = Normalizer.normalize(number, Normalizer.Form.NFKC);
    plain = OPENING.matcher(plain).replaceAll("[");
    plain = CLOSING.matcher(plain).replaceAll("]");
    return BLANKS.matcher(plain).replaceAll("");
  }

  private record Entry(StandingWorkbook workbook, Place place, String number) {}
}
