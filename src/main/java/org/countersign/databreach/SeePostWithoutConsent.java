package org.countersign.databreach;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.countersign.databreach.Breach.Event;
import org.countersign.post.ContentKind;
import org.countersign.post.Draft;
import org.countersign.post.Post;
import org.countersign.post.PostRegister;
import org.countersign.post.PostedWithoutConsent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What went out against consent is a breach, of which the school is aware as it is recorded. */
@Component
class SeePostWithoutConsent {

  private static final Set<ContentKind> SHOWS =
      EnumSet.of(ContentKind.IMAGE, ContentKind.VIDEO, ContentKind.LIVE);

  private final Breaches breaches;
  private final PostRegister posts;

  SeePostWithoutConsent(Breaches breaches, PostRegister posts) {
    this.breaches = breaches;
    this.posts = posts;
  }

  /** In the transaction that records the post, so that none is ever recorded without. */
  @EventListener
  void posted(PostedWithoutConsent out) {
    Post post = out.post();
    Draft draft = posts.draft(post);
    breaches.see(
        post.school(),
        post.posting().at(),
        new Event(
            post.id(),
            null,
            breaches.now(),
            "The post %s went out although a consent was missing, or it was not what had been approved."
                .formatted(post.caseKey()),
            "Children who are shown or named in it",
            draft.children().size(),
            kinds(draft),
            doneBy(post)));
  }

  private static List<String> kinds(Draft draft) {
    List<String> kinds = new ArrayList<>();
    if (!draft.media().isEmpty() || SHOWS.contains(draft.kind())) {
      kinds.add(Kinds.PICTURES);
    }
    if (!draft.names().equals("none")) {
      kinds.add(Kinds.NAMES);
    }
    return kinds.isEmpty() ? List.of(Kinds.OTHER) : kinds;
  }

  /** Who posted it and who had approved it: neither judges how bad it is. */
  private static List<String> doneBy(Post post) {
    Set<String> people = new LinkedHashSet<>(List.of(post.posting().by()));
    post.approved().map(Post.Approval::by).ifPresent(people::add);
    return List.copyOf(people);
  }
}
