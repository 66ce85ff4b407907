package org.gongkai.batch.workspace;

import java.util.regex.Pattern;

/** The JDBC address of the database (数据库地址), which never holds a user or password. */
public final class DatabaseAddress {

  private static final Pattern SECRET =
      Pattern.compile("(?i)([?&;(,]|^)(user|username|password|passwd|pwd)[0-9]*=[^&;,)]*");
  private static final Pattern CREDENTIALS = Pattern.compile("//[^/@?]*@");

  private DatabaseAddress() {}

  /** Whether it is an address of MySQL, MariaDB or H2 without user or password. */
  public static boolean isAccepted(String url) {
    return (url.startsWith("jdbc:mysql://") || url.startsWith("jdbc:h2:"))
        && !SECRET.matcher(url).find()
        && !CREDENTIALS.matcher(url).find();
  }

  /** The address fit for a message or a log. */
  public static String withoutSecrets(String url) {
    String hidden = SECRET.matcher(url).replaceAll("$1$2=***");
    return CREDENTIALS.matcher(hidden).replaceAll("//***@");
  }
}
