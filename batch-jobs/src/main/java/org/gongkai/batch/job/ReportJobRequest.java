package org.gongkai.batch.job;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.gongkai.annualreport.Scope;
import org.gongkai.batch.notice.CityPlan;
import org.gongkai.batch.workspace.Workspace;
import org.gongkai.reference.ReferenceProblem;

/**
 * What a report is asked for (报告请求).
 *
 * @param workspace the workspace
 * @param plan the plan of its year
 * @param year the report year
 * @param scope whose year
 * @param out where the results go
 * @param since the id of the earlier report that a draft of a correction compares with; empty for
 *     the one before
 * @param proseProblems takes what is wrong with the office's own prose
 */
public record ReportJobRequest(
    Workspace workspace,
    CityPlan plan,
    int year,
    Scope scope,
    Path out,
    String since,
    Consumer<? super ReferenceProblem> proseProblems) {

  /** A request of which nobody wants to hear what is wrong with the prose. */
  public ReportJobRequest(Workspace workspace, CityPlan plan, int year, Scope scope, Path out) {
    this(workspace, plan, year, scope, out, "", problem -> {});
  }

  /** Makes the path absolute. */
  public ReportJobRequest {
    out = out.toAbsolutePath().normalize();
  }
}
