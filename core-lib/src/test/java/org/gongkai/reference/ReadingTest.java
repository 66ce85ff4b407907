package org.gongkai.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gongkai.finding.Message;
import org.junit.jupiter.api.Test;

class ReadingTest {

  private static final ReferenceProblem PROBLEM =
      new ReferenceProblem("a.csv", 3, new Message("不对。", "wrong."));

  @Test
  void problemsRefuseTheValue() {
    assertThat(Reading.of(1, List.of())).isEqualTo(new Reading.Read<>(1));
    assertThat(Reading.of(1, List.of(PROBLEM)))
        .isEqualTo(new Reading.Refused<Integer>(List.of(PROBLEM)));
  }

  @Test
  void nextStepSeesOnlyWhatWasRead() {
    assertThat(new Reading.Read<>(1).then(n -> new Reading.Read<>(n + 1)))
        .isEqualTo(new Reading.Read<>(2));
    assertThat(new Reading.Refused<Integer>(List.of(PROBLEM)).then(n -> new Reading.Read<>(n + 1)))
        .isEqualTo(new Reading.Refused<Integer>(List.of(PROBLEM)));
  }

  @Test
  void refusedFileOfTheProgramIsThrownWithItsSentences() {
    Reading<Integer> refused = new Reading.Refused<>(List.of(PROBLEM));

    assertThatThrownBy(refused::orThrow)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a.csv line 3: wrong.");
  }

  @Test
  void refusalWithoutReasonIsRefused() {
    assertThatThrownBy(() -> new Reading.Refused<>(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sentenceNamesItsPlace() {
    assertThat(PROBLEM.sentence()).isEqualTo(new Message("a.csv 第3行：不对。", "a.csv line 3: wrong."));
    assertThat(new ReferenceProblem("a.csv", 0, PROBLEM.message()).sentence())
        .isEqualTo(new Message("a.csv：不对。", "a.csv: wrong."));
  }

  @Test
  void lineIsNotNegative() {
    assertThatThrownBy(() -> new ReferenceProblem("a.csv", -1, PROBLEM.message()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
