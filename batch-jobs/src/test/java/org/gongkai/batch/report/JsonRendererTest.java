package org.gongkai.batch.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.ReportFigure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonRendererTest {

  @TempDir private Path folder;

  private final AnnualReport report = MadeUpCity.report();

  private String written() throws IOException {
    Path file = folder.resolve("report.json");
    new JsonRenderer().write(report, file);
    return Files.readString(file);
  }

  @Test
  void figuresHaveNamesLabelsValuesAndCoverage() throws IOException {
    ReportFigure figure = report.figure("3.1.3");

    String lines =
        """
            {
              "id" : "2014/3.1.3",
              "label" : "网络申请数",
              "unitOfMeasure" : "件",
              "value" : VALUE,
              "coverage" : {
                "expected" : 77,
                "reported" : REPORTED
              }
            }"""
            .replace("VALUE", figure.printed())
            .replace("REPORTED", Integer.toString(figure.coverage().reported()));
    assertThat(written().replaceAll("(?m)^ +", "")).contains(lines.replaceAll("(?m)^ +", ""));
  }

  @Test
  void holdsAllFiguresTasksAndUnits() throws IOException {
    JsonNode root = JsonMapper.shared().readTree(written());

    assertThat(root.get("figures")).hasSize(report.figures().size());
    assertThat(root.get("tasks")).hasSize(37);
    assertThat(root.get("units")).hasSize(77);
    assertThat(root.get("report").get("id").asString()).isEqualTo(report.header().reportId());
    assertThat(root.get("coverage").get("missing")).hasSize(report.coverage().missing().size());
  }

  @Test
  void linesEndTheSameEverywhere() throws IOException {
    assertThat(written()).doesNotContain("\r").endsWith("}\n");
  }
}
