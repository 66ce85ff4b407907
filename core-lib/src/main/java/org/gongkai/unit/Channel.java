package org.gongkai.unit;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place where a unit may publish (公开渠道): a site, or part of one, or a channel off the web.
 *
 * @param kind what sort of channel
 * @param address a host with or without a path, such as {@code www.city.example/office}; for
 *     channels off the web a name
 */
public record Channel(ChannelKind kind, String address) {

  private static final Pattern WEB_ADDRESS =
      Pattern.compile(
          "(?:https?://)?([^/?#@:\\\\\\s]+)(?::[0-9]{1,5})?(/[^?#\\s]*)?(?:[?#]\\S*)?",
          Pattern.CASE_INSENSITIVE);

  /**
   * @throws IllegalArgumentException if the address is blank, holds a sign that separates entries
   *     of a list, or is no web address although the kind is a site
   */
  public Channel {
    Objects.requireNonNull(kind, "kind");
    if (address.isBlank() || address.chars().anyMatch(Channel::separatesEntries)) {
      throw new IllegalArgumentException("Not the address of a channel: '" + address + "'");
    }
    if (kind.isSite() && !isWebAddress(address)) {
      throw new IllegalArgumentException("Not a web address: '" + address + "'");
    }
  }

  private static boolean separatesEntries(int sign) {
    return sign == '、' || sign == '|' || sign == '；' || sign == ';';
  }

  /**
   * Whether the text is a web address: a host with a dot in it, with or without scheme and path.
   */
  static boolean isWebAddress(String text) {
    return web(text).isPresent();
  }

  /**
   * Whether a page lies on this channel: the same host, and the channel's path or something below
   * it. Scheme, port and query play no part. Never true for what is not a web address.
   */
  public boolean carries(String pageAddress) {
    return pagesOn(List.of(this)).test(pageAddress);
  }

  /**
   * The same as {@link #carries} for many pages and any of the channels: each address is read only
   * once.
   */
  public static Predicate<String> pagesOn(Collection<Channel> channels) {
    List<Web> sites =
        channels.stream().flatMap(channel -> web(channel.address().strip()).stream()).toList();
    return pageAddress ->
        web(pageAddress.strip())
            .filter(page -> sites.stream().anyMatch(page::isWithin))
            .isPresent();
  }

  private record Web(String host, String path) {
    boolean isWithin(Web other) {
      return host.equals(other.host)
          && (path + "/").startsWith(other.path.isEmpty() ? "/" : other.path + "/")
          && !(path + "/").contains("/../");
    }
  }

  private static Optional<Web> web(String address) {
    Matcher matcher = WEB_ADDRESS.matcher(address);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String host = withoutEnd(matcher.group(1).toLowerCase(Locale.ROOT), '.');
    String path = withoutEnd(Optional.ofNullable(matcher.group(2)).orElse(""), '/');
    return host.contains(".") ? Optional.of(new Web(host, path)) : Optional.empty();
  }

  /** Not by a regular expression: the text comes from strangers, and its cost must stay linear. */
  private static String withoutEnd(String text, char sign) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == sign) {
      end--;
    }
    return text.substring(0, end);
  }
}
