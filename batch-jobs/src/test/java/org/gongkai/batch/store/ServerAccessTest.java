package org.gongkai.batch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.batch.workspace.PlainFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The line to a server as the README describes it: encrypted, the server checked, and no more
 * rights than are written there. Needs the server of {@code .ci/mysql}, whose CA and grants are
 * known.
 */
@Tag("mysql")
class ServerAccessTest {

  private static final String STORE_PASSWORD = "changeit";

  private static final Pattern GRANT = Pattern.compile("GRANT ([A-Z, ]+) ON `?gongkai");

  @TempDir Path folder;

  @BeforeEach
  void needsTheServerWhoseCaIsKnown() {
    assertThat(System.getenv("GONGKAI_TEST_MYSQL_CA"))
        .as("the CA of the server: run .ci/mysql start, and set what .ci/mysql env prints")
        .isNotNull();
  }

  private Database open(String host, String mode, Path trusted) {
    Databases.Address server = Databases.onServer();
    return Database.open(
        server.url().replace("127.0.0.1", host)
            + "?sslMode="
            + mode
            + "&trustCertificateKeyStoreUrl="
            + trusted.toUri().toString().replace("file:///", "file:/")
            + "&trustCertificateKeyStoreType=PKCS12&trustCertificateKeyStorePassword="
            + STORE_PASSWORD,
        server.user(),
        server.password());
  }

  private Path trusting(Path... authorities) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, STORE_PASSWORD.toCharArray());
    for (Path authority : authorities) {
      try (InputStream in = Files.newInputStream(authority)) {
        store.setCertificateEntry(
            authority.getFileName().toString(),
            CertificateFactory.getInstance("X.509").generateCertificate(in));
      }
    }
    Path file = folder.resolve("trust-" + authorities.length + ".p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, STORE_PASSWORD.toCharArray());
    }
    return file;
  }

  private static Path authority() {
    return Path.of(System.getenv("GONGKAI_TEST_MYSQL_CA"));
  }

  @Test
  void aServerWhoseNameIsInItsCertificateIsTalkedToInTls() throws Exception {
    try (Database database = open("127.0.0.1", "VERIFY_IDENTITY", trusting(authority()))) {
      String version =
          new JdbcTemplate(database.dataSource())
              .queryForObject(
                  "SHOW SESSION STATUS LIKE 'Ssl_version'", (row, number) -> row.getString(2));
      assertThat(version).isIn("TLSv1.2", "TLSv1.3");
    }
  }

  @Test
  void aServerOfAnotherNameIsNotTalkedTo() throws Exception {
    Path trusted = trusting(authority());
    open("localhost", "VERIFY_CA", trusted).close();
    assertThatThrownBy(() -> open("localhost", "VERIFY_IDENTITY", trusted))
        .isInstanceOf(PlainFailure.class)
        .hasMessageContaining("cannot be reached");
  }

  @Test
  void aServerOfAnUnknownAuthorityIsNotTalkedTo() throws Exception {
    Path trusted = trusting(authority().resolveSibling("other-ca.pem"));
    assertThatThrownBy(() -> open("127.0.0.1", "VERIFY_CA", trusted))
        .isInstanceOf(PlainFailure.class)
        .hasMessageContaining("cannot be reached");
  }

  @Test
  void theTestsHaveTheRightsOfTheReadmeAndNoOthers() throws IOException {
    Databases.Address server = Databases.onServer();
    try (Database database = server.open()) {
      List<String> grants =
          new JdbcTemplate(database.dataSource()).queryForList("SHOW GRANTS", String.class);
      assertThat(grants).hasSize(2);
      assertThat(grants.get(0)).startsWith("GRANT USAGE ON *.* TO ").doesNotContain("OPTION");
      assertThat(grants.get(1)).doesNotContain("OPTION");
      assertThat(rights(grants.get(1)))
          .isEqualTo(rights(Files.readString(Path.of("../README.md"), StandardCharsets.UTF_8)));
    }
  }

  private static Set<String> rights(String text) {
    Matcher grant = GRANT.matcher(text);
    assertThat(grant.find()).as(text).isTrue();
    return Arrays.stream(grant.group(1).split(", ")).collect(Collectors.toCollection(TreeSet::new));
  }
}
