package org.countersign.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.countersign.policy.Question.Type;
import org.countersign.school.People;
import org.countersign.school.Role;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Finds roles that a school's policy relies on and nobody in the school holds. */
@Component
public class UnfilledRoles {

  private static final Logger LOG = LoggerFactory.getLogger(UnfilledRoles.class);

  private final Policies policies;
  private final ObjectProvider<Schools> schools;
  private final ObjectProvider<People> people;

  UnfilledRoles(Policies policies, ObjectProvider<Schools> schools, ObjectProvider<People> people) {
    this.policies = policies;
    this.schools = schools;
    this.people = people;
  }

  /** A hole: the questions of that school whose answer names a role that nobody holds. */
  public record Hole(School school, Role role, List<String> questions) {}

  /** The holes of all schools today. */
  public List<Hole> find() {
    List<Hole> holes = new ArrayList<>();
    schools.ifAvailable(
        all -> people.ifAvailable(those -> all.all().forEach(s -> find(s, those, holes))));
    return holes;
  }

  @EventListener(ApplicationReadyEvent.class)
  void warn() {
    for (Hole hole : find()) {
      LOG.warn(
          "Nobody in {} is {} ({}), who answers {}. Give somebody that role.",
          hole.school().name(),
          policies.title(hole.school().policy(), hole.role()),
          hole.role().id(),
          hole.questions());
    }
  }

  private void find(School school, People those, List<Hole> holes) {
    Map<Role, Set<String>> questionsByRole = new LinkedHashMap<>();
    for (Question question : policies.questions()) {
      for (Role role : roles(question, policies.answer(school.policy(), question.id()))) {
        questionsByRole.computeIfAbsent(role, r -> new TreeSet<>()).add(question.id());
      }
    }
    questionsByRole.forEach(
        (role, questions) -> {
          if (those.holdersOf(role, school.id()).isEmpty()) {
            holes.add(new Hole(school, role, List.copyOf(questions)));
          }
        });
  }

  private static Set<Role> roles(Question question, Table answer) {
    Set<Role> roles = new TreeSet<>();
    for (Question.Field output : question.outputs()) {
      if (output.type() == Type.ROLES || output.type() == Type.ROLE) {
        for (Table.Rule rule : answer.rules()) {
          for (String id : rule.then().get(output.name()).split(",")) {
            Role.byId(id).ifPresent(roles::add);
          }
        }
      }
    }
    return roles;
  }
}
