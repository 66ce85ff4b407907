package org.gongkai.batch.template;

import java.util.List;
import org.gongkai.plan.DisclosureItem;

/**
 * For whom a workbook is written and what stands in it beforehand (报送表的预填内容).
 *
 * @param office who collects the workbooks, such as 吉林市政务公开办公室
 * @param unitCode the unit's code in the roster
 * @param unitName the unit's full name
 * @param year the report year, which selects the form and the choices
 * @param tasks the unit's tasks with its part in each, in the order of the plan
 * @param catalogue the catalogue items that the unit has to disclose, in the order of the catalogue
 */
public record TemplateRequest(
    String office,
    String unitCode,
    String unitName,
    int year,
    List<UnitTask> tasks,
    List<DisclosureItem> catalogue) {

  /** Copies the lists. */
  public TemplateRequest {
    tasks = List.copyOf(tasks);
    catalogue = List.copyOf(catalogue);
  }
}
