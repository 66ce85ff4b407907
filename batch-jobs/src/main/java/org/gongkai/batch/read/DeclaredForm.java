package org.gongkai.batch.read;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Reported;
import org.gongkai.form.StatisticalForm;

/**
 * The form as a workbook declares it (填报的统计表).
 *
 * @param form the form whose tables were found: the one asked for, or a variant of it
 * @param figures the figures by the code of their cell, in the order in which they were found
 * @param findings what was read tolerantly, or not found
 */
public record DeclaredForm(
    StatisticalForm form, Map<String, Reported<BigDecimal>> figures, List<Finding> findings) {

  /** Copies the figures and the findings. */
  public DeclaredForm {
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    findings = List.copyOf(findings);
  }
}
