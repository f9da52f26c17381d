package org.countersign.consent;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.springframework.stereotype.Component;

/** Writes what is recorded of a child to the trail. Which child, and why, stands in the details. */
@Component
class ConsentTrail {

  /** No user name has a space. */
  static final String BY_LINK = "personal link";

  private final Trail trail;

  ConsentTrail(Trail trail) {
    this.trail = trail;
  }

  void consent(String school, NewConsent consent, String by) {
    Map<String, Object> details = child(consent.child());
    details.put("decision", consent.decision().name().toLowerCase(Locale.ROOT));
    details.put("uses", consent.uses().stream().map(Use::name).sorted().toList());
    details.put("platform", consent.platform());
    details.put("receivedOn", String.valueOf(consent.receivedOn()));
    write(school, "consent", "Consent recorded", details, by);
  }

  void competence(String school, Competence.Judged judged, String by) {
    Map<String, Object> details = child(Child.pupil(judged.pupil()));
    details.put("outcome", judged.competent() ? "competent" : "not competent");
    details.put("by", judged.by());
    details.put("on", judged.on().toString());
    write(school, "competence", "Whether the pupil understands was judged", details, by);
  }

  /** A consent ended by itself. */
  void lapsed(String school, Child child) {
    trail.record(
        TrailEvent.of(Chain.ofRegister(school, "consent"), Kind.REGISTER_CHANGED, By.system())
            .inSchool(school)
            .at("lapse", "Consent lapsed")
            .with(child(child)));
  }

  void neverPublish(String school, Child child, boolean set, String since, String by) {
    Map<String, Object> details = child(child);
    details.put("since", since);
    String what = set ? "Never to be published" : "May be published again";
    write(school, set ? "never-publish" : "never-publish-lifted", what, details, by);
  }

  void hold(String school, Child child, boolean set, String cause, String reason, String by) {
    Map<String, Object> details = child(child);
    details.put("cause", cause);
    details.put("reason", reason);
    write(school, set ? "hold" : "hold-ended", set ? "Put on hold" : "Hold ended", details, by);
  }

  void objection(String school, String cause, String by) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("cause", cause);
    write(school, "objection", "Objection to pictures recorded", details, by);
  }

  /** Without the name: the notice behind it says whose it was. */
  void objectionEnded(String school, String cause, LocalDate saidOn, String by) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("cause", cause);
    details.put("saidOn", saidOn.toString());
    write(school, "objection-ended", "Objection to pictures ended", details, by);
  }

  void otherChild(String school, String id, String by) {
    write(
        school, "other-child", "Child entered who is not on the roll", child(Child.other(id)), by);
  }

  private static Map<String, Object> child(Child child) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("child", child.id());
    details.put("enteredAs", child.kind().id());
    return details;
  }

  /** What comes from a file, a portal or by a personal link is recorded as such. */
  private void write(
      String school, String what, String words, Map<String, Object> details, String by) {
    if (by.equals(BY_LINK)) {
      details.put("through", BY_LINK);
    }
    boolean file = by.endsWith(".csv");
    boolean machine = file || by.startsWith("portal:");
    if (machine) {
      details.put(file ? "file" : "portal", by);
    }
    trail.record(
        TrailEvent.of(
                Chain.ofRegister(school, "consent"),
                Kind.REGISTER_CHANGED,
                machine ? By.system() : by.equals(BY_LINK) ? By.nobody() : By.person(by))
            .inSchool(school)
            .at(what, words)
            .with(details));
  }
}
