package org.gongkai.batch.officerule;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with places to fill in (提示模板): {@code {列名}} stands for what the column holds.
 *
 * @param template the sentence
 */
record MessageText(String template) {

  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)\\}");

  /**
   * @throws Faulty if a place names no column
   */
  static MessageText of(String template, Words words) throws Faulty {
    for (MatchResult place : PLACE.matcher(template).results().toList()) {
      if (words.find(place.group(1)).isEmpty()) {
        throw new Faulty(
            "提示中的“{" + place.group(1) + "}”不是列名，可用：" + words.listing() + "。",
            "'{"
                + place.group(1)
                + "}' in the message is no column; there are "
                + words.listing()
                + ".");
      }
    }
    return new MessageText(template);
  }

  String filled(Function<String, String> rawByName) {
    return PLACE
        .matcher(template)
        .replaceAll(place -> Matcher.quoteReplacement(rawByName.apply(place.group(1))));
  }

  /** The sentence as a title, the places named and not filled. */
  String title() {
    return PLACE.matcher(template).replaceAll("“$1”");
  }

  @Override
  public String toString() {
    return template;
  }
}
