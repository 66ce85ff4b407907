package org.gongkai.batch.read;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.WorkbookLayout;
import org.jspecify.annotations.Nullable;

/**
 * Which sheet of the template a tab is (工作表识别): by its name, whatever number stands before it,
 * whatever blanks, brackets or years stand around it.
 */
final class SheetNames {

  /** 3. · 三、 · （3） · 附件3： · 表3- */
  private static final Pattern NUMBERING =
      Pattern.compile(
          "^(?:附件?|附?表)?(?:\\(?[0-9一二三四五六七八九十]{1,3}\\)?)[.、:\\-_]*|^(?:附件|附表)[.、:\\-_]*");

  private static final Set<String> WITHOUT_DATA =
      WorkbookLayout.SHEETS_WITHOUT_DATA.stream().map(Wording::key).collect(toUnmodifiableSet());

  private static final Map<String, String> SHEETS = sheets();

  /** The tabs by the sheet that each of them is, those that are none, and those too many. */
  record Assignment(Map<String, SheetTab> sheets, List<SheetTab> others, List<SheetTab> doubles) {}

  private SheetNames() {}

  /** Names of the sheets with data, by their key. */
  private static Map<String, String> sheets() {
    Map<String, String> sheets = new LinkedHashMap<>();
    sheets.put(Wording.key(WorkbookLayout.COVER_SHEET), WorkbookLayout.COVER_SHEET);
    for (Ledger ledger : Ledger.values()) {
      sheets.put(Wording.key(ledger.sheet()), ledger.sheet());
    }
    sheets.put(Wording.key(WorkbookLayout.SAFEGUARDS_SHEET), WorkbookLayout.SAFEGUARDS_SHEET);
    sheets.put(Wording.key(WorkbookLayout.FORM_SHEET), WorkbookLayout.FORM_SHEET);
    return sheets;
  }

  /** Finds for each sheet of the template the tab whose name fits best, the first of equals. */
  static Assignment assign(List<SheetTab> tabs) {
    Map<String, SheetTab> found = new LinkedHashMap<>();
    Map<String, Integer> fits = new LinkedHashMap<>();
    List<SheetTab> others = new ArrayList<>();
    List<SheetTab> doubles = new ArrayList<>();
    for (SheetTab tab : tabs) {
      if (tab.name().equals(WorkbookLayout.HIDDEN_SHEET)) {
        found.putIfAbsent(WorkbookLayout.HIDDEN_SHEET, tab);
        continue;
      } else if (WITHOUT_DATA.contains(Wording.key(tab.name()))) {
        continue;
      }
      String sheet = sheet(tab.name());
      if (sheet == null) {
        others.add(tab);
        continue;
      }
      int fit = fit(tab.name(), sheet);
      SheetTab before = found.get(sheet);
      if (before == null) {
        found.put(sheet, tab);
        fits.put(sheet, fit);
      } else if (fit > fits.getOrDefault(sheet, 0)) {
        doubles.add(before);
        found.put(sheet, tab);
        fits.put(sheet, fit);
      } else {
        doubles.add(tab);
      }
    }
    return new Assignment(found, others, doubles);
  }

  /** The sheet of the template that a name means; null if none. */
  static @Nullable String sheet(String name) {
    String key = Wording.key(name);
    String bare = bare(key);
    for (Map.Entry<String, String> sheet : SHEETS.entrySet()) {
      if (key.contains(sheet.getKey()) || bare.equals(stem(sheet.getKey()))) {
        return sheet.getValue();
      }
    }
    return null;
  }

  /** The ledger that a name means; null if none. */
  static @Nullable Ledger ledger(String name) {
    String sheet = sheet(name);
    for (Ledger ledger : Ledger.values()) {
      if (ledger.sheet().equals(sheet)) {
        return ledger;
      }
    }
    return null;
  }

  private static int fit(String name, String sheet) {
    if (name.equals(sheet)) {
      return 3;
    }
    String key = Wording.key(name);
    return key.equals(Wording.key(sheet)) ? 2 : bare(key).equals(Wording.key(sheet)) ? 1 : 0;
  }

  private static String bare(String key) {
    return NUMBERING.matcher(key).replaceFirst("");
  }

  /** 依申请公开台账 is also found as 依申请公开. */
  private static String stem(String key) {
    return key.endsWith("台账") ? key.substring(0, key.length() - 2) : key;
  }
}
