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
    if (text == null || isPlain(text)) {
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

  /**
   * Whether the text is an address without anything unusual in it, as nearly all are: that is seen
   * at a tenth of the cost of taking it apart.
   */
  private static boolean isPlain(String text) {
    int at = text.startsWith("http://") ? 7 : text.startsWith("https://") ? 8 : text.length();
    int label = at;
    for (; at < text.length() && text.charAt(at) != '/'; at++) {
      if (text.charAt(at) == '.') {
        if (at == label) {
          return false;
        }
        label = at + 1;
      } else if (!isLetter(text.charAt(at)) && !isDigit(text.charAt(at))) {
        return false;
      }
    }
    if (at == label || !isLetter(text.charAt(label))) {
      return false; // no host, or one that ends in a dot or in a number
    }
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (!isLetter(c) && !isDigit(c) && c != '/' && c != '.' && c != '_' && c != '-') {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
