package org.countersign.databreach;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.consent.Child;
import org.countersign.consent.OtherChild;
import org.countersign.consent.OtherChildren;
import org.countersign.notice.Addressee;
import org.countersign.notice.Notices;
import org.countersign.notice.Telling;
import org.countersign.post.PostRegister;
import org.countersign.school.Carer;
import org.countersign.school.Pupil;
import org.countersign.school.Roll;
import org.springframework.stereotype.Component;

/** The families of those whom a post shows, as far as the roll has their address. */
@Component
class AffectedFamilies {

  private final PostRegister posts;
  private final Roll roll;
  private final OtherChildren others;
  private final Notices notices;

  AffectedFamilies(PostRegister posts, Roll roll, OtherChildren others, Notices notices) {
    this.posts = posts;
    this.others = others;
    this.roll = roll;
    this.notices = notices;
  }

  /** Carers who can be written to, each once; none where the breach is about no post. */
  List<Carer> of(Breach breach) {
    return children(breach).flatMap(child -> reachable(breach.school(), child)).distinct().toList();
  }

  /** Names of the children of whose family nobody can be written to. */
  List<String> notReached(Breach breach) {
    return children(breach)
        .filter(child -> reachable(breach.school(), child).findAny().isEmpty())
        .map(child -> name(breach.school(), child))
        .toList();
  }

  private Stream<Child> children(Breach breach) {
    return Optional.ofNullable(breach.event().post())
        .flatMap(post -> posts.byId(breach.school(), post))
        .map(posts::draft)
        .stream()
        .flatMap(draft -> draft.children().stream());
  }

  /** Of a child who is not on the roll no address is kept. */
  private Stream<Carer> reachable(String school, Child child) {
    return child.kind() == Child.Kind.PUPIL
        ? roll.carersOf(school, child.id()).stream()
            .filter(carer -> carer.email() != null && Notices.canWriteTo(carer.email()))
        : Stream.empty();
  }

  private String name(String school, Child child) {
    Optional<String> name =
        child.kind() == Child.Kind.PUPIL
            ? roll.pupil(school, child.id()).map(Pupil::fullName)
            : others.byId(school, child.id()).map(OtherChild::name);
    return name.orElse(child.id());
  }

  void tell(Breach breach, String message) {
    for (Carer carer : of(breach)) {
      notices.tell(
          new Telling(
              "breach:" + breach.id() + ":" + carer.sourcedId(),
              breach.school(),
              breach.caseKey(),
              Addressee.carer(carer),
              "Something happened to data of your family (" + breach.caseKey() + ")",
              message,
              "NAT:21",
              false));
    }
  }
}
