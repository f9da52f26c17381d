package org.countersign.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.countersign.consent.Child;

/**
 * A post as its author asks for it, with every question of the form answered.
 *
 * @param account id of the school's account
 * @param pupils shown or named, by id on the roll
 * @param otherChildren shown or named, by the id that the office gave them
 * @param names none, first or full
 * @param groupImage yes, no or not-applicable
 * @param refersTo none, or several of staff, pupil, parent, school-activity
 * @param suitablyDressed yes, no or not-applicable
 * @param personalDetails of pupils in it: none, home-and-family or other
 * @param othersCopyright none, permitted-and-credited, permitted-not-credited or not-permitted
 * @param controversial yes, no or not-sure, as its author sees it
 * @param checker username of the colleague chosen to check it, or null
 * @param media ids of its files, in their order
 * @param unrecognisable of the children above, those whom nobody can recognise any more in the
 *     picture, as the author says and the checker has to confirm
 */
public record Draft(
    String account,
    String text,
    ContentKind kind,
    List<String> pupils,
    List<String> otherChildren,
    boolean noChildRecognisable,
    String names,
    String groupImage,
    Set<String> refersTo,
    String suitablyDressed,
    String personalDetails,
    String othersCopyright,
    String controversial,
    String checker,
    LocalDate publishOn,
    List<String> media,
    Set<Child> unrecognisable) {

  public Draft {
    pupils = List.copyOf(pupils);
    otherChildren = List.copyOf(otherChildren);
    refersTo = Set.copyOf(refersTo);
    media = List.copyOf(media);
    unrecognisable = Set.copyOf(unrecognisable);
  }

  /** Every child in it, the ones nobody can recognise too. */
  public Set<Child> children() {
    Set<Child> children = new TreeSet<>();
    pupils.forEach(id -> children.add(Child.pupil(id)));
    otherChildren.forEach(id -> children.add(Child.other(id)));
    return children;
  }

  /** The children who need consent: blurring never replaces it, but who is not shown needs none. */
  public Set<Child> recognisable() {
    Set<Child> children = children();
    children.removeAll(unrecognisable);
    return children;
  }

  public Optional<String> chosenChecker() {
    return Optional.ofNullable(checker);
  }
}
