package org.gongkai.batch.job;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Tells failures after which it helps to wait and to go on (数据库暂时不可用): the connection was cut, the
 * server restarted, another transaction stood in the way, the embedded database could not write. So
 * is what Spring calls a failure of the resource or of the transaction system, whatever its cause
 * says: the pool calls a connection that broke away just closed. And a version that is not the one
 * the framework remembers: with one import at a time, that is a commit whose answer was lost.
 */
final class LostDatabase {

  /** Class 08 of SQLSTATE: connection exception. */
  private static final String CONNECTION = "08";

  /** Class 40: transaction rollback, such as a deadlock. */
  private static final String ROLLED_BACK = "40";

  /** MySQL and MariaDB: server shutdown, connection killed, query interrupted by either. */
  private static final Set<Integer> OF_SERVER = Set.of(1053, 1077, 1927, 1317, 3169);

  private LostDatabase() {}

  /** Whether any of the failures has such a cause. */
  static boolean isCauseOf(List<? extends Throwable> failures) {
    return failures.stream().anyMatch(LostDatabase::isCauseOf);
  }

  private static boolean isCauseOf(Throwable failure) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (@Nullable Throwable t = failure; t != null && seen.add(t); t = t.getCause()) {
      if (t instanceof MVStoreException
          || t instanceof TransactionSystemException
          || t instanceof DataAccessResourceFailureException
          || t instanceof OptimisticLockingFailureException
          || (t instanceof SQLException sql && isTemporary(sql))) {
        return true;
      }
      for (Throwable suppressed : t.getSuppressed()) {
        if (seen.add(suppressed) && isCauseOf(suppressed)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isTemporary(SQLException failure) {
    @Nullable String state = failure.getSQLState();
    return failure instanceof SQLTransientException
        || failure instanceof SQLRecoverableException
        || failure instanceof SQLNonTransientConnectionException
        || (state != null && (state.startsWith(CONNECTION) || state.startsWith(ROLLED_BACK)))
        || OF_SERVER.contains(failure.getErrorCode());
  }
}
