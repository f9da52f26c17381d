package org.countersign.audit;

import java.util.Map;
import java.util.Objects;

/**
 * Something that happened, to be written. Made from {@link #of} and the methods that add to it.
 *
 * <p>Everything but the details stays readable for ever, so it holds ids and words of the model,
 * nothing about a child. Details may be removed later, after review ({@link TrailRemoval}), and are
 * shown only to who may see them ({@link TrailReader}).
 *
 * @param onBehalfOf username of the person for whom it was done; null where nobody's
 * @param school id of the school; null for what concerns the whole product
 * @param element id of the model's element, or of what the register has; may be null
 * @param elementName its name, as people read it; may be null
 * @param clauses as models cite them, {@code OBS:ACC-1.2; ours: in words}; may be null
 * @param details what else is to be known: names in letters, values that are texts, whole numbers,
 *     booleans, null, lists or maps of these
 */
public record TrailEvent(
    Chain chain,
    Kind kind,
    By by,
    String onBehalfOf,
    String school,
    String element,
    String elementName,
    String clauses,
    Map<String, ?> details) {

  /**
   * @throws IllegalArgumentException where a text is too long (64 for people and schools, 255 for
   *     an element's id, 1000 for its name, 2000 for clauses) or no text, or a detail is of another
   *     type, or all details have more than 100,000 characters as JSON
   */
  public TrailEvent {
    Objects.requireNonNull(chain, "chain");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(by, "by");
    Texts.check("The person for whom it was done", onBehalfOf, 64);
    Texts.check("The school", school, 64);
    Texts.check("The element's id", element, 255);
    Texts.check("The clauses", clauses, 2000);
    // Models break long names into lines.
    elementName = elementName == null ? null : elementName.replaceAll("\\s+", " ").strip();
    Texts.check("The element's name", elementName, 1000);
    details = details == null ? Map.of() : Canonical.copy(details);
  }

  public static TrailEvent of(Chain chain, Kind kind, By by) {
    return new TrailEvent(chain, kind, by, null, null, null, null, null, Map.of());
  }

  public TrailEvent onBehalfOf(String username) {
    return new TrailEvent(
        chain, kind, by, username, school, element, elementName, clauses, details);
  }

  public TrailEvent inSchool(String id) {
    return new TrailEvent(chain, kind, by, onBehalfOf, id, element, elementName, clauses, details);
  }

  public TrailEvent at(String elementId, String name) {
    return new TrailEvent(chain, kind, by, onBehalfOf, school, elementId, name, clauses, details);
  }

  public TrailEvent citing(String citations) {
    return new TrailEvent(
        chain, kind, by, onBehalfOf, school, element, elementName, citations, details);
  }

  public TrailEvent with(Map<String, ?> all) {
    return new TrailEvent(chain, kind, by, onBehalfOf, school, element, elementName, clauses, all);
  }
}
