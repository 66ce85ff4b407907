package org.gongkai.batch.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.gongkai.batch.workspace.DatabaseAddress;
import org.gongkai.batch.workspace.PlainFailure;
import org.gongkai.batch.workspace.StateFolder;
import org.gongkai.batch.workspace.Workspace;
import org.gongkai.finding.Message;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The database of a workspace (数据库), brought to the present set of tables when it is opened. */
public final class Database implements AutoCloseable {

  /** The environment variables that alone give the user and the password. */
  public static final String USER_VARIABLE = "GONGKAI_DB_USER";

  /** See {@link #USER_VARIABLE}. */
  public static final String PASSWORD_VARIABLE = "GONGKAI_DB_PASSWORD";

  private static final String EMBEDDED_USER = "gongkai";
  private static final int CONNECTIONS = 12;
  private static final long CONNECT_MILLIS = 15_000;
  private static final int MIGRATION_WAIT_SECONDS = 10;
  private static final int H2_IN_USE = 90020;

  /** Characters. A text: what is set as a number, the driver leaves out without a word. */
  private static final String LONGEST_CACHED_STATEMENT = "8192";

  /** Of each connection: those of {@link RowInsert} are nine for each table. */
  private static final String CACHED_STATEMENTS = "250";

  private final HikariDataSource dataSource;
  private final JdbcTransactionManager transactions;

  private Database(HikariDataSource dataSource) {
    this.dataSource = dataSource;
    this.transactions = new JdbcTransactionManager(dataSource);
  }

  /**
   * Opens the database that the workspace names, or the embedded one in its state folder.
   *
   * @param environment the variables of the process, for user and password
   * @throws PlainFailure if it cannot be reached, or its tables cannot be brought up to date
   */
  public static Database open(Workspace workspace, Map<String, String> environment) {
    return workspace
        .findDatabaseUrl()
        .map(
            url ->
                open(
                    url,
                    environment.getOrDefault(USER_VARIABLE, ""),
                    environment.getOrDefault(PASSWORD_VARIABLE, "")))
        .orElseGet(() -> openEmbedded(workspace.state()));
  }

  /**
   * Opens the embedded database in a state folder, which is made if it is not there.
   *
   * @throws PlainFailure if another process has it open, or it cannot be written
   */
  public static Database openEmbedded(StateFolder state) {
    Path database = state.make().database();
    if (!Files.exists(file(database))) {
      make(state, database);
    }
    return open(address(database), EMBEDDED_USER, "");
  }

  /** Made aside and moved: a disk that is full meanwhile leaves no half of a database. */
  private static void make(StateFolder state, Path database) {
    Path aside = state.spool().resolve("db-" + UUID.randomUUID());
    open(address(aside), EMBEDDED_USER, "").close();
    try {
      Files.move(file(aside), file(database), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new PlainFailure(
          new Message(
              "数据库文件 " + file(database) + " 不能建立，请检查权限和磁盘空间。",
              "The database file "
                  + file(database)
                  + " cannot be made; check permissions and disk space."),
          e);
    }
  }

  private static String address(Path database) {
    return "jdbc:h2:file:" + database.toString().replace(";", "\\;");
  }

  private static Path file(Path database) {
    return database.resolveSibling(database.getFileName() + ".mv.db");
  }

  /**
   * Opens a database by its address.
   *
   * @throws PlainFailure if it cannot be reached, or its tables cannot be brought up to date
   */
  public static Database open(String url, String user, String password) {
    boolean h2 = url.startsWith("jdbc:h2:");
    HikariConfig config = new HikariConfig();
    config.setPoolName("gongkai");
    // H2 flushes commits only every half second unless told otherwise: a kill would lose them.
    config.setJdbcUrl(h2 ? url + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE" : url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(CONNECT_MILLIS);
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    if (!h2) {
      config.addDataSourceProperty("rewriteBatchedStatements", "true");
      config.addDataSourceProperty("characterEncoding", "UTF-8");
      config.addDataSourceProperty("cacheServerConfiguration", "true");
      config.addDataSourceProperty("useLocalSessionState", "true");
      // Values go to the server as they are: written into the statement, the driver would encode
      // and escape each text twice, which costs more than judging the workbook they are from.
      config.addDataSourceProperty("useServerPrepStmts", "true");
      config.addDataSourceProperty("cachePrepStmts", "true");
      config.addDataSourceProperty("prepStmtCacheSqlLimit", LONGEST_CACHED_STATEMENT);
      config.addDataSourceProperty("prepStmtCacheSize", CACHED_STATEMENTS);
    }
    HikariDataSource dataSource = null;
    try {
      dataSource = new HikariDataSource(config);
      migrate(dataSource, h2);
      return new Database(dataSource);
    } catch (RuntimeException e) {
      if (dataSource != null) {
        dataSource.close();
      }
      throw unusable(url, e);
    }
  }

  private static void migrate(DataSource dataSource, boolean h2) {
    Flyway.configure()
        .dataSource(dataSource)
        .locations("classpath:org/gongkai/batch/store/migration")
        .javaMigrations(new SpringBatchTables(), new DisclosedItems())
        // Seconds: another process may be at it; on a line that broke away, waiting is no use.
        .lockRetryCount(MIGRATION_WAIT_SECONDS)
        .placeholders(
            Map.of(
                "text", h2 ? "VARCHAR(1000000)" : "MEDIUMTEXT",
                "utf8", h2 ? "" : "ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin"))
        .load()
        .migrate();
  }

  private static PlainFailure unusable(String url, RuntimeException cause) {
    String shown = DatabaseAddress.withoutSecrets(url);
    for (Throwable t = cause; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql && sql.getErrorCode() == H2_IN_USE) {
        return new PlainFailure(
            new Message(
                "数据库正被另一个进程使用，请等它结束后再试，或改用 MySQL。",
                "The database is in use by another process; try again when that has finished, or"
                    + " use MySQL."),
            cause);
      }
    }
    if (url.startsWith("jdbc:h2:file:")) {
      return new PlainFailure(
          new Message(
              "内置数据库 " + shown + " 不能打开，请检查磁盘空间和权限，详见日志；数据库文件损坏时请从备份恢复。",
              "The embedded database "
                  + shown
                  + " cannot be opened; check disk space and permissions, and restore it from a"
                  + " backup if its file is damaged."),
          cause);
    } else if (cause instanceof FlywayException) {
      return new PlainFailure(
          new Message(
              "数据库 " + shown + " 的表结构不能更新，请检查用户权限，详见日志。",
              "The tables of "
                  + shown
                  + " cannot be brought up to date; check the user's rights,"
                  + " details are in the log."),
          cause);
    }
    return new PlainFailure(
        new Message(
            "数据库 " + shown + " 连接不上，请检查地址、服务和环境变量 " + USER_VARIABLE + "、" + PASSWORD_VARIABLE + "。",
            "The database "
                + shown
                + " cannot be reached; check address, server, and the variables "
                + USER_VARIABLE
                + " and "
                + PASSWORD_VARIABLE
                + "."),
        cause);
  }

  /** The connections. */
  public DataSource dataSource() {
    return dataSource;
  }

  /** Whether it is the embedded one, which only one process at a time can have open. */
  public boolean isEmbedded() {
    return dataSource.getJdbcUrl().startsWith("jdbc:h2:");
  }

  /** Begins and ends transactions on the connections. */
  public JdbcTransactionManager transactions() {
    return transactions;
  }

  JdbcClient client() {
    return JdbcClient.create(dataSource);
  }

  JdbcTemplate template() {
    return new JdbcTemplate(dataSource);
  }

  /** A part of a transaction that can be taken back by itself. */
  TransactionTemplate inSavepoint() {
    TransactionTemplate template = new TransactionTemplate(transactions);
    template.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    return template;
  }

  TransactionTemplate inTransaction() {
    return new TransactionTemplate(transactions);
  }

  /** Closes all connections. */
  @Override
  public void close() {
    dataSource.close();
  }
}
