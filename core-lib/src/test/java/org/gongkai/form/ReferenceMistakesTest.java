package org.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a mistake in the reference data of the forms comes to: a build that says which. */
class ReferenceMistakesTest {

  private static final List<ApplicantColumn> COLUMNS = ApplicantColumn.load();

  @Test
  void aRelationMustNotNameACellThatTheFormLacks() {
    List<FormCell> cells = List.copyOf(Forms.readAnew("2014").cells().values());
    assertThatThrownBy(
            () ->
                RelationReference.load(
                    "form-2014-relations.csv", cells.subList(1, cells.size()), Map.of(), COLUMNS))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "form-2014-normative-within-disclosed names a cell that the form does not have");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "carry | form-x-carry names a cell that the form does not have",
        "stock | form-x-stock names a cell that the form does not have",
        "kind | form-x-kind: no such kind of relation",
        "words | form-x-words is not said in words"
      })
  void aMistakenRelationIsNamed(String file, String message) {
    List<FormCell> cells = List.copyOf(Forms.readAnew("2021").cells().values());
    assertThatThrownBy(
            () -> RelationReference.load("mistaken/" + file + ".csv", cells, Map.of(), COLUMNS))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(message);
  }

  @Test
  void aPrintedFigureMustBeCountedSomehow() {
    PrintedTable table =
        PrintedTableText.parse(
            "2", "二", List.of(1, 1), List.of(List.of("A", "B"), List.of("a", "=2/unheard")));
    assertThatThrownBy(() -> TableFigures.load("form-2021.csv", List.of(table), COLUMNS))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("form-2021.csv lacks [2/unheard]");
  }

  @Test
  void theColumnsOfTableThreeAreRead() {
    assertThat(COLUMNS).hasSize(7);
    assertThat(COLUMNS.get(1).in("3/1/{column}: count(requests; receivedOn in-year{condition})"))
        .isEqualTo("3/1/商业企业: count(requests; receivedOn in-year; applicantKind = ENTERPRISE)");
    assertThat(COLUMNS.get(6).in("3/1/{column}: count(requests; receivedOn in-year{condition})"))
        .isEqualTo("3/1/总计: count(requests; receivedOn in-year)");
  }
}
