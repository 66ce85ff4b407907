package org.gongkai.ledger;

import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;
import org.gongkai.finding.Reported;

/**
 * Lets constraints on the value of a {@link Reported} see it; they are silent where there is none.
 *
 * <p>Registered as a service, so that any Bean Validation provider finds it with the library.
 */
public final class ReportedValueExtractor implements ValueExtractor<Reported<@ExtractedValue ?>> {

  @Override
  public void extractValues(Reported<?> reported, ValueReceiver receiver) {
    receiver.value(null, reported.value());
  }
}
