package org.countersign.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A decision that schools answer differently.
 *
 * @param id such as {@code post-checker}
 * @param title in plain words
 * @param section under which the side-by-side page shows it
 * @param several whether every rule that fits answers, so that there are none, one or many answers;
 *     else the first that fits is the one answer
 * @param inputs facts that a pack's table may ask for
 * @param outputs what every table answers, besides {@code clause} and {@code basis}
 * @param floor what law and guidance fix, or null
 * @param pairs outputs that go with some of another's values alone
 */
public record Question(
    String id,
    String title,
    String section,
    boolean several,
    List<Field> inputs,
    List<Field> outputs,
    Floor floor,
    List<Pair> pairs) {

  /**
   * An input or output.
   *
   * @param values those allowed; empty where any is
   * @param empty what an empty answer means, or null where there must be one
   */
  public record Field(String name, String title, Type type, List<String> values, String empty) {}

  /** Roles that may never be in the answer, and the guidance that says so. */
  public record Floor(String citation, Set<String> neverRoles) {}

  /** Where an output has one of some values, another has one of those that go with them. */
  public record Pair(String output, Set<String> values, String other, Set<String> fitting) {}

  /** What a field holds. Roles and periods are texts in the tables. */
  public enum Type {
    ROLES("roles", "string"),
    ROLE("role", "string"),
    YES_NO("yes-no", "boolean"),
    CHOICE("choice", "string"),
    TEXT("text", "string"),
    NUMBER("number", "integer"),
    PERIOD("period", "string");

    private final String id;
    private final String typeRef;

    Type(String id, String typeRef) {
      this.id = id;
      this.typeRef = typeRef;
    }

    String id() {
      return id;
    }

    /** The type as DMN tables write it. */
    String typeRef() {
      return typeRef;
    }
  }

  Optional<Field> input(String name) {
    return inputs.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  Optional<Field> output(String name) {
    return outputs.stream().filter(field -> field.name().equals(name)).findFirst();
  }
}
