package org.gongkai.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.gongkai.batch.store.Database;

/**
 * The database server that is measured on: the one that the variables of the tests name.
 *
 * @param url the address of a database on it
 * @param user may create and drop databases named gongkai…
 * @param password of the user
 */
record Server(String url, String user, String password) {

  private static final String NAME = "gongkai_bench";

  static Server ofEnvironment() {
    return new Server(
        variable("GONGKAI_TEST_MYSQL_URL"),
        variable("GONGKAI_TEST_MYSQL_USER"),
        variable("GONGKAI_TEST_MYSQL_PASSWORD"));
  }

  private static String variable(String name) {
    String value = System.getenv(name);
    if (value == null) {
      throw new IllegalStateException(name + " names no server; batch-jobs/src/bench/run sets it");
    }
    return value;
  }

  /** The address of the database for the measurements. */
  String database() {
    return url.replaceFirst("(jdbc:[a-z]+://[^/]+/)[^?]*", "$1" + NAME);
  }

  /** The same, with nothing in it. */
  String emptyDatabase() throws IOException {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS " + NAME);
      statement.execute("CREATE DATABASE " + NAME + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
    } catch (SQLException e) {
      throw new IOException("The server does not make an empty database", e);
    }
    return database();
  }

  /** User and password, as the program takes them. */
  Map<String, String> environment() {
    return Map.of(Database.USER_VARIABLE, user, Database.PASSWORD_VARIABLE, password);
  }

  /** Name and version of the server. */
  String version() throws IOException {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT CONCAT(@@version, ' (buffer pool ', @@innodb_buffer_pool_size DIV 1048576,"
                    + " ' MB, flush at commit ', @@innodb_flush_log_at_trx_commit,"
                    + " IF(@@log_bin, ')', ', no binary log)'))")) {
      row.next();
      return "MySQL " + row.getString(1);
    } catch (SQLException e) {
      throw new IOException("The server does not answer", e);
    }
  }
}
