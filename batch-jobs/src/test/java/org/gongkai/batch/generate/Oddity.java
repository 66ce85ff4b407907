package org.gongkai.batch.generate;

import static org.gongkai.finding.Severity.ERROR;
import static org.gongkai.finding.Severity.INFO;
import static org.gongkai.finding.Severity.WARNING;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gongkai.batch.template.WorkbookFiller;
import org.gongkai.finding.CellPlace;
import org.gongkai.ledger.Ledger;

/** What is odd about a file of the sample inbox, beyond the mistakes of a single cell. */
enum Oddity {
  APPROXIMATE_NUMBER("an approximate number") {
    @Override
    void change(SubmissionScenario scenario) {
      scenario.safeguards().put("trainees", new Entry.Typed("约200", 200));
      scenario.declare();
    }

    @Override
    List<PlantedFinding> findings(SubmissionScenario scenario) {
      return List.of(
          PlantedFinding.at("value-approximate", WARNING, scenario.placeOfSafeguard("trainees")),
          PlantedFinding.at("value-read-tolerantly", INFO, scenario.placeOfSafeguard("trainees")));
    }
  },

  FULL_WIDTH_WITH_UNIT("full-width digits and a unit of measure behind them: tolerated") {
    @Override
    void change(SubmissionScenario scenario) {
      scenario.safeguards().put("trainees", new Entry.Typed("１２０人次", 120));
      scenario.declare();
    }

    @Override
    List<PlantedFinding> findings(SubmissionScenario scenario) {
      return List.of(
          PlantedFinding.at("value-read-tolerantly", INFO, scenario.placeOfSafeguard("trainees")));
    }
  },

  IDENTITY_NUMBER("an identity card number (made up, with a valid check digit) in a public title") {
    @Override
    void change(SubmissionScenario scenario) {
      int row = 2;
      String title = "关于对李某（示例，身份证号" + SampleIdentity.NUMBER + "）行政处罚的公示";
      scenario.put(Ledger.DISCLOSURES, row, "title", title);
    }

    @Override
    List<PlantedFinding> findings(SubmissionScenario scenario) {
      return List.of(
          PlantedFinding.at(
              "identity-card-number", ERROR, scenario.place(Ledger.DISCLOSURES, 2, "title")));
    }
  },

  SUM_BROKEN("the parts of the form do not add up to the requests received") {
    @Override
    void change(SubmissionScenario scenario) {
      int received = number(scenario, "3.1");
      scenario.form().put("3.1", new Entry.Plain(received + 1));
    }

    @Override
    List<PlantedFinding> findings(SubmissionScenario scenario) {
      return List.of(
          PlantedFinding.at("form-2014-requests-by-way", ERROR, scenario.placeInForm("3.1")),
          PlantedFinding.at("form-differs-from-ledger", WARNING, scenario.placeInForm("3.1")));
    }
  },

  FORM_DIFFERS("the form counts more training courses than the sheet of safeguards") {
    @Override
    void change(SubmissionScenario scenario) {
      scenario.form().put("9.2", new Entry.Plain(number(scenario, "9.2") + 4));
    }

    @Override
    List<PlantedFinding> findings(SubmissionScenario scenario) {
      return List.of(
          PlantedFinding.at("form-differs-from-ledger", WARNING, scenario.placeInForm("9.2")));
    }
  },

  FORMULA_WITHOUT_RESULT("a formula whose result was never saved") {
    @Override
    void change(SubmissionScenario scenario) {
      scenario.row(Ledger.REQUESTS, row(scenario)).enter("pages", new Entry.Formula("SUM(3,4)"));
    }

    @Override
    List<PlantedFinding> findings(SubmissionScenario scenario) {
      return List.of(
          PlantedFinding.at(
              "formula-without-result",
              ERROR,
              scenario.place(Ledger.REQUESTS, row(scenario), "pages")));
    }

    private int row(SubmissionScenario scenario) {
      return scenario.rows(Ledger.REQUESTS).size() - 1;
    }
  },

  HEADER_RENAMED("a required column under a header of the unit's own") {
    @Override
    void touch(WorkbookFiller workbook) {
      workbook.rows(Ledger.REQUESTS).header("applicantKind", "身份");
    }

    @Override
    List<PlantedFinding> findings(SubmissionScenario scenario) {
      return List.of(
          PlantedFinding.at("column-missing", ERROR, CellPlace.of(Ledger.REQUESTS.sheet(), 2, 0)));
    }
  },

  TOTALS_ROW("a row of totals below the requests: recognised, not counted") {
    @Override
    void touch(WorkbookFiller workbook) {
      workbook.rows(Ledger.REQUESTS).nextRow().set("entryNumber", "合计").set("pages", 96);
    }

    @Override
    List<PlantedFinding> findings(SubmissionScenario scenario) {
      int row = SubmissionScenario.FIRST_ROW + scenario.rows(Ledger.REQUESTS).size();
      return List.of(
          PlantedFinding.at(
              "totals-row-skipped", INFO, CellPlace.of(Ledger.REQUESTS.sheet(), row, 0)));
    }
  },

  HIDDEN_ROW("a hidden row: read all the same") {
    @Override
    void touch(WorkbookFiller workbook) {
      workbook.rows(Ledger.DISCLOSURES).hideRow();
    }

    @Override
    List<PlantedFinding> findings(SubmissionScenario scenario) {
      int row = SubmissionScenario.FIRST_ROW + scenario.rows(Ledger.DISCLOSURES).size() - 1;
      return List.of(
          PlantedFinding.at(
              "hidden-rows-read", INFO, CellPlace.of(Ledger.DISCLOSURES.sheet(), row, 0)));
    }
  },

  WRONG_YEAR("the workbook of another year") {
    @Override
    void change(SubmissionScenario scenario) {
      scenario.cover().put("year", new Entry.Plain(2015));
    }

    @Override
    List<PlantedFinding> findings(SubmissionScenario scenario) {
      return List.of(PlantedFinding.at("cover-year-differs", ERROR, scenario.placeOnCover("year")));
    }
  },

  UNKNOWN_UNIT("a unit that is not in the roster") {
    @Override
    List<PlantedFinding> findings(SubmissionScenario scenario) {
      return List.of(PlantedFinding.at("unit-unknown", ERROR, scenario.placeOnCover("unitCode")));
    }
  },

  TRUNCATED("a file cut off on its way: the first half only") {
    @Override
    byte[] spoil(byte[] workbook) {
      return Arrays.copyOf(workbook, workbook.length / 2);
    }

    @Override
    List<PlantedFinding> findings(SubmissionScenario scenario) {
      return List.of(PlantedFinding.ofFile("file-truncated"));
    }
  },

  ENCRYPTED("a workbook with a password") {
    @Override
    byte[] spoil(byte[] workbook) {
      return encrypted(workbook);
    }

    @Override
    List<PlantedFinding> findings(SubmissionScenario scenario) {
      return List.of(PlantedFinding.ofFile("file-encrypted"));
    }
  },

  WEB_PAGE("a web page of another system under the name of a workbook") {
    @Override
    byte[] spoil(byte[] workbook) {
      String page =
          """
          <html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">
          <title>导出</title></head><body><table border="1">
          <tr><th>序号</th><th>标题</th><th>点击量</th></tr>
          <tr><td>1</td><td>首页轮播图</td><td>3021</td></tr>
          <tr><td>2</td><td>通知公告</td><td>1188</td></tr>
          </table></body></html>
          """;
      return page.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    List<PlantedFinding> findings(SubmissionScenario scenario) {
      return List.of(PlantedFinding.ofFile("workbook-not-a-submission"));
    }
  };

  private final String description;

  Oddity(String description) {
    this.description = description;
  }

  /** What is odd, in a few words. */
  String description() {
    return description;
  }

  /** Changes what is reported. */
  void change(SubmissionScenario scenario) {}

  /** Changes the filled-in workbook. */
  void touch(WorkbookFiller workbook) {}

  /** Changes the saved file. */
  byte[] spoil(byte[] workbook) {
    return workbook;
  }

  /** The findings to which it leads. */
  abstract List<PlantedFinding> findings(SubmissionScenario scenario);

  private static int number(SubmissionScenario scenario, String code) {
    Entry entry = scenario.form().get(code);
    if (entry instanceof Entry.Plain plain) {
      return new BigDecimal(plain.value().toString()).intValueExact();
    }
    throw new IllegalArgumentException("No figure in " + code);
  }

  /** With fixed salts: the same workbook gives the same bytes. */
  private static byte[] encrypted(byte[] workbook) {
    byte[] salt = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    byte[] key = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
    int keyBytes = info.getHeader().getKeySize() / 8;
    int hashBytes = info.getHeader().getHashAlgorithm().hashSize;
    try (POIFSFileSystem files = new POIFSFileSystem();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Encryptor encryptor = info.getEncryptor();
      encryptor.confirmPassword(
          "示例密码", Arrays.copyOf(key, keyBytes), salt, salt, salt, Arrays.copyOf(key, hashBytes));
      try (OutputStream contents = encryptor.getDataStream(files)) {
        new ByteArrayInputStream(workbook).transferTo(contents);
      }
      files.writeFilesystem(out);
      return out.toByteArray();
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("The sample cannot be encrypted", e);
    }
  }
}
