package org.gongkai.plan;

import java.util.List;

/**
 * What a responsibility phrase says (责任分工短语).
 *
 * @param assignments who has which part, in the order of the phrase
 * @param unclear the pieces that were not understood, as printed; they name no one
 */
public record Responsibility(List<Assignment> assignments, List<String> unclear) {

  /** Copies the lists. */
  public Responsibility {
    assignments = List.copyOf(assignments);
    unclear = List.copyOf(unclear);
  }
}
