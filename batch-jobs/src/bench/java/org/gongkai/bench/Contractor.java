package org.gongkai.bench;

import cn.idev.excel.ExcelReader;
import cn.idev.excel.FastExcelFactory;
import cn.idev.excel.context.AnalysisContext;
import cn.idev.excel.read.listener.ReadListener;
import cn.idev.excel.read.metadata.ReadSheet;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.gongkai.batch.store.Database;
import org.gongkai.ledger.Ledger;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * The pipeline as a contractor would build it: EasyExcel's successor, Bean Validation on each row,
 * JDBC batch insert. It keeps texts only, knows neither places nor kinds, judges by two
 * constraints, derives no form, archives nothing, settles nothing; so what it costs is a lower
 * bound.
 */
final class Contractor {

  private static final int HEADER_ROWS = 3;

  private Contractor() {}

  /** Takes the workbooks of a folder into the database at the address. */
  static void run(Path folder, String url, int threads) throws Exception {
    Validator validator =
        Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();
    try (Connection connection = connect(url);
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS contractor_row");
      statement.execute(
          "CREATE TABLE contractor_row (file VARCHAR(255), sheet VARCHAR(100), row_no INT"
              + columns(", %s TEXT")
              + ", PRIMARY KEY (file, sheet, row_no)) DEFAULT CHARSET=utf8mb4");
    }
    ThreadLocal<Connection> connections = ThreadLocal.withInitial(() -> connect(url));
    Whole.eachWorkbook(
        Inputs.workbooks(folder),
        threads,
        file -> {
          List<ContractorRow> rows = read(file);
          int wrong = 0;
          for (ContractorRow row : rows) {
            wrong += validator.validate(row).size();
          }
          if (wrong == 0) {
            insert(connections.get(), file.getFileName().toString(), rows);
          }
          return rows.size();
        });
    try (Connection connection = connect(url);
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE contractor_row");
    }
  }

  private static String columns(String each) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < ContractorRow.COLUMNS; i++) {
      all.append(each.replace("%s", "c" + i));
    }
    return all.toString();
  }

  private static Connection connect(String url) {
    try {
      return DriverManager.getConnection(
          url + (url.contains("?") ? "&" : "?") + "rewriteBatchedStatements=true",
          System.getenv(Database.USER_VARIABLE),
          System.getenv(Database.PASSWORD_VARIABLE));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<ContractorRow> read(Path file) {
    List<ContractorRow> rows = new ArrayList<>();
    try (ExcelReader reader = FastExcelFactory.read(file.toFile()).build()) {
      List<ReadSheet> sheets = new ArrayList<>();
      for (Ledger ledger : Ledger.values()) {
        sheets.add(
            FastExcelFactory.readSheet(ledger.sheet())
                .headRowNumber(HEADER_ROWS)
                .registerReadListener(
                    new ReadListener<Map<Integer, String>>() {
                      @Override
                      public void invoke(Map<Integer, String> cells, AnalysisContext context) {
                        int row = context.readRowHolder().getRowIndex();
                        rows.add(ContractorRow.of(cells, ledger.sheet(), row));
                      }

                      @Override
                      public void doAfterAllAnalysed(AnalysisContext context) {}
                    })
                .build());
      }
      reader.read(sheets);
    }
    return rows;
  }

  private static void insert(Connection connection, String file, List<ContractorRow> rows)
      throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO contractor_row VALUES ("
                + String.join(", ", Collections.nCopies(ContractorRow.COLUMNS + 3, "?"))
                + ")")) {
      for (ContractorRow row : rows) {
        insert.setString(1, file);
        insert.setString(2, row.sheet());
        insert.setInt(3, row.row());
        for (int i = 0; i < ContractorRow.COLUMNS; i++) {
          insert.setString(i + 4, row.values().get(i));
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
    connection.commit();
  }
}
