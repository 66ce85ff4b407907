package org.gongkai.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongkai.finding.Choice;
import org.jspecify.annotations.Nullable;

/**
 * How a request was answered (答复结果): the outcomes of the 2014 form, then those of the 2019 and 2021
 * forms, which sort them differently.
 *
 * <p>Labels are those of the forms; see the form reference data for their sources.
 */
public enum RequestOutcome implements Choice {
  ALREADY_PUBLIC("属于已主动公开范围", "3.3.1", null, "已主动公开"),
  GRANTED_2014("同意公开", "3.3.2", null, "同意公开答复"),
  PARTLY_GRANTED_2014("同意部分公开", "3.3.3", null, "部分公开答复"),
  REFUSED_STATE_SECRET_2014("不同意公开：涉及国家秘密", "3.3.4a", null, "涉及国家秘密"),
  REFUSED_TRADE_SECRET_2014("不同意公开：涉及商业秘密", "3.3.4b", null, "涉及商业秘密"),
  REFUSED_PRIVACY_2014("不同意公开：涉及个人隐私", "3.3.4c", null, "涉及个人隐私"),
  REFUSED_STABILITY_2014("不同意公开：危及国家安全、公共安全、经济安全和社会稳定", "3.3.4d", null, "危及国家安全、公共安全、经济安全和社会稳定"),
  REFUSED_NOT_INFORMATION_2014("不同意公开：不是《条例》所指政府信息", "3.3.4e", null, "不是《条例》所指政府信息"),
  REFUSED_OTHER_LAW_2014("不同意公开：法律法规规定的其他情形", "3.3.4f", null, "法律法规规定的其他情形"),
  NOT_THIS_ORGAN("不属于本行政机关公开", "3.3.5", null, "非本机关公开"),
  DOES_NOT_EXIST("申请信息不存在", "3.3.6", null, "信息不存在"),
  ASKED_TO_CORRECT("告知作出更改补充", "3.3.7", null, "告知更改补充"),
  OTHER_CHANNEL("告知通过其他途径办理", "3.3.8", null, "通过其他途径办理"),
  GRANTED("予以公开", null, "3.1"),
  PARTLY_GRANTED("部分公开", null, "3.2"),
  REFUSED_STATE_SECRET("不予公开：属于国家秘密", null, "3.3.1"),
  REFUSED_OTHER_LAW("不予公开：其他法律行政法规禁止公开", null, "3.3.2"),
  REFUSED_STABILITY("不予公开：危及“三安全一稳定”", null, "3.3.3"),
  REFUSED_THIRD_PARTY("不予公开：保护第三方合法权益", null, "3.3.4"),
  REFUSED_INTERNAL("不予公开：属于三类内部事务信息", null, "3.3.5"),
  REFUSED_DELIBERATION("不予公开：属于四类过程性信息", null, "3.3.6"),
  REFUSED_ENFORCEMENT_FILE("不予公开：属于行政执法案卷", null, "3.3.7"),
  REFUSED_ADMINISTRATIVE_QUERY("不予公开：属于行政查询事项", null, "3.3.8"),
  NOT_HELD("无法提供：本机关不掌握相关政府信息", null, "3.4.1"),
  NOT_READY_MADE("无法提供：没有现成信息需要另行制作", null, "3.4.2"),
  STILL_UNCLEAR("无法提供：补正后申请内容仍不明确", null, "3.4.3"),
  PETITION("不予处理：信访举报投诉类申请", null, "3.5.1"),
  REPEATED("不予处理：重复申请", null, "3.5.2"),
  PUBLICATION("不予处理：要求提供公开出版物", null, "3.5.3"),
  EXCESSIVE("不予处理：无正当理由大量反复申请", null, "3.5.4"),
  RECONFIRMATION("不予处理：要求行政机关确认或重新出具已获取信息", null, "3.5.5"),
  NOT_CORRECTED("其他处理：申请人无正当理由逾期不补正", null, "3.6.1"),
  FEE_UNPAID("其他处理：申请人逾期未按收费通知要求缴纳费用", null, "3.6.2"),
  OTHER("其他处理：其他", null, "3.6.3", "申请人主动撤回");

  private final String label;
  private final @Nullable String line2014;
  private final @Nullable String line2019;
  private final List<String> aliases;

  RequestOutcome(
      String label, @Nullable String line2014, @Nullable String line2019, String... aliases) {
    this.label = label;
    this.line2014 = line2014;
    this.line2019 = line2019;
    this.aliases = List.of(aliases);
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public List<String> aliases() {
    return aliases;
  }

  /** The line of the 2014 form that counts this outcome; empty if it belongs to a later form. */
  public Optional<String> line2014() {
    return Optional.ofNullable(line2014);
  }

  /**
   * The line of table three of the 2019 and 2021 forms that counts this outcome; empty if it
   * belongs to the 2014 form. The 2019 form sums 3.6.1 to 3.6.3 in its one line 3.6.
   */
  public Optional<String> line2019() {
    return Optional.ofNullable(line2019);
  }

  /** The outcomes that a workbook of the given report year offers, in the order of its form. */
  public static List<RequestOutcome> listForYear(int year) {
    return Arrays.stream(values())
        .filter(outcome -> (year >= FIRST_YEAR_OF_2019_FORM) == (outcome.line2014 == null))
        .toList();
  }

  private static final int FIRST_YEAR_OF_2019_FORM = 2019;
}
