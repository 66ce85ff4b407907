package org.gongkai.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gongkai.finding.EntryKey;
import org.gongkai.finding.Finding;
import org.gongkai.finding.FindingKey;
import org.gongkai.finding.Message;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.ColumnSpec;
import org.gongkai.ledger.Cover;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.Safeguards;
import org.gongkai.ledger.SheetSchema;
import org.gongkai.ledger.WorkbookLayout;
import org.gongkai.reference.Fingerprint;

/**
 * What the office lets pass (豁免清单). A finding that is waived stays, as an INFO that names the
 * reason, so that it returns no workbook and is not forgotten either.
 */
public final class Waivers {

  /** Nothing is waived. */
  public static final Waivers NONE = new Waivers(List.of());

  private final List<Waiver> all;

  private Waivers(List<Waiver> all) {
    this.all = all;
  }

  /** The given waivers, in their order. */
  public static Waivers of(List<Waiver> waivers) {
    return new Waivers(List.copyOf(waivers));
  }

  /** All waivers in their order. */
  public List<Waiver> list() {
    return all;
  }

  /** Changes whenever something else may be waived; part of the basis of a decision. */
  public String fingerprint() {
    return Fingerprint.of(all.stream().map(Waiver::toString).toList());
  }

  /** Makes a note of each finding in a workbook that is waived, and leaves the others alone. */
  public UnaryOperator<Finding> of(String unitCode, int year) {
    List<Waiver> waivers =
        all.stream()
            .filter(waiver -> waiver.unitCode().equals(unitCode) && waiver.year() == year)
            .toList();
    return finding ->
        waivers.stream()
            .filter(waiver -> covers(waiver, finding))
            .findFirst()
            .map(waiver -> waived(finding, waiver))
            .orElse(finding);
  }

  private static boolean covers(Waiver waiver, Finding finding) {
    EntryKey entry = finding.entry();
    String row = waiver.row();
    String column = waiver.column();
    String value = waiver.value();
    return waiver.code().equals(finding.code())
        && (value == null
            || FindingKey.of(finding)
                .equals(new FindingKey(finding.code(), finding.entry(), value)))
        && (row == null || entry.row().substring(entry.row().indexOf('|') + 1).equals(row))
        && (column == null || column.equals(header(entry).orElse(entry.column())));
  }

  /** The header of the entry's column, if its sheet is one whose columns are known. */
  private static Optional<String> header(EntryKey entry) {
    int mark = entry.row().indexOf('|');
    String sheet = mark < 0 ? entry.row() : entry.row().substring(0, mark);
    return schema(sheet).flatMap(schema -> schema.find(entry.column())).map(ColumnSpec::header);
  }

  private static Optional<SheetSchema<?>> schema(String sheet) {
    if (sheet.equals(WorkbookLayout.SAFEGUARDS_SHEET)) {
      return Optional.of(SheetSchema.of(Safeguards.class));
    } else if (sheet.equals(WorkbookLayout.COVER_SHEET)) {
      return Optional.of(SheetSchema.of(Cover.class));
    }
    return Arrays.stream(Ledger.values())
        .filter(ledger -> ledger.sheet().equals(sheet))
        .findFirst()
        .map(ledger -> SheetSchema.of(ledger));
  }

  private static Finding waived(Finding finding, Waiver waiver) {
    return new Finding(
        finding.code(),
        Severity.INFO,
        finding.place(),
        finding.value(),
        finding.expected(),
        new Message(
            "公开办已豁免（"
                + waiver.by()
                + "，"
                + waiver.on()
                + "："
                + waiver.reason()
                + "）："
                + finding.message().chinese(),
            "Waived by the office ("
                + waiver.by()
                + ", "
                + waiver.on()
                + ": "
                + waiver.reason()
                + "): "
                + finding.message().english()),
        finding.entry());
  }
}
