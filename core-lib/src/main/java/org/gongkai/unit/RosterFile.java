package org.gongkai.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.finding.Choice;
import org.gongkai.finding.YesNo;
import org.gongkai.reference.CommentedTable;
import org.gongkai.reference.CommentedTable.Row;
import org.gongkai.reference.Reading;
import org.gongkai.reference.ReferenceProblem;
import org.jspecify.annotations.Nullable;

/** The two files of a roster, read and written: units and reorganisations. */
final class RosterFile {

  private static final List<String> UNIT_COLUMNS =
      List.of(
          "code",
          "full_name",
          "short_name",
          "aliases",
          "kind",
          "parent",
          "region",
          "valid_from",
          "valid_to",
          "government_site",
          "disclosure_site",
          "own_site",
          "other_channels",
          "flags",
          "workbook_expected",
          "source");

  private static final List<String> REORGANISATION_COLUMNS =
      List.of("from", "to", "function", "date", "source");

  private static final String LIST_SIGN = "、";

  private RosterFile() {}

  static Reading<SortedMap<String, Unit>> parseUnits(String file, byte[] bytes) {
    return CommentedTable.parse(file, bytes, UNIT_COLUMNS).then(RosterFile::units);
  }

  private static Reading<SortedMap<String, Unit>> units(CommentedTable table) {
    List<ReferenceProblem> problems = new ArrayList<>();
    SortedMap<String, Unit> byCode = new TreeMap<>();
    Map<String, Row> rows = new HashMap<>();
    for (Row row : table.rows()) {
      Optional<Unit> unit = unit(row, problems);
      if (unit.isEmpty()) {
        continue; // said in the problems
      }
      String code = unit.get().code();
      Row earlier = rows.putIfAbsent(code, row);
      if (earlier == null) {
        byCode.put(code, unit.get());
      } else {
        problems.add(
            row.problem(
                "单位代码 " + code + " 在第" + earlier.line() + "行已经用过，请改用新的代码。",
                "the code "
                    + code
                    + " is already used on line "
                    + earlier.line()
                    + "; use a new one."));
      }
    }
    if (problems.isEmpty() && byCode.isEmpty()) {
      problems.add(table.problem("没有任何单位，请至少写一行。", "no units; write at least one row."));
    }
    if (problems.isEmpty()) { // else a unit that could not be read would also be missed as a parent
      RosterChecks.tree(byCode)
          .forEach(
              (code, message) ->
                  problems.add(
                      Objects.requireNonNull(rows.get(code))
                          .problem(message.chinese(), message.english())));
      problems.sort(Comparator.comparing(ReferenceProblem::line));
    }
    return Reading.of(byCode, problems);
  }

  private static Optional<Unit> unit(Row row, List<ReferenceProblem> allProblems) {
    List<ReferenceProblem> problems = new ArrayList<>();
    String code = row.required("code", problems::add).orElse("");
    if (!code.isEmpty() && !Unit.CODE.matcher(code).matches()) {
      problems.add(
          row.problem(
              "单位代码“" + code + "”只能用字母、数字和 . - _，最多 40 位，请改正。",
              "the code '"
                  + code
                  + "' may hold letters, digits and . - _ only, at most 40; correct"
                  + " it."));
    }
    String fullName = row.required("full_name", problems::add).orElse("");
    String shortName = row.required("short_name", problems::add).orElse("");
    Optional<UnitKind> kind = row.choice("kind", UnitKind.values(), problems::add);
    String region = row.required("region", problems::add).orElse("");
    if (!region.isEmpty() && !Unit.REGION_CODE.matcher(region).matches()) {
      problems.add(
          row.problem(
              "行政区划代码“" + region + "”应为 6、9 或 12 位数字，请改正。",
              "the region '" + region + "' must have 6, 9 or 12 digits; correct it."));
    }
    Optional<LocalDate> validFrom =
        row.required("valid_from", problems::add)
            .flatMap(text -> row.date("valid_from", problems::add));
    @Nullable LocalDate validTo = row.date("valid_to", problems::add).orElse(null);
    if (validFrom.isPresent() && validTo != null && validTo.isBefore(validFrom.get())) {
      problems.add(
          row.problem(
              "valid_to（" + validTo + "）早于 valid_from（" + validFrom.get() + "），请改正。",
              "valid_to ("
                  + validTo
                  + ") lies before valid_from ("
                  + validFrom.get()
                  + "); correct one of them."));
    }
    List<Channel> channels = channels(row, problems);
    Set<UnitFlag> flags = EnumSet.noneOf(UnitFlag.class);
    for (String flag : row.list("flags")) {
      row.choice("flags", flag, UnitFlag.values(), problems::add).ifPresent(flags::add);
    }
    Optional<YesNo> expected = row.choice("workbook_expected", YesNo.values(), problems::add);
    String source = row.required("source", problems::add).orElse("");
    String parent = row.text("parent");
    if (!code.isEmpty() && code.equals(parent)) {
      problems.add(
          row.problem(code + " 的上级单位是它自身，请改正。", code + " is its own parent; correct the parent."));
    }
    allProblems.addAll(problems);
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Unit(
            code,
            fullName,
            shortName,
            row.list("aliases"),
            kind.orElseThrow(),
            parent.isEmpty() ? null : parent,
            region,
            validFrom.orElseThrow(),
            validTo,
            channels,
            flags,
            expected.orElseThrow() == YesNo.YES,
            source));
  }

  private static List<Channel> channels(Row row, List<ReferenceProblem> problems) {
    List<Channel> channels = new ArrayList<>();
    sites(row, "government_site", ChannelKind.GOVERNMENT_SITE, problems, channels);
    sites(row, "disclosure_site", ChannelKind.DISCLOSURE_SITE, problems, channels);
    sites(row, "own_site", ChannelKind.OWN_SITE, problems, channels);
    for (String entry : row.list("other_channels")) {
      int sign = entry.replace('＝', '=').indexOf('=');
      if (sign <= 0 || sign == entry.length() - 1) {
        problems.add(
            row.problem(
                "“other_channels”一栏的“" + entry + "”应写成“政务微博=地址”的样子。",
                "other_channels is '" + entry + "'; write it like 政务微博=address."));
        continue;
      }
      row.choice(
              "other_channels",
              entry.substring(0, sign).strip(),
              ChannelKind.values(),
              problems::add)
          .ifPresent(
              kind ->
                  channel(
                      row,
                      "other_channels",
                      kind,
                      entry.substring(sign + 1).strip(),
                      problems,
                      channels));
    }
    return channels;
  }

  private static void sites(
      Row row,
      String column,
      ChannelKind kind,
      List<ReferenceProblem> problems,
      List<Channel> channels) {
    row.list(column).forEach(address -> channel(row, column, kind, address, problems, channels));
  }

  private static void channel(
      Row row,
      String column,
      ChannelKind kind,
      String address,
      List<ReferenceProblem> problems,
      List<Channel> channels) {
    if (kind.isSite() && !Channel.isWebAddress(address)) {
      problems.add(
          row.problem(
              "“" + column + "”一栏的“" + address + "”不是网址，请写成 www.city.example 的样子。",
              column
                  + " is '"
                  + address
                  + "', which is no web address; write it like"
                  + " www.city.example."));
      return;
    }
    channels.add(new Channel(kind, address));
  }

  static Reading<List<Reorganisation>> parseReorganisations(
      String file, byte[] bytes, SortedMap<String, Unit> byCode) {
    return CommentedTable.parse(file, bytes, REORGANISATION_COLUMNS)
        .then(
            table -> {
              List<ReferenceProblem> problems = new ArrayList<>();
              List<Reorganisation> read = new ArrayList<>();
              for (Row row : table.rows()) {
                reorganisation(row, byCode, problems).ifPresent(read::add);
              }
              return Reading.of(List.copyOf(read), problems);
            });
  }

  private static Optional<Reorganisation> reorganisation(
      Row row, SortedMap<String, Unit> byCode, List<ReferenceProblem> problems) {
    Optional<String> from = row.required("from", problems::add);
    String to = row.text("to");
    Optional<String> function = row.required("function", problems::add);
    Optional<LocalDate> date =
        row.required("date", problems::add).flatMap(text -> row.date("date", problems::add));
    Optional<String> source = row.required("source", problems::add);
    if (from.isEmpty() || function.isEmpty() || date.isEmpty() || source.isEmpty()) {
      return Optional.empty();
    }
    if (from.get().equals(to)) {
      problems.add(
          row.problem(
              "from 和 to 都是 " + to + "，请改正其中一个。",
              "from and to are both " + to + "; correct one of them."));
      return Optional.empty();
    }
    Reorganisation read =
        new Reorganisation(
            from.get(), to.isEmpty() ? null : to, function.get(), date.get(), source.get());
    RosterChecks.reorganisation(byCode, read)
        .forEach(message -> problems.add(row.problem(message.chinese(), message.english())));
    return Optional.of(read);
  }

  static List<String> unitLines(Collection<Unit> units) {
    return Stream.concat(
            Stream.of(CommentedTable.line(UNIT_COLUMNS)), units.stream().map(RosterFile::line))
        .toList();
  }

  private static String line(Unit unit) {
    return CommentedTable.line(
        List.of(
            unit.code(),
            unit.fullName(),
            unit.shortName(),
            String.join(LIST_SIGN, unit.aliases()),
            unit.kind().label(),
            Objects.requireNonNullElse(unit.parentCode(), ""),
            unit.regionCode(),
            unit.validFrom().toString(),
            Objects.toString(unit.validTo(), ""),
            sites(unit, ChannelKind.GOVERNMENT_SITE),
            sites(unit, ChannelKind.DISCLOSURE_SITE),
            sites(unit, ChannelKind.OWN_SITE),
            unit.channels().stream()
                .filter(channel -> !channel.kind().isSite())
                .map(channel -> channel.kind().label() + "=" + channel.address())
                .collect(Collectors.joining(LIST_SIGN)),
            unit.flags().stream().map(Choice::label).collect(Collectors.joining(LIST_SIGN)),
            (unit.workbookExpected() ? YesNo.YES : YesNo.NO).label(),
            unit.source()));
  }

  private static String sites(Unit unit, ChannelKind kind) {
    return unit.channels().stream()
        .filter(channel -> channel.kind() == kind)
        .map(Channel::address)
        .collect(Collectors.joining(LIST_SIGN));
  }

  static List<String> reorganisationLines(Collection<Reorganisation> reorganisations) {
    return Stream.concat(
            Stream.of(CommentedTable.line(REORGANISATION_COLUMNS)),
            reorganisations.stream()
                .map(
                    r ->
                        CommentedTable.line(
                            List.of(
                                r.fromCode(),
                                Objects.requireNonNullElse(r.toCode(), ""),
                                r.function(),
                                r.date().toString(),
                                r.source()))))
        .toList();
  }
}
