package org.gongkai.batch.officerule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.gongkai.batch.workspace.YamlFile;
import org.gongkai.batch.workspace.YamlSection;
import org.gongkai.form.StatisticalForm;
import org.gongkai.reference.Reading;
import org.gongkai.rule.Waiver;
import org.gongkai.rule.Waivers;
import org.gongkai.unit.Roster;

/** Reads {@code waivers.yaml} (豁免清单): the findings that the office lets pass. */
public final class WaiversFile {

  /** The file's name in a workspace. */
  public static final String NAME = "waivers.yaml";

  private static final List<String> KEYS =
      List.of("unit", "year", "code", "row", "column", "value", "reason", "by", "on");

  private WaiversFile() {}

  /**
   * Reads the file.
   *
   * @param file the name by which problems call it
   * @param bytes the contents, in UTF-8
   * @param roster the units
   */
  public static Reading<Waivers> parse(String file, byte[] bytes, Roster roster) {
    return YamlFile.parse(
        file,
        bytes,
        List.of("waivers"),
        root -> {
          List<Waiver> waivers = new ArrayList<>();
          for (YamlSection section : root.sections("waivers", KEYS)) {
            waiver(section, roster).ifPresent(waivers::add);
          }
          return Optional.of(Waivers.of(waivers));
        });
  }

  private static Optional<Waiver> waiver(YamlSection section, Roster roster) {
    Optional<String> unit = section.requiredText("unit", "220200-007");
    if (unit.isPresent() && roster.find(unit.get()).isEmpty()) {
      section.wrong("unit", unit.get(), "单位名册中的编码", "a code of the roster");
      return Optional.empty();
    }
    OptionalLong year = section.number("year", 2008, 2099);
    if (!section.has("year")) {
      section.missing("year", "2016");
    } else if (year.isPresent() && StatisticalForm.findForYear((int) year.getAsLong()).isEmpty()) {
      section.wrong(
          "year", String.valueOf(year.getAsLong()), "统计表已知的年度", "a year whose form is known");
      return Optional.empty();
    }
    Optional<String> code = section.requiredText("code", "request-outcome-missing");
    Optional<String> reason = section.requiredText("reason", "法院调卷，判决后补填");
    Optional<String> by = section.requiredText("by", "张某");
    if (!section.has("on")) {
      section.missing("on", "2017-01-12");
    }
    LocalDate on = section.date("on");
    if (unit.isEmpty()
        || year.isEmpty()
        || code.isEmpty()
        || reason.isEmpty()
        || by.isEmpty()
        || on == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Waiver(
            unit.get(),
            (int) year.getAsLong(),
            code.get(),
            section.text("row").orElse(null),
            section.text("column").orElse(null),
            section.text("value").orElse(null),
            reason.get(),
            by.get(),
            on));
  }
}
