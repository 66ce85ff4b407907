package org.gongkai.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.transaction.TransactionSystemException;

class LostDatabaseTest {

  private static boolean isCause(Throwable failure) {
    return LostDatabase.isCauseOf(
        List.of(new UncategorizedDataAccessException("a statement failed", failure) {}));
  }

  @ParameterizedTest
  @CsvSource({
    "08S01, 0, true",
    "40001, 1213, true",
    "HY000, 1053, true",
    "HY000, 1317, true",
    "42000, 1064, false",
    "23000, 1062, false",
    "HY000, 50000, false"
  })
  void stateAndErrorCodeTell(String state, int code, boolean lost) {
    assertThat(isCause(new SQLException("told by the server", state, code))).isEqualTo(lost);
  }

  @Test
  void aStateIsNotNeeded() {
    assertThat(isCause(new SQLException("no state"))).isFalse();
  }

  @Test
  void theEmbeddedDatabaseThatCannotWriteIsLost() {
    MVStoreException store = new MVStoreException(2, "Writing to the file failed");
    assertThat(isCause(new SQLException("General error", "HY000", 50000, store))).isTrue();
  }

  @Test
  void aTransactionThatCannotBeTakenBackIsLostWithItsConnection() {
    SQLException closed = new SQLException("Connection is closed");
    assertThat(isCause(closed)).isFalse();
    assertThat(isCause(new TransactionSystemException("JDBC rollback failed", closed))).isTrue();
    assertThat(isCause(new DataAccessResourceFailureException("no next number", closed))).isTrue();
  }

  @Test
  void aVersionThatIsNotTheRememberedOneIsACommitWithoutAnswer() {
    assertThat(LostDatabase.isCauseOf(List.of(new OptimisticLockingFailureException("wrong"))))
        .isTrue();
  }

  @Test
  void aFailureOfTheProgramIsNone() {
    assertThat(LostDatabase.isCauseOf(List.of(new IllegalStateException("wrong")))).isFalse();
  }

  @Test
  void whatWasSuppressedCountsToo() {
    IllegalStateException failure = new IllegalStateException("closing failed");
    failure.addSuppressed(new SQLException("cut", "08006", 0));
    assertThat(LostDatabase.isCauseOf(List.of(failure))).isTrue();
  }
}
