package org.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gongkai.form.PrintedCell.Kind;
import org.junit.jupiter.api.Test;

class PrintedTableTest {

  private static PrintedTable table(String... rows) {
    List<List<String>> fields = List.of(rows).stream().map(row -> List.of(row.split(" "))).toList();
    List<Integer> widths = fields.get(0).stream().map(field -> 1).toList();
    return PrintedTableText.parse("9", "九", widths, fields);
  }

  @Test
  void spansReachAsFarAsTheirSigns() {
    PrintedTable table = table("A < B", "^ < C", "|D E =9/1", "^ F =9/2");
    assertThat(table.cells())
        .containsExactly(
            PrintedCell.words(0, 0, 2, 2, Kind.HEADING, "A"),
            PrintedCell.words(0, 2, 1, 1, Kind.HEADING, "B"),
            PrintedCell.words(1, 2, 1, 1, Kind.HEADING, "C"),
            new PrintedCell(2, 0, 2, 1, Kind.LABEL, "D", true, null),
            PrintedCell.words(2, 1, 1, 1, Kind.LABEL, "E"),
            PrintedCell.figure(2, 2, 1, 1, "9/1"),
            PrintedCell.words(3, 1, 1, 1, Kind.LABEL, "F"),
            PrintedCell.figure(3, 2, 1, 1, "9/2"));
    assertThat(List.of(table.rows(), table.columns(), table.headerRows()))
        .isEqualTo(List.of(4, 3, 2));
  }

  @Test
  void aFigureHasTheWordsToItsLeftAndAboveIt() {
    PrintedTable table = table("A < B", "^ < C", "|D E =9/1", "^ F =9/2");
    PrintedCell figure = table.findFigure("9/2").orElseThrow();
    assertThat(table.labelsOf(figure)).extracting(PrintedCell::text).containsExactly("D", "F");
    assertThat(table.headingsOf(figure)).extracting(PrintedCell::text).containsExactly("B", "C");
    assertThat(table.findFigure("9/3")).isEmpty();
    assertThat(table.figures()).extracting(PrintedCell::figure).containsExactly("9/1", "9/2");
  }

  @Test
  void newHeadingsFurtherDownReplaceThoseAbove() {
    PrintedTable table = table("A B", "a =9/1", "C <", "D E", "d =9/2", "e =9/3");
    assertThat(table.headerRows()).isEqualTo(1);
    assertThat(table.headingsOf(table.findFigure("9/1").orElseThrow()))
        .extracting(PrintedCell::text)
        .containsExactly("B");
    assertThat(table.headingsOf(table.findFigure("9/3").orElseThrow()))
        .extracting(PrintedCell::text)
        .containsExactly("C", "E");
  }

  @Test
  void aLabelIsNoLabelOfItself() {
    PrintedTable table = table("A < B", "|D E =9/1");
    assertThat(table.labelsOf(table.at(1, 1))).extracting(PrintedCell::text).containsExactly("D");
    assertThat(table.labelsOf(table.at(1, 0))).isEmpty();
  }

  @Test
  void aTableOfHeadingsAloneIsAllHead() {
    PrintedTable table = table("A B", "C D");
    assertThat(List.of(table.rows(), table.headerRows())).isEqualTo(List.of(2, 2));
  }

  @Test
  void everyPlaceBelongsToOneCell() {
    PrintedTable table = table("A < B", "^ < C", "|D E =9/1", "^ F =9/2");
    assertThat(table.at(1, 1).text()).isEqualTo("A");
    assertThat(table.at(3, 0).text()).isEqualTo("D");
    assertThat(table.listBeginningIn(3)).extracting(PrintedCell::text).containsExactly("F", "");
    assertThat(table.listBeginningIn(4)).isEmpty();
    assertThatThrownBy(() -> table.at(4, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No cell in row 4, column 0.");
  }

  @Test
  void gapsAndOverlapsAreRefused() {
    PrintedCell heading = PrintedCell.words(0, 0, 1, 1, Kind.HEADING, "A");
    PrintedCell wide = PrintedCell.words(0, 0, 1, 2, Kind.HEADING, "B");
    assertThatThrownBy(() -> new PrintedTable("9", "", 1, List.of(1, 1), List.of(heading)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No cell in row 0, column 1.");
    assertThatThrownBy(() -> new PrintedTable("9", "", 1, List.of(1, 1), List.of(heading, wide)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Cells of table 9 lie upon each other");
    assertThatThrownBy(() -> new PrintedTable("9", "", 2, List.of(1), List.of(heading)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Table 9 has no 2 rows");
    assertThatThrownBy(() -> new PrintedTable("9", "", 0, List.of(1), List.of(heading)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Table 9 has no 0 rows");
  }

  @Test
  void aCellCoversItsFirstAndItsLastRowAndColumn() {
    PrintedCell cell = PrintedCell.words(2, 4, 3, 2, Kind.LABEL, "A");
    assertThat(List.of(1, 2, 4, 5).stream().map(cell::coversRow).toList())
        .isEqualTo(List.of(false, true, true, false));
    assertThat(List.of(3, 4, 5, 6).stream().map(cell::coversColumn).toList())
        .isEqualTo(List.of(false, true, true, false));
  }

  @Test
  void aCellThatCoversNothingIsRefused() {
    for (int[] bad : new int[][] {{-1, 0, 1, 1}, {0, -1, 1, 1}, {0, 0, 0, 1}, {0, 0, 1, 0}}) {
      assertThatThrownBy(() -> PrintedCell.words(bad[0], bad[1], bad[2], bad[3], Kind.HEADING, "A"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("A cell of a table covers at least one row and column");
    }
  }

  @Test
  void exactlyFiguresHaveTheCodeOfACell() {
    assertThatThrownBy(() -> PrintedCell.words(0, 0, 1, 1, Kind.FIGURE, "A"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Exactly figures have the code of a cell: A");
    assertThatThrownBy(() -> new PrintedCell(0, 0, 1, 1, Kind.LABEL, "A", false, "9/1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Exactly figures have the code of a cell: A");
  }
}
