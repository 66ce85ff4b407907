package org.gongkai.batch.officerule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongkai.ledger.ColumnSpec;
import org.gongkai.ledger.Cover;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.Safeguards;
import org.gongkai.ledger.SheetSchema;

/**
 * The names that an expression may use (可用列名表): the headers of the columns and, for those that
 * write no Chinese, the names of the record components.
 */
final class Words {

  private final Map<String, Word> byName;
  private final List<String> headers;

  private Words(Map<String, Word> byName, List<String> headers) {
    this.byName = byName;
    this.headers = List.copyOf(headers);
  }

  /** The columns of a ledger. */
  static Words of(Ledger ledger) {
    Map<String, Word> words = new LinkedHashMap<>();
    List<String> headers = new ArrayList<>();
    add(SheetSchema.of(ledger), inputName(ledger), words, headers);
    return new Words(words, headers);
  }

  /** The items of the safeguards and the cover; of two with one name, that of the safeguards. */
  static Words ofYear() {
    Map<String, Word> words = new LinkedHashMap<>();
    List<String> headers = new ArrayList<>();
    add(SheetSchema.of(Safeguards.class), "safeguards", words, headers);
    add(SheetSchema.of(Cover.class), "cover", words, headers);
    return new Words(words, headers);
  }

  private static void add(
      SheetSchema<?> schema, String sheet, Map<String, Word> words, List<String> headers) {
    for (ColumnSpec column : schema.columns()) {
      Word word = new Word(column, sheet + "." + column.name());
      words.putIfAbsent(column.header(), word);
      words.putIfAbsent(column.name(), word);
      headers.add(column.header());
    }
  }

  /** The name of a ledger in inputs and in files, such as {@code task-progress}. */
  static String inputName(Ledger ledger) {
    return ledger.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Optional<Word> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** All headers, for a sentence about a name that is not there. */
  String listing() {
    return String.join("、", headers);
  }
}
