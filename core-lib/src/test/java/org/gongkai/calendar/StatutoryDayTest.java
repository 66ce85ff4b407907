package org.gongkai.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.calendar.StatutoryDay.Kind;
import org.gongkai.finding.Message;
import org.gongkai.reference.Reading;
import org.gongkai.reference.ReferenceProblem;
import org.junit.jupiter.api.Test;

class StatutoryDayTest {

  private static Reading<List<StatutoryDay>> parse(String... rows) {
    String text = "date,kind,festival,notice\n" + String.join("\n", rows) + "\n";
    return StatutoryDay.parse("2027.csv", text.getBytes(UTF_8));
  }

  @Test
  void fileOfANoticeIsReadInEitherWording() {
    assertThat(parse("2027-01-01,HOLIDAY,元旦,国办发明电〔2026〕×号", "2027/1/3,上班,元旦,国办发明电〔2026〕×号"))
        .isEqualTo(
            new Reading.Read<>(
                List.of(
                    new StatutoryDay(LocalDate.of(2027, 1, 1), Kind.HOLIDAY, "元旦", "国办发明电〔2026〕×号"),
                    new StatutoryDay(
                        LocalDate.of(2027, 1, 3), Kind.WORKDAY, "元旦", "国办发明电〔2026〕×号"))));
  }

  @Test
  void everyMistakeIsNamedWithItsLine() {
    assertThat(
            parse(
                "2027-02-30,HOLIDAY,元旦,n",
                "2027-01-01,休息,元旦,n",
                "2027-01-02,HOLIDAY,,n",
                "2027-01-03,HOLIDAY,元旦,n",
                "2027-01-03,WORKDAY,元旦,n"))
        .isEqualTo(
            new Reading.Refused<List<StatutoryDay>>(
                List.of(
                    problem(
                        2,
                        "“date”一栏的“2027-02-30”不是日期，请写成 2016-08-05 的样子。",
                        "date is '2027-02-30', which is no date; write it like 2016-08-05."),
                    problem(
                        3,
                        "“kind”一栏的“休息”无法识别，可填：放假、上班。",
                        "kind is '休息', which is not one of 放假、上班; use one of them."),
                    problem(4, "“festival”一栏是空的，请填写。", "the cell festival is empty; fill it in."),
                    problem(
                        6,
                        "2027-01-03 在第5行已经写过，请只保留一行。",
                        "2027-01-03 already stands on line 5; keep one of them."))));
  }

  private static ReferenceProblem problem(int line, String chinese, String english) {
    return new ReferenceProblem("2027.csv", line, new Message(chinese, english));
  }

  @Test
  void holidayOnAWeekendIsNoDeparture() {
    assertThat(day(2016, 1, 1, Kind.HOLIDAY).departsFromWeek()).isTrue(); // Friday
    assertThat(day(2016, 1, 2, Kind.HOLIDAY).departsFromWeek()).isFalse(); // Saturday
    assertThat(day(2016, 1, 2, Kind.WORKDAY).departsFromWeek()).isTrue();
    assertThat(day(2016, 1, 1, Kind.WORKDAY).departsFromWeek()).isFalse();
  }

  private static StatutoryDay day(int year, int month, int day, Kind kind) {
    return new StatutoryDay(LocalDate.of(year, month, day), kind, "元旦", "n");
  }

  @Test
  void festivalAndNoticeAreNotBlank() {
    LocalDate date = LocalDate.of(2027, 1, 1);

    assertThatThrownBy(() -> new StatutoryDay(date, Kind.HOLIDAY, " ", "n"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new StatutoryDay(date, Kind.HOLIDAY, "元旦", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
