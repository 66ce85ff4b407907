package org.gongkai.rule.leak;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gongkai.finding.Reported;
import org.gongkai.finding.Severity;
import org.gongkai.ledger.Disclosure;
import org.gongkai.ledger.Interpretation;
import org.gongkai.ledger.LedgerRow;
import org.gongkai.ledger.Proposal;
import org.gongkai.ledger.Safeguards;
import org.gongkai.ledger.Submission;
import org.gongkai.ledger.TaskProgress;
import org.gongkai.rule.FindingSink;
import org.gongkai.rule.Instrument;
import org.gongkai.rule.Judging;
import org.gongkai.rule.Rule;
import org.gongkai.rule.RuleCheck;
import org.gongkai.rule.RuleInfo;
import org.gongkai.rule.Source;
import org.gongkai.rule.Subject;
import org.gongkai.rule.YearRule;
import org.gongkai.unit.Channel;
import org.gongkai.unit.Unit;

/**
 * A public address lies on one of the channels of the unit or of a unit above it.
 *
 * <p>Units for which the roster lists no site are not judged.
 */
@AutoService(Rule.class)
@RuleInfo(
    code = "address-not-on-channel",
    severity = Severity.WARNING,
    subject = Subject.MUST_NOT_GET_OUT,
    title = "公开网址应在本单位的公开渠道上",
    titleInEnglish = "A public address lies on one of the unit's channels",
    sources = {
      @Source(
          document = Instrument.NOTICE_2016,
          clause = "任务30、任务36",
          quote = "充分发挥政府门户网站信息公开第一平台作用",
          from = Instrument.NOTICE_2016_FROM)
    },
    byYear = true,
    inputs = {
      "disclosures.address",
      "interpretations.address",
      "proposals.address",
      "task-progress.evidence",
      "safeguards.leaderAddress",
      "safeguards.planAddress",
      "safeguards.previousReportAddress"
    })
public final class AddressNotOnChannel implements YearRule {

  @Override
  public RuleCheck begin(Judging judging) {
    List<Channel> sites = new ArrayList<>();
    Optional<Unit> unit = Optional.of(judging.unit());
    while (unit.isPresent()) {
      unit.get().channels().stream().filter(channel -> channel.kind().isSite()).forEach(sites::add);
      unit =
          judging
              .roster()
              .find(unit.get().code())
              .flatMap(known -> judging.roster().findParent(known.code()));
    }
    return new Check(sites);
  }

  private static final class Check implements RuleCheck {

    private final List<Channel> sites;
    private final Predicate<String> isOnSite;

    Check(List<Channel> sites) {
      this.sites = List.copyOf(sites);
      this.isOnSite = Channel.pagesOn(sites);
    }

    @Override
    public void row(LedgerRow row, FindingSink findings) {
      if (row instanceof Disclosure disclosure) {
        check(disclosure.address(), "公开网址", findings);
      } else if (row instanceof Interpretation interpretation) {
        check(interpretation.address(), "网址", findings);
      } else if (row instanceof Proposal proposal) {
        check(proposal.address(), "公开网址", findings);
      } else if (row instanceof TaskProgress task) {
        check(task.evidence(), "佐证网址", findings);
      }
    }

    @Override
    public void end(Submission submission, FindingSink findings) {
      Safeguards safeguards = submission.safeguards();
      check(safeguards.leaderAddress(), "负责同志分工公布网址", findings);
      check(safeguards.planAddress(), "实施方案公开网址", findings);
      check(safeguards.previousReportAddress(), "上年度信息公开年度报告网址", findings);
    }

    private void check(Reported<String> address, String header, FindingSink findings) {
      if (sites.isEmpty() || !address.isGiven() || !isWebAddress(address.get())) {
        return;
      }
      if (!isOnSite.test(address.get())) {
        String known =
            sites.stream().map(Channel::address).distinct().collect(Collectors.joining("、"));
        findings.report(
            address,
            known,
            header + "“" + address.get() + "”不在本单位的公开渠道（" + known + "）上，请核对网址，或请公开办登记新渠道",
            "The address "
                + address.get()
                + " is not on a channel of the unit ("
                + known
                + "): check it, or have the channel registered");
      }
    }

    /** Whether it can be compared at all; what it lacks is reported of the field. */
    private static boolean isWebAddress(String address) {
      return address.startsWith("http://") || address.startsWith("https://");
    }
  }
}
