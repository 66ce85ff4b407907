package org.gongkai.rule.duty;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.gongkai.finding.YesNo;
import org.gongkai.ledger.Disclosure;
import org.gongkai.ledger.DisclosureAttribute;
import org.gongkai.ledger.DocumentKind;
import org.gongkai.ledger.Interpretation;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.Submission;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Judging;
import org.gongkai.rule.RuleCheck;

/**
 * The normative documents on livelihood that are due for interpretation, with what the ledger of
 * interpretations says of each.
 */
abstract class LivelihoodDocuments implements RuleCheck {

  private final Judging judging;

  /** Normative documents on livelihood by their entry number; few, whatever the ledger's size. */
  private final Map<String, Disclosure> documents = new LinkedHashMap<>();

  private final Set<String> interpreted = new HashSet<>();
  private final Set<String> onRadio = new HashSet<>();

  LivelihoodDocuments(Judging judging) {
    this.judging = judging;
  }

  @Override
  public final void row(LedgerRow ledgerRow, FindingSink findings) {
    if (ledgerRow instanceof Disclosure row) {
      if (row.kind().is(DocumentKind.NORMATIVE)
          && row.livelihood().is(YesNo.YES)
          && row.attribute().is(DisclosureAttribute.PROACTIVE)
          && row.publishedOn().isGiven()
          && row.entryNumber().isGiven()
          && isDue(row.publishedOn().get(), findings)) {
        documents.putIfAbsent(row.entryNumber().get(), row);
      }
    } else if (ledgerRow instanceof Interpretation row && row.documentEntry().isGiven()) {
      interpreted.add(row.documentEntry().get());
      if (!row.onRadio().isEmpty()) {
        onRadio.add(row.documentEntry().get());
      }
    }
  }

  private boolean isDue(LocalDate published, FindingSink findings) {
    return published.getYear() == judging.year()
        && findings
            .card()
            .findSourceOn(published)
            .filter(
                source ->
                    judging
                        .asOf()
                        .isAfter(judging.calendar().plusWorkingDays(published, source.limit())))
            .isPresent();
  }

  /** Judges a document. */
  abstract void check(
      String entry,
      Disclosure document,
      boolean isInterpreted,
      boolean isOnRadio,
      FindingSink findings);

  @Override
  public final void end(Submission submission, FindingSink findings) {
    documents.forEach(
        (entry, document) ->
            check(entry, document, interpreted.contains(entry), onRadio.contains(entry), findings));
  }
}
