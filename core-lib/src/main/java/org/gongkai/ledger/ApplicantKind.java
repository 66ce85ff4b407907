package org.gongkai.ledger;

import java.util.List;
import org.gongkai.finding.Choice;

/** Who asked for information (申请人类型), as in the 2019 and 2021 forms. */
public enum ApplicantKind implements Choice {
  NATURAL_PERSON("自然人", "公民", "个人"),
  ENTERPRISE("商业企业", "企业"),
  RESEARCH("科研机构"),
  WELFARE("社会公益组织", "公益组织"),
  LEGAL_SERVICE("法律服务机构", "律师事务所"),
  OTHER("其他", "其它", "其他组织");

  private final String label;
  private final List<String> aliases;

  ApplicantKind(String label, String... aliases) {
    this.label = label;
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
}
