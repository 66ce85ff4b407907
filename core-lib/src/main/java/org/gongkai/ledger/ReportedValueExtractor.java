package org.gongkai.ledger;

import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;
import java.math.BigDecimal;
import org.gongkai.finding.Reported;

/**
 * Lets constraints on the value of a {@link Reported} see it; they are silent where there is none.
 * Zeros behind the decimal point are left out: 3.00 件 is a whole number.
 *
 * <p>Registered as a service, so that any Bean Validation provider finds it with the library.
 */
public final class ReportedValueExtractor implements ValueExtractor<Reported<@ExtractedValue ?>> {

  @Override
  public void extractValues(Reported<?> reported, ValueReceiver receiver) {
    Object value = reported.value();
    receiver.value(null, value instanceof BigDecimal number ? number.stripTrailingZeros() : value);
  }
}
