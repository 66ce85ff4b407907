package org.gongkai.batch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongkai.finding.CellPlace;
import org.gongkai.finding.Reported;
import org.gongkai.finding.Tolerance;
import org.gongkai.finding.ValueKind;
import org.gongkai.ledger.Request;
import org.gongkai.ledger.RowBuilder;
import org.gongkai.ledger.SheetSchema;
import org.gongkai.ledger.WayIn;
import org.junit.jupiter.api.Test;

class StoredCellsTest {

  private static final SheetSchema<Request> REQUESTS = SheetSchema.of(Request.class);

  @Test
  void aRowIsReadAsItWasWritten() {
    Request row =
        RowBuilder.ofRow(Request.class, 7)
            .with("entryNumber", "YS-001")
            .with("wayIn", WayIn.ONLINE)
            .withReported(
                "receivedOn",
                new Reported<>(
                    ValueKind.DATE,
                    LocalDate.of(2016, 8, 3),
                    "2016.8.3",
                    null,
                    Set.of(Tolerance.DATE_AS_TEXT)))
            .withReported(
                "feeCollected",
                new Reported<>(
                    ValueKind.NUMBER,
                    new BigDecimal("1234.50"),
                    "１，２３４.５０元",
                    null,
                    Set.of(Tolerance.FULL_WIDTH, Tolerance.UNIT_SUFFIX)))
            .withReported("pages", Reported.of(ValueKind.MALFORMED, null, "三页", null))
            .withReported("feeWaived", Reported.of(ValueKind.SLASH, null, "/", null))
            .withReported("remarks", Reported.of(ValueKind.TEXT, "两\n行\"引号\"", "两\n行\"引号\" ", null))
            .build();
    assertThat(StoredCells.read(REQUESTS, StoredCells.write(REQUESTS, row, row.row()), row.row()))
        .isEqualTo(row);
  }

  @Test
  void anEmptyCellOfItsRowIsItsColumnsNumber() {
    Request row =
        RowBuilder.ofRow(Request.class, 7)
            .withReported("remarks", Reported.of(ValueKind.BLANK, null, " ", null))
            .build();
    String json = StoredCells.write(REQUESTS, row, row.row());
    assertThat(json)
        .startsWith("{\"entryNumber\":0,\"applicantKind\":1,")
        .endsWith(",\"remarks\":[\"BLANK\",\" \",21]}");
    assertThat(StoredCells.read(REQUESTS, json, row.row())).isEqualTo(row);
  }

  @Test
  void anEmptyCellThatWasWrittenAsAListIsReadAsEver() {
    Request row = RowBuilder.ofRow(Request.class, 7).build();
    assertThat(
            StoredCells.read(REQUESTS, "{\"entryNumber\":[\"BLANK\",\"\",2]}", row.row())
                .entryNumber())
        .isEqualTo(Reported.blank(CellPlace.of(row.row().sheet(), 7, 2)));
  }

  @Test
  void aPlaceOutsideTheRowIsKept() {
    Reported<BigDecimal> cell =
        Reported.of(ValueKind.ZERO, BigDecimal.ZERO, "0", CellPlace.of("统计表！a!b", 4, 3));
    assertThat(StoredCells.readNumber(StoredCells.write(cell))).isEqualTo(cell);
  }

  @Test
  void whatTheWorkbookDoesNotHaveTakesNoRoom() {
    assertThat(StoredCells.write(Reported.absent())).isEqualTo("[\"ABSENT\"]");
    assertThat(StoredCells.readNumber("[\"ABSENT\"]")).isEqualTo(Reported.absent());
  }

  @Test
  void aListOfTextsIsReadAsItWasWritten() {
    List<Reported<String>> texts =
        List.of(
            Reported.of(ValueKind.TEXT, "220200-001", "220200-001", CellPlace.of("报送单位", 20, 1)),
            Reported.blank(CellPlace.of("报送单位", 21, 1)));
    assertThat(StoredCells.readTexts(StoredCells.writeList(texts))).isEqualTo(texts);
  }
}
