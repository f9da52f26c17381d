package org.countersign.post;

import java.time.OffsetDateTime;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * A new version may be for another day. The timer that lets the post expire was set for the day
 * that the first version gave, and is set anew.
 */
@Component
class MoveDayEnd implements ExecutionListener {

  private static final String TIMER = "itsDayIsOver";

  private final ManagementService management;

  MoveDayEnd(ManagementService management) {
    this.management = management;
  }

  @Override
  public void notify(DelegateExecution execution) {
    OffsetDateTime end = OffsetDateTime.parse((String) execution.getVariable("expiresAt"));
    management
        .createJobQuery()
        .processInstanceId(execution.getProcessInstanceId())
        .activityId(TIMER)
        .list()
        .forEach(job -> management.setJobDuedate(job.getId(), Date.from(end.toInstant())));
  }
}
