package org.gongkai.batch.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Objects;
import org.flywaydb.core.api.migration.Context;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.infrastructure.support.DatabaseType;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.MetaDataAccessException;

/**
 * The first migration: the tables of Spring Batch's job repository, from the script that the
 * framework ships for the database at hand.
 */
final class SpringBatchTables extends CodedMigration {

  private static final String SCRIPT = "/org/springframework/batch/core/schema-%s.sql";

  SpringBatchTables() {
    super("1", "spring batch");
  }

  @Override
  public void migrate(Context context) throws SQLException, MetaDataAccessException {
    DatabaseType database =
        DatabaseType.fromMetaData(new SingleConnectionDataSource(context.getConnection(), true));
    try (Statement statement = context.getConnection().createStatement()) {
      for (String sql : script(database).split(";", -1)) {
        if (!sql.isBlank()) {
          statement.execute(repeatable(sql.strip()));
        }
      }
    }
  }

  private static String script(DatabaseType database) {
    String script = SCRIPT.formatted(database.name().toLowerCase(Locale.ROOT));
    try (InputStream in = Job.class.getResourceAsStream(script)) {
      return new String(Objects.requireNonNull(in, script).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * MySQL commits each statement by itself, so a run that was cut off must be able to repeat it.
   */
  private static String repeatable(String sql) {
    return sql.replace("CREATE TABLE ", "CREATE TABLE IF NOT EXISTS ")
        .replace("CREATE SEQUENCE ", "CREATE SEQUENCE IF NOT EXISTS ")
        .replaceFirst("\\) ENGINE=InnoDB$", ") ENGINE=InnoDB DEFAULT CHARSET=utf8mb4");
  }
}
