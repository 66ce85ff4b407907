import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.finding.Finding;
import org.gongkai.form.DerivedForm;
import org.gongkai.form.StatisticalForm;
import org.gongkai.ledger.ApplicantKind;
import org.gongkai.ledger.LedgerConstraints;
import org.gongkai.ledger.ReportScope;
import org.gongkai.ledger.Request;
import org.gongkai.ledger.RequestOutcome;
import org.gongkai.ledger.RowBuilder;
import org.gongkai.ledger.Submission;
import org.gongkai.ledger.WayIn;
import org.gongkai.rule.FindingCollector;
import org.gongkai.rule.Judging;
import org.gongkai.rule.RuleBook;
import org.gongkai.unit.Roster;

/** Judges one request of a finance bureau and computes one cell of its 2016 form. */
public final class EmbedExample {

  public static void main(String[] args) {
    // The units. A real roster is a file; see sample-input/units.csv for all columns.
    String units =
        """
        code,full_name,short_name,aliases,kind,parent,region,valid_from,valid_to,government_site,disclosure_site,own_site,other_channels,flags,workbook_expected,source
        220200-000,吉林市人民政府,市政府,,市政府,,220200,2016-01-01,,,,,,,否,example
        220200-007,吉林市财政局,财政局,,市政府部门,220200-000,220200,2016-01-01,,,,,,,是,example
        """;
    Roster roster =
        Roster.parse("units.csv", units.getBytes(StandardCharsets.UTF_8)).orThrow();

    // A request that came in over the network and was answered one working day late, without an
    // extension: 15 working days from 1 August 2016 end on 22 August.
    Request request =
        RowBuilder.ofRow(Request.class, 3)
            .with("entryNumber", "申-001")
            .with("applicantKind", ApplicantKind.NATURAL_PERSON)
            .with("wayIn", WayIn.ONLINE)
            .with("receivedOn", LocalDate.of(2016, 8, 1))
            .with("repliedOn", LocalDate.of(2016, 8, 23))
            .with("outcome", RequestOutcome.GRANTED_2014)
            .build();
    Submission submission =
        Submission.of(
            RowBuilder.ofCover()
                .with("unitCode", "220200-007")
                .with("unitName", "吉林市财政局")
                .with("year", 2016)
                .with("dataAsOf", LocalDate.of(2016, 12, 31))
                .with("scope", ReportScope.OWN)
                .with("reviewer", "李某（示例）")
                .with("reporter", "张某（示例）")
                .build(),
            List.of(),
            Set.of(),
            RowBuilder.ofSafeguards().build(),
            Map.of(),
            List.of(request));

    // Constraints on the fields, then the rules; findings come located, in a fixed order.
    FindingCollector findings = new FindingCollector();
    try (ValidatorFactory validation = Validation.buildDefaultValidatorFactory()) {
      RuleBook.standard()
          .judge(
              submission,
              Judging.withoutPlan(
                  roster.get("220200-007"), 2016, LocalDate.of(2017, 1, 10), roster),
              new LedgerConstraints(validation.getValidator()),
              findings);
    }
    for (Finding finding : findings.finish().findings()) {
      System.out.println(
          finding.code() + " " + finding.place() + " " + finding.message().chinese());
    }

    // One cell of the statutory form, derived from the ledger.
    StatisticalForm form = StatisticalForm.forYear(2016);
    DerivedForm derived = DerivedForm.begin(form, 2016);
    submission.forEachRow(derived::add);
    System.out.println(
        form.cells().get("3.1.3").label()
            + " = "
            + derived.finish(submission.safeguards(), submission.zeroReports()).get("3.1.3"));
  }
}
