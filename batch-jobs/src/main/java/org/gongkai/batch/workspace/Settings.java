package org.gongkai.batch.workspace;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.reference.Reading;
import org.gongkai.unit.ChannelKind;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a city (工作区设置), as {@code gongkai.yaml} holds them. Paths are relative to the
 * workspace.
 *
 * @param city the city's name
 * @param regionCode the city's code after GB/T 2260, six digits
 * @param year the report year on which the units are working
 * @param earlierYears further years of which workbooks are still taken
 * @param notice the notice file
 * @param units the roster file
 * @param reorganisations the file of reorganisations; null if there is none
 * @param catalogue the file of the disclosure catalogue; null if the one that comes with the
 *     program holds
 * @param calendars files with further holiday arrangements, in their order
 * @param inbox the folder into which workbooks are put
 * @param channels the city's own sites and accounts
 * @param today the pinned day; null if the day of the run holds
 * @param databaseUrl the JDBC address of the database; null for the embedded one
 * @param limits the limits that are set; the others have their defaults
 * @param figures which figure of a unit the report prints
 * @param comparison what the report is compared with
 * @param form the form that templates print in place of the year's, such as {@code 2021-one-line};
 *     null if the year's own
 * @param supervision how the office supervises
 * @param office who makes the reports and how to reach them
 */
public record Settings(
    String city,
    String regionCode,
    int year,
    Set<Integer> earlierYears,
    String notice,
    String units,
    @Nullable String reorganisations,
    @Nullable String catalogue,
    List<String> calendars,
    String inbox,
    Map<ChannelKind, List<String>> channels,
    @Nullable LocalDate today,
    @Nullable String databaseUrl,
    Map<LimitSetting, Long> limits,
    ReportFigures figures,
    ComparisonSettings comparison,
    @Nullable String form,
    SupervisionSettings supervision,
    Office office) {

  /** The file's name. */
  public static final String FILE = "gongkai.yaml";

  /**
   * Who makes the reports and how to reach them (编制单位); what is not set is an empty text.
   *
   * @param name the office's full name
   * @param address its postal address
   * @param postcode the post code
   * @param phone the office's telephone number
   * @param email the office's e-mail address
   * @param publishedAt the site on which reports are published
   */
  public record Office(
      String name,
      String address,
      String postcode,
      String phone,
      String email,
      String publishedAt) {

    /** Nothing is set. */
    public static final Office UNKNOWN = new Office("", "", "", "", "", "");
  }

  /** Copies the lists and maps. */
  public Settings {
    earlierYears = Set.copyOf(earlierYears);
    calendars = List.copyOf(calendars);
    Map<ChannelKind, List<String>> ordered = new EnumMap<>(ChannelKind.class);
    channels.forEach((kind, addresses) -> ordered.put(kind, List.copyOf(addresses)));
    channels = Collections.unmodifiableMap(ordered);
    limits = Map.copyOf(limits);
  }

  /**
   * Reads the settings.
   *
   * @param file the name by which problems call the file
   * @param bytes the contents, in UTF-8
   */
  public static Reading<Settings> parse(String file, byte[] bytes) {
    return SettingsFile.parse(file, bytes);
  }
}
