package org.countersign.engine;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;

/**
 * Writes what happens in cases, in the transaction in which it happens: who did it, in which
 * school, at which element of the model, and which clauses that element carries.
 */
class CaseTrail {

  /** Longer lists of clauses than a trail takes are cut between two of them. */
  private static final int LONGEST_CLAUSES = 2000;

  private final Supplier<Trail> trail;

  /** By definition and element; a deployed model never changes. */
  private final Map<String, Optional<String>> clauses = new ConcurrentHashMap<>();

  CaseTrail(Supplier<Trail> trail) {
    this.trail = trail;
  }

  /** Where in which case something happens. */
  record Place(String number, String school, String definition, String element, String name) {

    static Place of(String instance, String element, String name) {
      ExecutionEntity whole =
          Context.getCommandContext().getExecutionManager().findExecutionById(instance);
      return new Place(
          whole.getBusinessKey(),
          whole.getTenantId(),
          whole.getProcessDefinitionId(),
          element,
          name);
    }
  }

  void write(Kind kind, Place place, Map<String, ?> details) {
    write(kind, place, null, details);
  }

  /**
   * @param onBehalfOf username of the person for whom it is done, or null
   */
  void write(Kind kind, Place place, String onBehalfOf, Map<String, ?> details) {
    write(kind, place, onBehalfOf, clausesOf(place).orElse(null), details);
  }

  /**
   * @param onBehalfOf username of the person for whom it is done, or null
   * @param cited the clauses, where others than the element's own
   */
  void write(Kind kind, Place place, String onBehalfOf, String cited, Map<String, ?> details) {
    Chain chain = Chain.ofCase(place.number());
    trail
        .get()
        .record(
            TrailEvent.of(chain, kind, by(chain))
                .onBehalfOf(onBehalfOf)
                .inSchool(place.school())
                .at(place.element(), place.name())
                .citing(cut(cited))
                .with(details));
  }

  /** A person, signed in or behind what the server does with its own rights; else the system. */
  private By by(Chain chain) {
    String person = Context.getCommandContext().getAuthenticatedUserId();
    if (person == null) {
      person = EngineServerRights.personBehind();
    }
    return person != null ? By.person(person) : By.system(trail.get().causeIn(chain));
  }

  private Optional<String> clausesOf(Place place) {
    return place.element() == null
        ? Optional.empty()
        : clauses.computeIfAbsent(
            place.definition() + "#" + place.element(),
            key -> Procedure.deployed(place.definition()).clauses(place.element()));
  }

  private static String cut(String clauses) {
    if (clauses == null || clauses.length() <= LONGEST_CLAUSES) {
      return clauses;
    }
    int end = clauses.lastIndexOf(';', LONGEST_CLAUSES);
    return end < 0 ? null : clauses.substring(0, end);
  }
}
