package org.gongkai.ledger;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Judges {@link WebAddress} by the syntax of RFC 2396 with an http or https scheme. */
public final class WebAddressValidator implements ConstraintValidator<WebAddress, String> {

  @Override
  public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
    if (text == null) {
      return true;
    }
    try {
      URI address = new URI(text);
      String scheme = address.getScheme();
      return address.getHost() != null
          && ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
