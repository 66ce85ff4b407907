package org.gongkai.batch.job;

import java.nio.file.Path;
import org.gongkai.annualreport.Scope;
import org.gongkai.batch.notice.CityPlan;
import org.gongkai.batch.workspace.Workspace;

/**
 * What a report is asked for (报告请求).
 *
 * @param workspace the workspace
 * @param plan the plan of its year
 * @param year the report year
 * @param scope whose year
 * @param out where the results go
 */
public record ReportJobRequest(
    Workspace workspace, CityPlan plan, int year, Scope scope, Path out) {

  /** Makes the path absolute. */
  public ReportJobRequest {
    out = out.toAbsolutePath().normalize();
  }
}
