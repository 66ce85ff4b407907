package org.gongkai.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CommentedTablePropertyTest {

  @Provide
  Arbitrary<List<List<String>>> rows() {
    Arbitrary<String> text =
        Arbitraries.strings().withChars(",\"\n#a 公、|=").ofMaxLength(8).map(String::strip);
    Arbitrary<String> first = text.map(cell -> "x" + cell);
    return Combinators.combine(first, text, text)
        .as((a, b, c) -> List.of(a, b, c))
        .list()
        .ofMaxSize(6);
  }

  @Property
  void writtenRowsAreReadBack(@ForAll("rows") List<List<String>> rows) {
    String text =
        "a,b,c\n" + rows.stream().map(CommentedTable::line).collect(Collectors.joining("\n"));

    CommentedTable table =
        CommentedTable.parse("t.csv", text.getBytes(UTF_8), List.of("a", "b", "c")).orThrow();

    assertThat(table.rows())
        .extracting(row -> List.of(row.text("a"), row.text("b"), row.text("c")))
        .containsExactlyElementsOf(rows);
  }

  /** Whatever the bytes are, the answer is a table or sentences, never an exception. */
  @Property
  void anyBytesGetAnAnswer(@ForAll byte[] bytes) {
    assertThat(CommentedTable.parse("t.csv", bytes, List.of("a"))).isNotNull();
  }
}
