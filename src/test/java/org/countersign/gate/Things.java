package org.countersign.gate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the placeholders of the table stand for: one case with all that hangs on it, made when it is
 * asked for.
 */
class Things {

  /** Of the case text that no other text has: what a reader must not see. */
  static final String MARK = "mill-trip-";

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

  private final Map<String, Supplier<String>> makers = new HashMap<>();
  private final Map<String, String> made = new HashMap<>();
  private final Town town;
  private final String procedure;

  /** Placeholders that say something of a case, of a confidential procedure, or of neither. */
  enum Kind {
    CASE(
        "instanceId",
        "taskId",
        "claimedTaskId",
        "executionId",
        "jobId",
        "incidentId",
        "externalTaskId",
        "lockedExternalTaskId",
        "attachmentId",
        "commentId",
        "variableId",
        "fileVariableId",
        "detailId",
        "activityId",
        "operationId",
        "jobLogId",
        "externalTaskLogId",
        "decisionInstanceId",
        "finishedInstanceId",
        "batchId",
        "businessKey"),
    MODEL("definitionId", "definitionKey", "deploymentId", "resourceId", "jobDefinitionId");

    private final Set<String> names;

    Kind(String... names) {
      this.names = Set.of(names);
    }

    boolean includes(String name) {
      return names.contains(name);
    }
  }

  /**
   * A fresh case of that procedure.
   *
   * @param visitor user id of who sends the request, for {@code {me}}
   */
  Things(Town town, String procedure, String visitor) {
    this.town = town;
    this.procedure = procedure;
    is("me", visitor);
    is("definitionKey", procedure);
    new PeopleThings(this, town).describe();
    new ModelThings(this, town).describe();
    new CaseThings(this, town).describe();
    new HistoryThings(this, town).describe();
  }

  /** The same things, as somebody else asks for them. */
  Things askedBy(String other) {
    Things same = new Things(town, procedure, other);
    same.made.putAll(made);
    same.made.put("me", other);
    makers.keySet().stream()
        .filter(name -> !name.equals("me"))
        .forEach(name -> same.makers.put(name, () -> get(name)));
    return same;
  }

  /** Ids that nothing has, in the place of all of those kinds. */
  Things madeUp(List<Kind> kinds) {
    Things none = askedBy(get("me"));
    for (Kind kind : kinds) {
      for (String name : kind.names) {
        none.made.put(name, UUID.randomUUID().toString());
      }
    }
    return none;
  }

  /** The values of that kind which exist by now. */
  List<String> known(Kind kind) {
    return kind.names.stream().map(made::get).filter(Objects::nonNull).toList();
  }

  static Set<String> names(String template) {
    return PLACEHOLDER
        .matcher(template)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  String fill(String template) {
    return PLACEHOLDER.matcher(template).replaceAll(found -> get(found.group(1)));
  }

  String get(String name) {
    String known = made.get(name);
    if (known == null) {
      Supplier<String> maker = makers.get(name);
      if (maker == null) {
        throw new IllegalArgumentException("The table says {" + name + "}, which is nothing");
      }
      known = maker.get();
      made.put(name, known);
    }
    return known;
  }

  /** Who has claimed {@code claimedTaskId}. */
  String worker() {
    if (get("me").equals(Town.ALMIGHTY)) {
      return Town.ALMIGHTY;
    }
    return procedure.equals(Town.VAULT) ? Town.TEAM : Persona.HEAD.userId();
  }

  void is(String name, String value) {
    made.put(name, value);
  }

  void make(String name, Supplier<String> maker) {
    makers.put(name, maker);
  }
}
