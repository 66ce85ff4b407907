package org.gongkai.batch.collect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {

  private static final String LINES = "登记编号,收到日期\n1,2016-08-05\n";

  @TempDir Path temporary;
  private Path inbox;

  @BeforeEach
  void createInbox() throws IOException {
    inbox = Files.createDirectory(temporary.resolve("inbox"));
  }

  private List<String> scan() throws IOException {
    return scan(ReadLimits.DEFAULT, Instant.MAX);
  }

  private List<String> scan(ReadLimits limits, Instant quietSince) throws IOException {
    return Inbox.scan(inbox, limits, quietSince).stream().map(InboxTest::line).toList();
  }

  private static String line(InboxFile file) {
    String outcome =
        file.findSetAside()
            .map(aside -> aside.verdict() + " " + aside.reason().code())
            .orElse("to be read");
    return file.name() + " " + file.findKind().map(FileKind::name).orElse("-") + " " + outcome;
  }

  private void put(String name, byte[] bytes) throws IOException {
    Path file = inbox.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private void put(String name, String text) throws IOException {
    put(name, text.getBytes(UTF_8));
  }

  private static byte[] zip(Charset charset, String... namesAndTexts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, charset)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(charset));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void filesComeByNameFolderByFolder() throws IOException {
    put("乙局.csv", LINES);
    put("b/2.csv", LINES);
    put("b/1.csv", LINES);
    put("a.csv", LINES);
    assertThat(scan())
        .containsExactly(
            "a.csv CSV to be read",
            "b/1.csv CSV to be read",
            "b/2.csv CSV to be read",
            "乙局.csv CSV to be read");
  }

  @Test
  void fileIsKnownByItsHashSizeAndTime() throws IOException {
    put("a.csv", "a,b\n");
    Instant written = Instant.parse("2017-01-05T08:00:00Z");
    Files.setLastModifiedTime(inbox.resolve("a.csv"), FileTime.from(written));
    assertThat(Inbox.scan(inbox, ReadLimits.DEFAULT, Instant.MAX))
        .containsExactly(
            new InboxFile(
                "a.csv",
                inbox.resolve("a.csv"),
                null,
                4,
                written,
                "5be08c9684a1d25efcee09318204824278b08bbfb4aef973ffefd0b9d7478313",
                FileKind.CSV,
                null));
  }

  @Test
  void filesStillBeingWrittenAreDeferred() throws IOException {
    put("~$a.xlsx", "lock");
    put(".~lock.a.ods#", "lock");
    put("b.xlsx.part", "half");
    put("c.csv", LINES);
    Files.setLastModifiedTime(
        inbox.resolve("c.csv"), FileTime.from(Instant.parse("2017-01-05T08:00:01Z")));
    assertThat(scan(ReadLimits.DEFAULT, Instant.parse("2017-01-05T08:00:00Z")))
        .containsExactly(
            ".~lock.a.ods# - DEFERRED file-lock",
            "b.xlsx.part - DEFERRED file-partial",
            "c.csv - DEFERRED file-still-changing",
            "~$a.xlsx - DEFERRED file-lock");
  }

  @Test
  void linksAreRefusedAndNeverFollowed() throws IOException {
    Path outside = Files.writeString(temporary.resolve("outside.csv"), LINES);
    Files.createSymbolicLink(inbox.resolve("a.csv"), outside);
    Files.createSymbolicLink(inbox.resolve("folder"), temporary);
    assertThat(scan()).containsExactly("a.csv - REFUSED file-link", "folder - REFUSED file-link");
  }

  @Test
  void tooLargeFilesAreRefusedUnread() throws IOException {
    put("a.csv", LINES);
    assertThat(scan(ReadLimits.DEFAULT.withFileBytes(10), Instant.MAX))
        .containsExactly("a.csv - REFUSED file-too-large");
  }

  @Test
  void filesOfTheSystemAreSetAside() throws IOException {
    put(".gitkeep", "");
    put("Thumbs.db", "x");
    assertThat(scan())
        .containsExactly(
            ".gitkeep - REFUSED file-of-the-system", "Thumbs.db - REFUSED file-of-the-system");
  }

  @Test
  void entriesOfAZipAreFiles() throws IOException {
    put("a.zip", zip(UTF_8, "人社局/报送表.csv", LINES, "空.xlsx", ""));
    assertThat(scan())
        .containsExactly(
            "a.zip!人社局/报送表.csv CSV to be read", "a.zip!空.xlsx EMPTY UNREADABLE file-empty");
  }

  @Test
  void namesInGbkAreReadToo() throws IOException {
    put("a.zip", zip(Charset.forName("GBK"), "人社局.csv", LINES));
    assertThat(scan()).containsExactly("a.zip!人社局.csv CSV to be read");
  }

  @Test
  void pathsThatLeadOutOfTheZipAreRefused() throws IOException {
    put(
        "a.zip",
        zip(
            UTF_8,
            "../../etc/x.csv",
            LINES,
            "/etc/x.csv",
            LINES,
            "C:\\x.csv",
            LINES,
            "b/c..csv",
            LINES));
    assertThat(scan())
        .containsExactly(
            "a.zip!../../etc/x.csv - REFUSED zip-entry-path",
            "a.zip!/etc/x.csv - REFUSED zip-entry-path",
            "a.zip!C:/x.csv - REFUSED zip-entry-path",
            "a.zip!b/c..csv CSV to be read");
  }

  @Test
  void zipInsideAZipIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("inner.zip"));
      zip.write(zip(UTF_8, "a.csv", LINES));
    }
    put("a.zip", bytes.toByteArray());
    assertThat(scan()).containsExactly("a.zip!inner.zip ZIP_OF_WORKBOOKS REFUSED zip-nested");
  }

  @Test
  void zipThatInflatesTooFarIsNotUnpackedFurther() throws IOException {
    put("a.zip", zip(UTF_8, "1.csv", LINES, "2.csv", " ".repeat(100_000)));
    assertThat(scan(ReadLimits.DEFAULT.withInflatedBytes(1000), Instant.MAX))
        .containsExactly(
            "a.zip!1.csv CSV to be read", "a.zip!2.csv - REFUSED zip-inflates-too-far");
  }

  @Test
  void entryIsCopiedOutForReadingAndTheCopyRemoved() throws IOException {
    put("a.zip", zip(UTF_8, "1.csv", LINES));
    InboxFile file = Inbox.scan(inbox, ReadLimits.DEFAULT, Instant.MAX).get(0);
    Path copy;
    try (InboxFile.LocalFile local = file.local(temporary)) {
      copy = local.path();
      assertThat(copy).hasContent(LINES);
    }
    assertThat(copy).doesNotExist();
  }
}
