package org.gongkai.unit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A responsible unit (责任单位): whoever can be given a task or hands in a workbook.
 *
 * @param code the stable code: letters, digits, dot, hyphen, underscore, at most 40
 * @param fullName the full official name
 * @param shortName the name by which lists print it, without the level word: 财政局, not 市财政局
 * @param aliases further short names
 * @param kind what sort of body it is
 * @param parentCode the unit above it; null for the root of the roster
 * @param regionCode the code of its territory after GB/T 2260 or the statistical codes
 * @param validFrom its first day in the roster
 * @param validTo its last day, inclusive; null while it exists
 * @param channels where it may publish, in the order of the kinds
 * @param flags by what a notice may pick it out
 * @param workbookExpected whether it hands in a workbook of its own
 * @param source where the entry comes from
 */
public record Unit(
    String code,
    String fullName,
    String shortName,
    List<String> aliases,
    UnitKind kind,
    @Nullable String parentCode,
    String regionCode,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    List<Channel> channels,
    Set<UnitFlag> flags,
    boolean workbookExpected,
    String source) {

  /** What a code looks like: it goes into file names and keys. */
  static final Pattern CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]{0,39}");

  /** What a region's code looks like: six digits for a county and above, nine or twelve below. */
  static final Pattern REGION_CODE = Pattern.compile("[0-9]{6}(?:[0-9]{3}){0,2}");

  private static final Pattern LIST_SEPARATOR = Pattern.compile("[、|；;]");

  /**
   * @throws IllegalArgumentException if a code is malformed, a name or the source is blank, an
   *     alias holds a sign that separates entries of a list, the unit is its own parent, or the
   *     last day lies before the first
   */
  public Unit {
    requireMatch(CODE, code, "code");
    requireMatch(REGION_CODE, regionCode, "region code");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(validFrom, "validFrom");
    aliases = List.copyOf(aliases);
    channels = channels.stream().sorted(Comparator.comparing(Channel::kind)).toList();
    flags = inOrder(flags);
    if (fullName.isBlank() || shortName.isBlank() || source.isBlank()) {
      throw new IllegalArgumentException(code + " needs a full name, a short name and a source");
    }
    for (String alias : aliases) {
      if (alias.isBlank() || LIST_SEPARATOR.matcher(alias).find()) {
        throw new IllegalArgumentException(code + " has an alias that is no name: '" + alias + "'");
      }
    }
    if (code.equals(parentCode)) {
      throw new IllegalArgumentException(code + " is its own parent");
    }
    if (validTo != null && validTo.isBefore(validFrom)) {
      throw new IllegalArgumentException(code + " ends on " + validTo + " before it begins");
    }
  }

  private static void requireMatch(Pattern pattern, String text, String what) {
    if (!pattern.matcher(text).matches()) {
      throw new IllegalArgumentException("Not a " + what + ": '" + text + "'");
    }
  }

  private static Set<UnitFlag> inOrder(Collection<UnitFlag> flags) {
    EnumSet<UnitFlag> ordered = EnumSet.noneOf(UnitFlag.class);
    ordered.addAll(flags);
    return Collections.unmodifiableSet(ordered);
  }

  /** Whether the unit exists on the day. */
  public boolean isValidOn(LocalDate date) {
    return !date.isBefore(validFrom) && (validTo == null || !date.isAfter(validTo));
  }

  /** Whether the unit exists on the day and hands in a workbook. */
  public boolean isExpectedOn(LocalDate date) {
    return workbookExpected && isValidOn(date);
  }

  /** Whether a notice may pick the unit out by this. */
  public boolean has(UnitFlag flag) {
    return flags.contains(flag);
  }

  /** Whether a page lies on one of the unit's channels. */
  public boolean carries(String pageAddress) {
    return channels.stream().anyMatch(channel -> channel.carries(pageAddress));
  }

  /** The short name and the further ones. */
  Stream<String> shortNames() {
    return Stream.concat(Stream.of(shortName), aliases.stream());
  }
}
