package org.gongkai.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.gongkai.finding.CellPlace;
import org.gongkai.finding.Reported;
import org.gongkai.finding.ValueKind;
import org.junit.jupiter.api.Test;

class RowBuilderTest {

  @Test
  void aRowKnowsWhereEachOfItsCellsStands() {
    Complaint complaint =
        RowBuilder.ofRow(Complaint.class, 4)
            .with("entryNumber", "诉-1")
            .with("receivedOn", LocalDate.of(2016, 8, 5))
            .build();
    assertThat(complaint)
        .isEqualTo(
            new Complaint(
                new RowPlace("投诉举报台账", 4),
                Reported.of(ValueKind.TEXT, "诉-1", "诉-1", CellPlace.of("投诉举报台账", 4, 0)),
                Reported.of(
                    ValueKind.DATE,
                    LocalDate.of(2016, 8, 5),
                    "2016-08-05",
                    CellPlace.of("投诉举报台账", 4, 1)),
                Reported.blank(CellPlace.of("投诉举报台账", 4, 2)),
                Reported.blank(CellPlace.of("投诉举报台账", 4, 3)),
                Reported.blank(CellPlace.of("投诉举报台账", 4, 4)),
                Reported.blank(CellPlace.of("投诉举报台账", 4, 5)),
                Reported.blank(CellPlace.of("投诉举报台账", 4, 6))));
  }

  @Test
  void numbersTimesAndChoicesAreTaken() {
    Request request =
        RowBuilder.ofRow(Request.class, 3)
            .with("wayIn", WayIn.FAX)
            .with("pages", 0)
            .with("feeCollected", new BigDecimal("12.50"))
            .build();
    assertThat(request.wayIn())
        .isEqualTo(Reported.of(ValueKind.CHOICE, WayIn.FAX, "传真申请", request.wayIn().place()));
    assertThat(request.pages().kind()).isEqualTo(ValueKind.ZERO);
    assertThat(request.feeCollected().raw()).isEqualTo("12.50");
    assertThat(
            RowBuilder.ofRow(Interpretation.class, 3)
                .with("occurredAt", LocalDateTime.of(2016, 8, 5, 14, 30))
                .build()
                .occurredAt()
                .raw())
        .isEqualTo("2016-08-05 14:30");
  }

  @Test
  void aValueOfAnotherKindIsRefused() {
    RowBuilder<Request> builder = RowBuilder.ofRow(Request.class, 3);
    assertThatThrownBy(() -> builder.with("receivedOn", "2016-08-05"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("receivedOn (收到日期) takes a DATE, not a String");
    assertThatThrownBy(() -> builder.with("wayIn", ApplicantKind.ENTERPRISE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("wayIn (申请方式) takes a CHOICE, not a ApplicantKind");
    assertThatThrownBy(() -> builder.with("nothing", "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Request has no column nothing");
  }

  @Test
  void itemsOfASheetStandBelowEachOther() {
    Safeguards safeguards = RowBuilder.ofSafeguards().with("briefings", 1).build();
    assertThat(safeguards.briefings().place()).isEqualTo(CellPlace.of("工作保障", 2, 1));
    assertThat(safeguards.lastBriefingOn().place()).isEqualTo(CellPlace.of("工作保障", 3, 1));
  }
}
