package org.gongkai.batch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gongkai.batch.store.Settlement.Candidate;
import org.gongkai.batch.store.Settlement.Outcome;
import org.gongkai.batch.store.Settlement.Outcome.InConflict;
import org.gongkai.batch.store.Settlement.Outcome.Stands;
import org.gongkai.batch.store.Settlement.Outcome.Superseded;
import org.junit.jupiter.api.Test;

class SettlementTest {

  private static final LocalDate JUNE = LocalDate.of(2016, 6, 30);
  private static final LocalDate DECEMBER = LocalDate.of(2016, 12, 31);

  private static Map<Long, Outcome> settled(Candidate... candidates) {
    return Settlement.of(List.of(candidates));
  }

  @Test
  void theOnlyOneStands() {
    assertThat(settled(new Candidate(1, 1, JUNE))).isEqualTo(Map.of(1L, new Stands()));
  }

  @Test
  void noneIsNone() {
    assertThat(settled()).isEmpty();
  }

  @Test
  void ofSeveralNewOnesTheLatestDateStands() {
    assertThat(settled(new Candidate(1, 1, DECEMBER), new Candidate(2, 1, JUNE)))
        .isEqualTo(Map.of(1L, new Stands(), 2L, new Superseded(1)));
  }

  @Test
  void aLaterRunWithALaterDateReplaces() {
    assertThat(settled(new Candidate(1, 1, JUNE), new Candidate(2, 2, DECEMBER)))
        .isEqualTo(Map.of(1L, new Superseded(2), 2L, new Stands()));
  }

  @Test
  void aLaterRunWithTheSameDateReplaces() {
    assertThat(settled(new Candidate(1, 1, JUNE), new Candidate(2, 2, JUNE)))
        .isEqualTo(Map.of(1L, new Superseded(2), 2L, new Stands()));
  }

  @Test
  void aLaterRunWithAnOlderDateNeverReplaces() {
    assertThat(settled(new Candidate(1, 1, JUNE), new Candidate(2, 2, JUNE.minusDays(1))))
        .isEqualTo(Map.of(1L, new Stands(), 2L, new Superseded(1)));
  }

  @Test
  void equalDatesInOneRunAreInConflict() {
    assertThat(settled(new Candidate(1, 1, JUNE), new Candidate(2, 1, JUNE)))
        .isEqualTo(Map.of(1L, new InConflict(List.of(2L)), 2L, new InConflict(List.of(1L))));
  }

  @Test
  void aConflictLeavesWhatStood() {
    assertThat(
            settled(
                new Candidate(1, 1, JUNE),
                new Candidate(2, 2, DECEMBER),
                new Candidate(3, 2, DECEMBER)))
        .isEqualTo(
            Map.of(
                1L, new Stands(),
                2L, new InConflict(List.of(3L)),
                3L, new InConflict(List.of(2L))));
  }

  @Property(tries = 300)
  void noOrderMatters(@ForAll("candidates") List<Candidate> candidates, @ForAll long seed) {
    List<Candidate> shuffled = new ArrayList<>(candidates);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(Settlement.of(shuffled)).isEqualTo(Settlement.of(candidates));
  }

  @Property(tries = 300)
  void eachHasOneOutcomeAndAtMostOneStands(@ForAll("candidates") List<Candidate> candidates) {
    Map<Long, Outcome> outcomes = Settlement.of(candidates);
    assertThat(outcomes).hasSameSizeAs(candidates);
    assertThat(outcomes.values().stream().filter(Stands.class::isInstance).count())
        .isLessThanOrEqualTo(1);
  }

  @Provide
  Arbitrary<List<Candidate>> candidates() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 4), Arbitraries.integers().between(1, 4))
        .as((run, day) -> new Candidate(0, run, LocalDate.of(2016, 12, day)))
        .list()
        .ofMaxSize(8)
        .map(SettlementTest::numbered);
  }

  private static List<Candidate> numbered(List<Candidate> candidates) {
    List<Candidate> numbered = new ArrayList<>();
    for (Candidate candidate : candidates) {
      numbered.add(new Candidate(numbered.size() + 1, candidate.firstRun(), candidate.dataAsOf()));
    }
    return numbered;
  }
}
