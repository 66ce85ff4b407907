package org.gongkai.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.gongkai.finding.Reported;
import org.gongkai.finding.ValueKind;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressValidatorTest {

  private record Page(Reported<@WebAddress String> address) {}

  private static final Validator VALIDATOR =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory()
          .getValidator();

  private static boolean isValid(String address) {
    return VALIDATOR
        .validate(new Page(Reported.of(ValueKind.TEXT, address, address, null)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://www.city.example/zwgk/201609/t20160929_681.html",
        "https://city.example",
        "http://city.example/",
        "http://localhost/a",
        "http://1.city.example",
        "http://10.0.0.1/a",
        "http://city-hall.example:8080/a?b=c&d=%E5%85%AC#e",
        "HTTP://City.Example/A-b.c",
        "http://city.example./a",
        "http://[::1]/a"
      })
  void isAnAddress(String text) {
    assertThat(isValid(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "http://",
        "http:///a",
        "https:/city.example",
        "ftp://city.example/a",
        "city.example/a",
        "http://.city.example/a",
        "http://city..example/a",
        "http://city.example1/a b",
        "http://city.2016/a",
        "http://city_hall.example/a",
        "http://city.example/公 开",
        "http://city.example/a\\b",
        " http://city.example/a"
      })
  void isNoAddress(String text) {
    assertThat(isValid(text)).isFalse();
  }
}
