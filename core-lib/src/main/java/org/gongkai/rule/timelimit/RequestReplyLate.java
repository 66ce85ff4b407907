package org.gongkai.rule.timelimit;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Request;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.RowRule;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;

/**
 * A request is answered in time, or is still within its time as of the workbook's day.
 *
 * <p>The law of the day of receipt decides. Both limits leave out the time during which third
 * parties and other organs are asked; the 2008 text says so of third parties only, but a request
 * should not be called late for a consultation that the form of the workbook records.
 */
@AutoService(Rule.class)
@RuleInfo(
    code = "request-reply-late",
    severity = Severity.WARNING,
    subject = Subject.TIME_LIMIT,
    title = "收到申请后在规定的工作日内答复，告知延期的可延长",
    titleInEnglish = "A request is answered within the working days that the law gives",
    sources = {
      @Source(
          document = Instrument.REGULATION_2008,
          clause = "第二十四条",
          quote = "应当自收到申请之日起15个工作日内予以答复；如需延长答复期限的，应当经政府信息公开工作机构负责人同意，并告知申请人，延长答复的期限最长不得超过15个工作日",
          from = Instrument.REGULATION_2008_FROM,
          to = Instrument.REGULATION_2008_TO,
          limit = 15,
          extension = 15),
      @Source(
          document = Instrument.REGULATION_2019,
          clause = "第三十条、第三十三条",
          quote = "应当自收到申请之日起20个工作日内予以答复；需要延长答复期限的，应当经政府信息公开工作机构负责人同意并告知申请人，延长的期限最长不得超过20个工作日",
          from = Instrument.REGULATION_2019_FROM,
          limit = 20,
          extension = 20)
    },
    inputs = {
      "requests.receivedOn",
      "requests.correctedOn",
      "requests.thirdPartyAskedOn",
      "requests.thirdPartyAnsweredOn",
      "requests.otherOrganAskedOn",
      "requests.otherOrganAnsweredOn",
      "requests.extensionNotifiedOn",
      "requests.repliedOn",
      "requests.outcome",
      "cover.dataAsOf"
    })
public final class RequestReplyLate extends RowRule<Request> {

  public RequestReplyLate() {
    super(Request.class);
  }

  @Override
  protected void check(Request request, Judging judging, FindingSink findings) {
    if (!request.receivedOn().isGiven()) {
      return;
    }
    LocalDate receivedOn = request.receivedOn().get();
    boolean replied = request.repliedOn().isGiven();
    if (!replied && (!request.repliedOn().isEmpty() || request.outcome().isGiven())) {
      return; // the date is unreadable or missing, which is reported as such
    }
    LocalDate end = replied ? request.repliedOn().get() : judging.asOf();
    findings
        .card()
        .findSourceOn(receivedOn)
        .ifPresent(
            law -> {
              LocalDate due = ReplyPeriod.of(request).due(law, judging.calendar(), end);
              if (end.isAfter(due)) {
                report(request, replied, end, due, law.limit(), findings);
              }
            });
  }

  private static void report(
      Request request,
      boolean replied,
      LocalDate end,
      LocalDate due,
      int limit,
      FindingSink findings) {
    String received = request.receivedOn().get().toString();
    findings.report(
        request,
        request.repliedOn(),
        "不晚于" + due,
        (replied ? received + "收到的申请于" + end + "才答复" : received + "收到的申请截至" + end + "仍未答复")
            + "，应于"
            + due
            + "前（含当日）答复（"
            + limit
            + "个工作日，已计入补正、延期和征求意见时间），请核对日期或说明原因",
        (replied
                ? "The request received on " + received + " was answered on " + end
                : "The request received on " + received + " was still open on " + end)
            + "; it was due by "
            + due
            + " ("
            + limit
            + " working days, with correction, extension and consultations taken into account):"
            + " check the dates or explain");
  }
}
