package org.gongkai.batch.officerule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.reference.Reading;
import org.gongkai.rule.Waiver;
import org.gongkai.rule.Waivers;
import org.gongkai.unit.Roster;
import org.junit.jupiter.api.Test;

class WaiversFileTest {

  private static final Roster ROSTER =
      Roster.parse(
              "units.csv",
              """
              code,full_name,short_name,aliases,kind,parent,region,valid_from,valid_to,government_site,disclosure_site,own_site,other_channels,flags,workbook_expected,source
              1,某市人民政府,市政府,,市政府,,220200,2010-01-01,,,,,,,否,test
              """
                  .getBytes(UTF_8))
          .orThrow();

  private static Reading<Waivers> read(String yaml) {
    return WaiversFile.parse("waivers.yaml", yaml.getBytes(UTF_8), ROSTER);
  }

  private static List<String> problems(String yaml) {
    return ((Reading.Refused<Waivers>) read(yaml))
        .problems().stream().map(problem -> problem.sentence().chinese()).toList();
  }

  @Test
  void eachWaiverIsReadWhole() {
    assertThat(
            read("""
                    waivers:
                      - unit: 1
                        year: 2016
                        code: request-outcome-missing
                        row: 申-003
                        column: 答复结果
                        reason: 法院调卷，判决后补填
                        by: 张某
                        on: 2017-01-12
                    """)
                .orThrow()
                .list())
        .containsExactly(
            new Waiver(
                "1",
                2016,
                "request-outcome-missing",
                "申-003",
                "答复结果",
                null,
                "法院调卷，判决后补填",
                "张某",
                LocalDate.of(2017, 1, 12)));
  }

  @Test
  void mistakesAreOneLocatedSentenceEach() {
    assertThat(problems("waivers:\n  - unit: 2\n    year: 2016\n"))
        .containsExactly("waivers.yaml 第2行：设置项“waivers.unit”的值“2”不对，应为单位名册中的编码。");
    assertThat(problems("waivers:\n  - unit: 1\n    year: 2016\n    code: x\n    by: 张某\n"))
        .containsExactly(
            "waivers.yaml 第2行：缺少设置项“waivers.reason”，请补上，例如“reason: 法院调卷，判决后补填”。",
            "waivers.yaml 第2行：缺少设置项“waivers.on”，请补上，例如“on: 2017-01-12”。");
  }
}
