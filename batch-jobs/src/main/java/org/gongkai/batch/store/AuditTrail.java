package org.gongkai.batch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What happened to the workbooks of a workspace, to be handed to whoever audits it (审计记录). The
 * tables behind it are only ever added to.
 */
public final class AuditTrail {

  /** A table of the trail (审计表). */
  public enum Table {
    /** Who handed in what, and when. */
    RECEIVED(
        "received",
        List.of("运行", "收到日期", "收件箱中的文件", "字节数", "sha256", "单位编码", "报送年度", "处理结果"),
        "SELECT m.run_id, r.received_on, m.name, m.size_bytes, m.sha256, s.unit_code,"
            + " s.report_year, m.verdict FROM manifest_file m JOIN import_run r"
            + " ON r.run_id = m.run_id LEFT JOIN submission s"
            + " ON s.submission_id = m.submission_id ORDER BY m.run_id, m.file_no"),
    /** What each judgement found, and by which basis. */
    JUDGED(
        "judged",
        List.of("运行", "报送", "sha256", "审核依据", "审核结果", "错误", "警告", "提示"),
        "SELECT j.run_id, j.submission_id, s.sha256, j.basis, j.verdict, j.error_count,"
            + " j.warning_count, j.info_count FROM judgement j JOIN submission s"
            + " ON s.submission_id = j.submission_id ORDER BY j.run_id, j.submission_id"),
    /** Which version took the place of which. */
    STANDING(
        "standing",
        List.of("运行", "报送", "sha256", "单位编码", "报送年度", "数据截止日期", "原状态", "新状态", "被哪份取代"),
        "SELECT c.run_id, c.submission_id, s.sha256, s.unit_code, s.report_year, s.data_as_of,"
            + " c.standing_before, c.standing_after, c.replaced_by FROM standing_change c"
            + " JOIN submission s ON s.submission_id = c.submission_id"
            + " ORDER BY c.run_id, c.submission_id"),
    /** Old and new value of every cell from which figures come. */
    CHANGES(
        "changes",
        List.of("运行", "单位编码", "报送年度", "新报送", "被取代的报送", "部分", "代码或登记编号", "列", "原值", "新值"),
        "SELECT f.run_id, s.unit_code, s.report_year, f.submission_id, f.replaced_id, f.part,"
            + " f.row_key, f.column_name, f.value_before, f.value_after FROM figure_change f"
            + " JOIN submission s ON s.submission_id = f.submission_id"
            + " ORDER BY f.run_id, f.submission_id, f.change_no"),
    /** Who waived what, when, and why; and who no longer does. */
    WAIVERS(
        "waivers",
        List.of("运行", "运行日期", "变化", "单位编码", "报送年度", "问题代码", "行", "列", "值", "理由", "决定人", "决定日期"),
        "SELECT w.run_id, r.received_on, w.change_kind, w.unit_code, w.report_year, w.code,"
            + " w.row_key, w.column_name, w.cell_value, w.reason, w.waived_by, w.waived_on"
            + " FROM waiver_change w JOIN import_run r ON r.run_id = w.run_id"
            + " ORDER BY w.run_id, w.change_no");

    private final String file;
    private final List<String> headers;
    private final String query;

    Table(String file, List<String> headers, String query) {
      this.file = file;
      this.headers = headers;
      this.query = query;
    }

    /** The name of its file, without ending. */
    public String file() {
      return file;
    }

    /** Its headers. */
    public List<String> headers() {
      return headers;
    }
  }

  private static final int FETCH = 500;

  private final JdbcTemplate template;

  /** The trail in this database. */
  public AuditTrail(Database database) {
    this.template = database.template();
    this.template.setFetchSize(FETCH);
  }

  /** Hands over the rows of a table in their order; what is not known is empty. */
  public void forEach(Table table, Consumer<? super List<String>> consumer) {
    template.query(
        table.query,
        (ResultSet row) -> {
          consumer.accept(texts(row, table.headers.size()));
        });
  }

  private static List<String> texts(ResultSet row, int columns) throws SQLException {
    List<String> texts = new ArrayList<>(columns);
    for (int i = 1; i <= columns; i++) {
      String text = row.getString(i);
      texts.add(text == null ? "" : text);
    }
    return texts;
  }
}
