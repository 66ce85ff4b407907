package org.gongkai.plan;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gongkai.finding.Choice;
import org.gongkai.unit.Unit;

/**
 * What the columns of the standard catalogue (标准目录) say of an item beside what the notice says: who
 * discloses it, to whom, in what manner, and at which level of government.
 *
 * @param topic the first-level subject (一级事项); empty if it is the group of the item's task
 * @param bodies who discloses (公开主体), as the plan's parties are written; empty if it is whoever has
 *     one of the item's roles in its task
 * @param duration how long it stays public (公开时长), such as 长期; empty if nothing is said
 * @param audiences to whom (公开对象)
 * @param specificGroup the specific group; empty if there is none or it is not named
 * @param manners in what manner (公开方式)
 * @param levels at which levels of government (公开层级); empty if at each that the task obliges
 */
public record CatalogueTerms(
    String topic,
    List<String> bodies,
    String duration,
    Set<Audience> audiences,
    String specificGroup,
    Set<Manner> manners,
    Set<Level> levels) {

  /** For everyone, proactively, by whoever the task obliges. */
  public static final CatalogueTerms USUAL =
      new CatalogueTerms(
          "", List.of(), "", Set.of(Audience.EVERYONE), "", Set.of(Manner.PROACTIVE), Set.of());

  /** Copies the lists. */
  public CatalogueTerms {
    bodies = List.copyOf(bodies);
    audiences = inOrder(Audience.class, audiences);
    manners = inOrder(Manner.class, manners);
    levels = inOrder(Level.class, levels);
  }

  private static <E extends Enum<E>> Set<E> inOrder(Class<E> type, Collection<E> values) {
    EnumSet<E> ordered = EnumSet.noneOf(type);
    ordered.addAll(values);
    return Collections.unmodifiableSet(ordered);
  }

  /** To whom something is disclosed (公开对象). */
  public enum Audience implements Choice {
    /** Everyone. */
    EVERYONE("全社会", "面向社会", "社会公众", "公众", "社会"),
    /** Certain people or bodies only. */
    SPECIFIC_GROUP("特定群体", "特定群众（群体）", "特定群众", "特定对象");

    private final String label;
    private final List<String> aliases;

    Audience(String label, String... aliases) {
      this.label = label;
      this.aliases = List.of(aliases);
    }

    @Override
    public String label() {
      return label;
    }

    @Override
    public List<String> aliases() {
      return aliases;
    }
  }

  /** In what manner something is disclosed (公开方式). */
  public enum Manner implements Choice {
    /** Without being asked. */
    PROACTIVE("主动", "主动公开"),
    /** On request. */
    ON_REQUEST("依申请公开", "依申请");

    private final String label;
    private final List<String> aliases;

    Manner(String label, String... aliases) {
      this.label = label;
      this.aliases = List.of(aliases);
    }

    @Override
    public String label() {
      return label;
    }

    @Override
    public List<String> aliases() {
      return aliases;
    }
  }

  /** A level of government (公开层级). */
  public enum Level implements Choice {
    /** The city's government and its departments. */
    CITY("市级", "市本级"),
    /** Districts, county-level cities, counties, zones and their departments. */
    COUNTY("县级", "区级", "县区级", "县（市、区）级", "区县级"),
    /** Townships and sub-district offices. */
    TOWNSHIP("乡级", "镇级", "乡镇级", "乡镇（街道）级", "街道"),
    /** Villages and neighbourhoods, which are no units of a roster. */
    VILLAGE("村级", "村（社区）级", "社区");

    private final String label;
    private final List<String> aliases;

    Level(String label, String... aliases) {
      this.label = label;
      this.aliases = List.of(aliases);
    }

    @Override
    public String label() {
      return label;
    }

    @Override
    public List<String> aliases() {
      return aliases;
    }

    /** The level at which a unit stands. */
    public static Level of(Unit unit) {
      return switch (unit.kind()) {
        case DISTRICT, COUNTY_LEVEL_CITY, COUNTY, DEVELOPMENT_ZONE, COUNTY_DEPARTMENT -> COUNTY;
        case TOWNSHIP -> TOWNSHIP;
        default -> CITY;
      };
    }

    /** All levels that a roster's units may stand at. */
    static Set<Level> ofUnits() {
      return inOrder(Level.class, Arrays.asList(CITY, COUNTY, TOWNSHIP));
    }
  }
}
