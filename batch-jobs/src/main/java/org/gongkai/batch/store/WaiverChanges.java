package org.gongkai.batch.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.rule.Waiver;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes down who waived what, and when (豁免留痕): the waivers themselves stand in a file that the
 * office edits, so each run notes which of them came and which went.
 */
public final class WaiverChanges {

  private static final String GRANTED = "GRANTED";
  private static final String WITHDRAWN = "WITHDRAWN";

  private static final String INSERT =
      "INSERT INTO waiver_change (run_id, change_no, change_kind, unit_code, report_year, code,"
          + " row_key, column_name, cell_value, reason, waived_by, waived_on)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final RowMapper<Change> CHANGE =
      (row, number) ->
          new Change(
              row.getString("change_kind"),
              new Waiver(
                  row.getString("unit_code"),
                  row.getInt("report_year"),
                  row.getString("code"),
                  row.getString("row_key"),
                  row.getString("column_name"),
                  row.getString("cell_value"),
                  row.getString("reason"),
                  row.getString("waived_by"),
                  row.getObject("waived_on", LocalDate.class)));

  private final JdbcClient client;
  private final JdbcTemplate template;

  /** The changes in this database. */
  public WaiverChanges(Database database) {
    this.client = database.client();
    this.template = database.template();
  }

  private record Change(String kind, Waiver waiver) {}

  /**
   * Compares the waivers of a run with those of the run before and notes what came and went.
   * Belongs into the transaction that begins the run.
   */
  public void write(long runId, Collection<Waiver> now) {
    Set<Waiver> before = inForce();
    Set<Waiver> after = new LinkedHashSet<>(now);
    List<@Nullable Object[]> changes = new ArrayList<>();
    for (Waiver waiver : before) {
      if (!after.contains(waiver)) {
        changes.add(row(runId, changes.size() + 1, WITHDRAWN, waiver));
      }
    }
    for (Waiver waiver : after) {
      if (!before.contains(waiver)) {
        changes.add(row(runId, changes.size() + 1, GRANTED, waiver));
      }
    }
    template.batchUpdate(INSERT, changes);
  }

  private Set<Waiver> inForce() {
    Set<Waiver> waivers = new LinkedHashSet<>();
    for (Change change :
        client.sql("SELECT * FROM waiver_change ORDER BY run_id, change_no").query(CHANGE).list()) {
      if (change.kind.equals(GRANTED)) {
        waivers.add(change.waiver);
      } else {
        waivers.remove(change.waiver);
      }
    }
    return waivers;
  }

  private static @Nullable Object[] row(long runId, int number, String kind, Waiver waiver) {
    return new @Nullable Object[] {
      runId,
      number,
      kind,
      waiver.unitCode(),
      waiver.year(),
      waiver.code(),
      waiver.row(),
      waiver.column(),
      waiver.value(),
      waiver.reason(),
      waiver.by(),
      waiver.on()
    };
  }
}
