package org.countersign.notice;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.springframework.stereotype.Component;

/** Writes into the chain of the case who was told what, and what did not arrive. */
@Component
class NoticeTrail {

  private final Trail trail;
  private final Steps steps;

  NoticeTrail(Trail trail, Steps steps) {
    this.trail = trail;
    this.steps = steps;
  }

  /**
   * Mails were made.
   *
   * @param to by how they hear of it: {@code to}, {@code daily}, {@code off}
   */
  void told(Notice notice, Map<String, ? extends Collection<String>> to) {
    Map<String, Object> details = new TreeMap<>(to);
    details.values().removeIf(list -> ((Collection<?>) list).isEmpty());
    details.put("notice", notice.kind().id());
    if (notice.headline() != null) {
      details.put("headline", notice.headline());
    }
    write(Kind.NOTICE, notice.school(), notice.caseNumber(), notice.task(), details);
  }

  /** There is nobody who could be told. Of an outcome that is a leaver, and no harm. */
  void reachesNobody(Notice notice) {
    write(
        notice.kind() == Notice.Kind.OUTCOME ? Kind.NOTICE : Kind.INCIDENT,
        notice.school(),
        notice.caseNumber(),
        notice.task(),
        Map.of("notice", notice.kind().id(), "problem", "There is nobody who may be told"));
  }

  /** It was over before anybody was told. */
  void needless(Notice notice) {
    write(
        Kind.NOTICE,
        notice.school(),
        notice.caseNumber(),
        notice.task(),
        Map.of("notice", notice.kind().id(), "dropped", "The step was over before"));
  }

  void dropped(Mail mail) {
    dropped(mail, "The step was over before");
  }

  /** They were asked for somebody who was away, and no longer are. */
  void withdrawn(Mail mail) {
    dropped(mail, "No longer asked");
  }

  /** It said that nobody was left. */
  void somebodyThere(Mail mail) {
    dropped(mail, "Somebody is there again");
  }

  private void dropped(Mail mail, String why) {
    write(
        Kind.NOTICE,
        mail.school(),
        mail.caseNumber(),
        mail.task(),
        Map.of("to", mail.recipient(), "dropped", why));
  }

  void failed(Mail mail, int attempts, String problem) {
    write(
        Kind.INCIDENT,
        mail.school(),
        mail.caseNumber(),
        mail.task(),
        Map.of(
            "to",
            mail.recipient(),
            "attempts",
            attempts,
            "problem",
            "A mail did not arrive: " + problem));
  }

  /** Nobody is told, for no mail could be made of it. */
  void unmade(Unmade.Lost lost, int attempts, String problem) {
    write(
        Kind.INCIDENT,
        lost.school(),
        lost.caseNumber(),
        lost.task(),
        Map.of(
            "to",
            // Never a name: the trail is kept for longer.
            lost.recipient().isEmpty() ? lost.to() : lost.recipient(),
            "attempts",
            attempts,
            "problem",
            problem));
  }

  void sentAgain(Mail mail, String by) {
    trail.record(
        event(
            Kind.NOTICE,
            By.person(by),
            mail.school(),
            mail.caseNumber(),
            mail.task(),
            Map.of("to", mail.recipient(), "again", "A mail that did not arrive")));
  }

  void chose(String person, Collection<String> schools, Choice choice) {
    schools.forEach(
        school ->
            trail.record(
                event(
                        Kind.REGISTER_CHANGED,
                        By.person(person),
                        school,
                        null,
                        null,
                        Map.of("choice", choice.id()))
                    .at("choice", "How somebody hears of steps")));
  }

  private void write(
      Kind kind, String school, String caseNumber, String task, Map<String, ?> details) {
    By by = By.system(trail.causeIn(chain(school, caseNumber)));
    trail.record(event(kind, by, school, caseNumber, task, details));
  }

  private TrailEvent event(
      Kind kind, By by, String school, String caseNumber, String task, Map<String, ?> details) {
    TrailEvent event =
        TrailEvent.of(chain(school, caseNumber), kind, by).inSchool(school).with(details);
    return task == null
        ? event
        : steps.byTask(task).map(step -> event.at(step.step(), step.title())).orElse(event);
  }

  private static Chain chain(String school, String caseNumber) {
    return caseNumber == null ? Chain.ofRegister(school, "notices") : Chain.ofCase(caseNumber);
  }
}
