package org.countersign.notice;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.countersign.access.DeputyAsked;
import org.countersign.access.NextAsked;
import org.countersign.access.SomebodyThere;
import org.countersign.access.StandInWithdrawn;
import org.countersign.access.TaskAppeared;
import org.countersign.access.TaskEnded;
import org.countersign.access.TaskHandedOver;
import org.countersign.access.TaskReleased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes down what people are to be told, in the transaction in which it happens. */
@Component
class OutboxListener {

  private final Steps steps;
  private final Outbox outbox;
  private final Mails mails;
  private final NoticeTrail trail;
  private final Clock clock;

  OutboxListener(Steps steps, Outbox outbox, Mails mails, NoticeTrail trail, Clock clock) {
    this.steps = steps;
    this.outbox = outbox;
    this.mails = mails;
    this.trail = trail;
    this.clock = clock;
  }

  @EventListener
  void appeared(TaskAppeared step) {
    steps.appeared(step);
  }

  @EventListener
  void ended(TaskEnded step) {
    steps.ended(step.task());
  }

  @EventListener
  void handedOver(TaskHandedOver handed) {
    steps.handedOver(handed.task(), handed.to());
    steps
        .byTask(handed.task())
        .ifPresent(
            step ->
                outbox.write(
                    Notice.about(
                        step,
                        "handed-over:%s:%s:%s".formatted(handed.task(), handed.to(), moment()),
                        Notice.Kind.HANDED_OVER,
                        Addressee.person(handed.to()))));
  }

  /** Where nobody gave it back, those it is for now may think that somebody else has it. */
  @EventListener
  void released(TaskReleased step) {
    steps.released(step.task(), step.people());
    if (!step.byHolder()) {
      steps.tellAgain(step.task());
    }
  }

  /** Perhaps before the step itself is told of, which happens in the same transaction. */
  @EventListener
  void deputyAsked(DeputyAsked asked) {
    outbox.write(Notice.deputy(asked.task(), asked.deputy(), asked.absent(), moment()));
  }

  @EventListener
  void nextAsked(NextAsked asked) {
    if (asked.people().isEmpty()) {
      outbox.write(Notice.nobody(asked.task(), moment()));
    }
    asked.people().forEach(person -> outbox.write(Notice.next(asked.task(), person, moment())));
  }

  /** Neither told nor reminded any more, unless asked again. */
  @EventListener
  void withdrawn(StandInWithdrawn standIn) {
    outbox.withdraw(standIn.task(), standIn.person());
    mails.drop(standIn.task(), standIn.person()).forEach(trail::withdrawn);
  }

  /** What is not yet told of nobody being left, or has not left yet, is not true any more. */
  @EventListener
  void somebodyThere(SomebodyThere there) {
    outbox.withdrawNobody(there.task());
    mails.dropNobody(there.task()).forEach(trail::somebodyThere);
  }

  /** Of the asking: who is asked once more, later, is told once more. */
  private String moment() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
