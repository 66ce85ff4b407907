package org.gongkai.batch.job;

import org.gongkai.batch.store.Standings;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Decides for each unit and year of the run which of its workbooks stands. */
final class SettleStandings implements Tasklet {

  private final ImportRequest request;
  private final Standings standings;

  SettleStandings(ImportRequest request, Standings standings) {
    this.request = request;
    this.standings = standings;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    long runId = RunId.of(contribution.getStepExecution());
    request.progress().begin("确定有效版本", 0);
    standings.settleOthers(runId);
    standings.settleTouched(runId);
    standings.settleManifest(runId);
    return RepeatStatus.FINISHED;
  }
}
