package org.gongkai.batch.template;

import java.util.List;
import org.gongkai.form.StatisticalForm;
import org.gongkai.plan.DisclosureItem;
import org.jspecify.annotations.Nullable;

/**
 * For whom a workbook is written and what stands in it beforehand (报送表的预填内容).
 *
 * @param office who collects the workbooks, such as 吉林市政务公开办公室
 * @param unitCode the unit's code in the roster
 * @param unitName the unit's full name
 * @param year the report year, which selects the choices
 * @param tasks the unit's tasks with its part in each, in the order of the plan
 * @param catalogue the catalogue items that the unit has to disclose, in the order of the catalogue
 * @param form the statutory form; null if none is known for the year
 */
public record TemplateRequest(
    String office,
    String unitCode,
    String unitName,
    int year,
    List<UnitTask> tasks,
    List<DisclosureItem> catalogue,
    @Nullable StatisticalForm form) {

  /** Copies the lists. */
  public TemplateRequest {
    tasks = List.copyOf(tasks);
    catalogue = List.copyOf(catalogue);
  }

  /** A workbook with the form of its year. */
  public TemplateRequest(
      String office,
      String unitCode,
      String unitName,
      int year,
      List<UnitTask> tasks,
      List<DisclosureItem> catalogue) {
    this(
        office,
        unitCode,
        unitName,
        year,
        tasks,
        catalogue,
        StatisticalForm.findForYear(year).orElse(null));
  }
}
