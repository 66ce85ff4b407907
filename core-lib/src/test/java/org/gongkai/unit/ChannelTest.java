package org.gongkai.unit;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelTest {

  private final Channel site = new Channel(ChannelKind.OWN_SITE, "czj.city.example");
  private final Channel part = new Channel(ChannelKind.OWN_SITE, "http://www.city.example/czj/");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://czj.city.example/a/b.html",
        "https://CZJ.city.example:8443",
        "czj.city.example/a",
        " http://czj.city.example/公开?id=1#x ",
        "http://czj.city.example./a"
      })
  void pageOnTheHostIsCarried(String page) {
    assertThat(site.carries(page)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://www.city.example/a",
        "http://czj.city.example.other.example/a",
        "http://xczj.city.example/a",
        "http://czj.city.example@other.example/a",
        "http://other.example\\czj.city.example",
        "ftp://czj.city.example/a",
        "http://other.example/?u=czj.city.example",
        "财政局网站",
        "—",
        ""
      })
  void pageElsewhereIsNotCarried(String page) {
    assertThat(site.carries(page)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://www.city.example/czj", "www.city.example/czj/a.html"})
  void pageBelowThePathIsCarried(String page) {
    assertThat(part.carries(page)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://www.city.example/",
        "http://www.city.example/czjx/a.html",
        "http://www.city.example/czj/../sjj/a.html"
      })
  void pageOutsideThePathIsNotCarried(String page) {
    assertThat(part.carries(page)).isFalse();
  }

  @Test
  void longestCellIsJudgedAtOnce() {
    String slashes = "http://czj.city.example" + "/".repeat(32_000) + "x";

    assertThat(assertTimeoutPreemptively(ofSeconds(5), () -> site.carries(slashes))).isTrue();
  }

  @Test
  void channelOffTheWebCarriesNoPage() {
    Channel bulletin = new Channel(ChannelKind.BULLETIN, "市政府公报");

    assertThat(bulletin.carries("市政府公报")).isFalse();
    assertThat(bulletin.carries("http://www.city.example/")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a.example、b.example", "财政局网站", "localhost"})
  void addressOfASiteIsAWebAddress(String address) {
    assertThatThrownBy(() -> new Channel(ChannelKind.OWN_SITE, address))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
