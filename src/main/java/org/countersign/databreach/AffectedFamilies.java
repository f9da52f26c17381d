package org.countersign.databreach;

import java.util.List;
import java.util.Optional;
import org.countersign.consent.Child;
import org.countersign.notice.Addressee;
import org.countersign.notice.Notices;
import org.countersign.notice.Telling;
import org.countersign.post.PostRegister;
import org.countersign.school.Carer;
import org.countersign.school.Roll;
import org.springframework.stereotype.Component;

/** The families of those whom a post shows, as far as the roll has their address. */
@Component
class AffectedFamilies {

  private final PostRegister posts;
  private final Roll roll;
  private final Notices notices;

  AffectedFamilies(PostRegister posts, Roll roll, Notices notices) {
    this.posts = posts;
    this.roll = roll;
    this.notices = notices;
  }

  /** Carers who can be written to, each once; none where the breach is about no post. */
  List<Carer> of(Breach breach) {
    return Optional.ofNullable(breach.event().post())
        .flatMap(post -> posts.byId(breach.school(), post))
        .map(posts::draft)
        .stream()
        .flatMap(draft -> draft.children().stream())
        .filter(child -> child.kind() == Child.Kind.PUPIL)
        .flatMap(child -> roll.carersOf(breach.school(), child.id()).stream())
        .filter(carer -> carer.email() != null)
        .distinct()
        .toList();
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
