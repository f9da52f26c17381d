package org.countersign.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.countersign.gate.Persona.ADMIN;
import static org.countersign.gate.Persona.HEAD;
import static org.countersign.gate.Persona.STAFF;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Issue 4, “Done when” 1, for commands: each that the gate lets people use is seen to write its
 * event when it is done, and when it is refused. The list is read from the gate's own code.
 */
@GateTest
class CommandsInTrailTest {

  private static final String GATE = "org.countersign.engine.GatedCommands";

  /** They make an object in memory, which a command of its own saves. */
  private static final Set<String> CHANGE_NOTHING = Set.of("CreateUserCmd", "CreateFilterCmd");

  private static final Map<String, Object> ANSWER = Map.of("decision", "approve");

  @Autowired private Town town;
  @Autowired private JdbcTemplate jdbc;

  /**
   * A command that one person may use, and {@link Persona#ROLELESS} may not.
   *
   * @param kind of the event that it leaves
   * @param made what it needs is there before; then it is used
   */
  private record Scenario(String kind, Persona may, Function<Things, Runnable> made) {}

  private Map<String, Scenario> scenarios() {
    Map<String, Scenario> all = new TreeMap<>();
    all.putAll(ofCases());
    all.putAll(ofPeople());
    all.putAll(ofFiltersAndJobs());
    return all;
  }

  private Map<String, Scenario> ofCases() {
    var tasks = town.engine().getTaskService();
    var forms = town.engine().getFormService();
    return Map.of(
        "ClaimTaskCmd",
        scenario("task-claimed", HEAD, "taskId", (task, me) -> tasks.claim(task, me)),
        "AssignTaskCmd",
        scenario(
            "task-released", HEAD, "claimedTaskId", (task, me) -> tasks.setAssignee(task, null)),
        "CompleteTaskCmd",
        scenario("decision", HEAD, "claimedTaskId", (task, me) -> tasks.complete(task, ANSWER)),
        "SubmitTaskFormCmd",
        scenario(
            "decision", HEAD, "claimedTaskId", (task, me) -> forms.submitTaskForm(task, ANSWER)),
        "SubmitStartFormCmd",
        scenario(
            "started",
            STAFF,
            "definitionId",
            (model, me) -> forms.submitStartForm(model, Map.of("purpose", "A trip"))));
  }

  private Map<String, Scenario> ofPeople() {
    IdentityService people = town.engine().getIdentityService();
    return Map.of(
        "CreateUserCmd",
        scenario(null, ADMIN, "new", (name, me) -> people.newUser(name)),
        "SaveUserCmd",
        new Scenario(
            "administration",
            ADMIN,
            things -> {
              var user = people.createUserQuery().userId(things.get("userId")).singleResult();
              user.setFirstName("Renamed");
              return () -> people.saveUser(user);
            }),
        "UnlockUserCmd",
        scenario("administration", ADMIN, "userId", (user, me) -> people.unlockUser(user)),
        "CreateMembershipCmd",
        scenario(
            "administration",
            ADMIN,
            "userId",
            (user, me) -> people.createMembership(user, "camunda-admin")),
        "DeleteMembershipCmd",
        scenario(
            "administration",
            ADMIN,
            "adminId",
            (user, me) -> people.deleteMembership(user, "camunda-admin")));
  }

  private Map<String, Scenario> ofFiltersAndJobs() {
    FilterService filters = town.engine().getFilterService();
    var management = town.engine().getManagementService();
    return Map.of(
        "CreateFilterCmd",
        scenario(null, ADMIN, "new", (name, me) -> filters.newTaskFilter(name)),
        "SaveFilterCmd",
        new Scenario(
            "administration",
            ADMIN,
            things -> {
              Filter filter = filters.getFilter(things.get("filterId"));
              filter.setName(things.get("new"));
              return () -> filters.saveFilter(filter);
            }),
        "DeleteFilterCmd",
        scenario("administration", ADMIN, "filterId", (id, me) -> filters.deleteFilter(id)),
        "SetJobRetriesCmd",
        scenario("administration", ADMIN, "jobId", (id, me) -> management.setJobRetries(id, 7)));
  }

  private static Scenario scenario(
      String kind, Persona may, String thing, BiConsumer<String, String> use) {
    return new Scenario(
        kind,
        may,
        things -> {
          String id = things.get(thing);
          return () -> use.accept(id, things.get("me"));
        });
  }

  @TestFactory
  @DisplayName("issue 4, “Done when” 1: each command leaves its event, and each refusal of it")
  Stream<DynamicTest> eachCommandLeavesItsEvent() {
    return scenarios().entrySet().stream()
        .flatMap(
            one ->
                Stream.of(
                    dynamicTest(one.getKey() + " done", () -> done(one.getKey(), one.getValue())),
                    dynamicTest(one.getKey() + " refused", () -> refused(one.getValue()))));
  }

  private void done(String command, Scenario scenario) {
    Persona may = scenario.may();
    Runnable work = scenario.made().apply(new Things(town, Town.WORKSHOP, may.userId()));
    Set<UUID> before = all();
    town.as(may.userId(), work);
    if (CHANGE_NOTHING.contains(command)) {
      assertThat(since(before)).isEmpty();
    } else {
      assertThat(since(before)).contains(scenario.kind() + " " + may.userId());
    }
  }

  private void refused(Scenario scenario) {
    String nobody = Persona.ROLELESS.userId();
    Runnable work = scenario.made().apply(new Things(town, Town.WORKSHOP, nobody));
    Set<UUID> before = all();
    assertThat(catchThrowable(() -> town.as(nobody, work)))
        .isInstanceOf(ProcessEngineException.class);
    assertThat(since(before)).containsExactly("refused " + nobody);
  }

  private Set<UUID> all() {
    return Set.copyOf(jdbc.queryForList("select id from trail_event", UUID.class));
  }

  /** Kind and actor. */
  private List<String> since(Set<UUID> before) {
    List<String> events = new ArrayList<>();
    jdbc.query(
        "select id, kind, coalesce(actor, actor_kind) from trail_event",
        row -> {
          if (!before.contains(row.getObject(1, UUID.class))) {
            events.add(row.getString(2) + " " + row.getString(3));
          }
        });
    return events;
  }

  @Test
  @DisplayName("issue 4, “Done when” 1: every command that the gate lets pass has its scenario")
  void everyCommandHasItsScenario() {
    Set<String> shown = new TreeSet<>(scenarios().keySet());
    assertThat(allowed()).isEqualTo(shown);
  }

  /** The classes of commands that the gate's code names. */
  private static Set<String> allowed() {
    JavaClass gate = new ClassFileImporter().importClass(forName());
    return gate.getCodeUnits().stream()
        .flatMap(unit -> unit.getReferencedClassObjects().stream())
        .map(ReferencedClassObject::getRawType)
        .filter(type -> type.isAssignableTo(Command.class))
        .map(JavaClass::getSimpleName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Class<?> forName() {
    try {
      return Class.forName(GATE);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
