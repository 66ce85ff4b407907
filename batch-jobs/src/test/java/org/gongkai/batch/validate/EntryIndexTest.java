package org.gongkai.batch.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.finding.CellAddress;
import org.gongkai.finding.CellPlace;
import org.gongkai.finding.EntryKey;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Message;
import org.gongkai.finding.Place;
import org.gongkai.finding.Reported;
import org.gongkai.finding.Severity;
import org.gongkai.finding.ValueKind;
import org.gongkai.ledger.Request;
import org.gongkai.ledger.RowBuilder;
import org.gongkai.ledger.SheetSchema;
import org.gongkai.ledger.Submission;
import org.junit.jupiter.api.Test;

class EntryIndexTest {

  private static final String SHEET = "依申请公开台账";

  private final EntryIndex index =
      new EntryIndex(
          Submission.of(
              RowBuilder.ofCover().with("unitCode", "SL-JYJ").build(),
              List.of(),
              Set.of(),
              RowBuilder.ofSafeguards().build(),
              Map.of(
                  "3.1",
                  Reported.of(
                      ValueKind.NUMBER,
                      BigDecimal.ONE,
                      "1",
                      new CellPlace("统计表", CellAddress.parse("D25")))),
              List.of()));

  private static EntryKey entry(EntryIndex index, Place place) {
    return index
        .about(
            new Finding(
                "some-finding",
                Severity.WARNING,
                place,
                "",
                "",
                new Message("请核对。", "Check this.")))
        .entry();
  }

  private static Place place(int row, String column) {
    return new Place(
        SHEET, new CellAddress(row, SheetSchema.of(Request.class).get(column).index()));
  }

  private static Request request(int row, String number) {
    RowBuilder<Request> builder = RowBuilder.ofRow(Request.class, row);
    if (!number.isEmpty()) {
      builder.with("entryNumber", number);
    }
    return builder.with("receivedOn", LocalDate.of(2016, 8, 1)).build();
  }

  @Test
  void rowIsKnownByItsNumberWhereverItStands() {
    index.add(request(7, "申-001"));
    EntryIndex moved =
        new EntryIndex(
            Submission.of(
                RowBuilder.ofCover().build(),
                List.of(),
                Set.of(),
                RowBuilder.ofSafeguards().build(),
                Map.of(),
                List.of()));
    moved.add(request(19, "申-001"));
    EntryKey expected = new EntryKey(SHEET + "|申-001", "receivedOn");
    assertThat(entry(index, place(7, "receivedOn"))).isEqualTo(expected);
    assertThat(entry(moved, place(19, "receivedOn"))).isEqualTo(expected);
  }

  @Test
  void rowWithoutANumberIsKnownByItsPlace() {
    index.add(request(7, ""));
    assertThat(entry(index, place(7, "receivedOn")))
        .isEqualTo(new EntryKey(SHEET + "|第8行", "receivedOn"));
  }

  @Test
  void figureIsKnownByItsCode() {
    assertThat(entry(index, new Place("统计表", CellAddress.parse("D25"))))
        .isEqualTo(new EntryKey("统计表", "3.1"));
  }

  @Test
  void sheetAndFileAreKnownAsSuch() {
    assertThat(entry(index, Place.sheet(SHEET))).isEqualTo(new EntryKey(SHEET, ""));
    assertThat(entry(index, Place.FILE)).isEqualTo(EntryKey.NONE);
  }

  @Test
  void columnOutsideTheLedgerIsKnownByItsLetters() {
    index.add(request(7, "申-001"));
    assertThat(entry(index, new Place(SHEET, CellAddress.parse("AZ8"))))
        .isEqualTo(new EntryKey(SHEET + "|申-001", "AZ"));
  }
}
