package org.gongkai.batch.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

  @TempDir private Path folder;

  @Test
  void writesTheContentsAndMakesMissingFolders() throws IOException {
    Path target = folder.resolve("out/returned/a.txt");

    WholeFile.write(target, out -> out.write("新".getBytes(UTF_8)));

    assertThat(target).hasContent("新");
    assertThat(target.getParent().toFile().list()).containsExactly("a.txt");
  }

  @Test
  void whatStoodThereStaysWhenWritingFails() throws IOException {
    Path target = Files.writeString(folder.resolve("a.txt"), "旧");

    assertThatIOException()
        .isThrownBy(
            () ->
                WholeFile.write(
                    target,
                    out -> {
                      out.write("新".getBytes(UTF_8));
                      throw new IOException("disk full");
                    }))
        .withMessage("disk full");

    assertThat(target).hasContent("旧");
    assertThat(folder.toFile().list()).containsExactly("a.txt");
  }
}
