package org.countersign.takedown;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.countersign.account.SocialAccount;
import org.countersign.account.SocialAccounts;
import org.countersign.consent.Child;
import org.countersign.consent.ConsentLapsed;
import org.countersign.consent.ConsentRecord;
import org.countersign.consent.ConsentRegister;
import org.countersign.consent.Decision;
import org.countersign.consent.NeverPublishSet;
import org.countersign.consent.Use;
import org.countersign.post.Post;
import org.countersign.post.PostNotes;
import org.countersign.post.PostRegister;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Posts that are out are looked at again when a child's consent ends by itself, or the child is
 * never to be published (reading 4, P5). In the transaction that notes that, so that neither is
 * there without the other. No case waits for it: the cause is a number that no case has.
 */
@Component
class LookAgain {

  private static final Set<Use> ALL = EnumSet.allOf(Use.class);

  private final TakeDowns takeDowns;
  private final OlderSearches older;
  private final PostRegister posts;
  private final PostNotes notes;
  private final ConsentRegister consents;
  private final SocialAccounts accounts;
  private final Clock clock;

  LookAgain(
      TakeDowns takeDowns,
      OlderSearches older,
      PostRegister posts,
      PostNotes notes,
      ConsentRegister consents,
      SocialAccounts accounts,
      Clock clock) {
    this.takeDowns = takeDowns;
    this.older = older;
    this.posts = posts;
    this.notes = notes;
    this.consents = consents;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Those alone whose use of the child is not covered any more. */
  @EventListener
  void lapsed(ConsentLapsed lapse) {
    LocalDate today = LocalDate.now(clock);
    Child child = lapse.child();
    Set<String> asked = askedSinceGiven(lapse.school(), child);
    List<Post> without =
        posts.postedWith(lapse.school(), child).stream()
            .filter(post -> !isHeld(post, child, today))
            .filter(post -> !asked.contains(post.id()))
            .toList();
    String cause = cause("lapsed", lapse.school(), child, today);
    takeDowns.ask(cause, Reason.LAPSED, child, without);
    older.ask(
        lapse.school(),
        new OlderSearch.For(cause, Reason.LAPSED, child, false),
        account ->
            !isHeld(lapse.school(), account.platform(), child, ALL, today)
                && !asked.contains(account.id()));
  }

  @EventListener
  void neverPublish(NeverPublishSet flag) {
    String cause = cause("never-publish", flag.school(), flag.child(), flag.since());
    takeDowns.ask(
        cause, Reason.NEVER_PUBLISH, flag.child(), posts.postedWith(flag.school(), flag.child()));
    older.ask(
        flag.school(),
        new OlderSearch.For(cause, Reason.NEVER_PUBLISH, flag.child(), false),
        account -> true);
  }

  /**
   * Posts and accounts about which a lapse has asked for the child since consent was last given:
   * the parts of a consent that lapse on other days ask no second time.
   */
  private Set<String> askedSinceGiven(String school, Child child) {
    Instant given =
        consents.history(school, child).stream()
            .filter(record -> record.decision() == Decision.GIVEN)
            .map(ConsentRecord::recordedAt)
            .max(Comparator.naturalOrder())
            .orElse(Instant.MIN);
    Set<String> asked = new HashSet<>();
    takeDowns.about(school, child).stream()
        .filter(one -> one.reason() == Reason.LAPSED && !one.askedAt().isBefore(given))
        .forEach(one -> asked.add(one.isRegistered() ? one.post() : one.account()));
    older.forChild(school, child).stream()
        .filter(one -> !one.askedAt().isBefore(given))
        .filter(one -> one.of(child).filter(each -> each.reason() == Reason.LAPSED).isPresent())
        .forEach(one -> asked.add(one.account()));
    return asked;
  }

  /** A post whose network is not known any more counts as not covered. */
  private boolean isHeld(Post post, Child child, LocalDate today) {
    Optional<String> platform =
        accounts.byId(post.school(), post.account()).map(SocialAccount::platform);
    return platform.isPresent()
        && isHeld(post.school(), platform.get(), child, uses(post, child), today);
  }

  private boolean isHeld(
      String school, String platform, Child child, Set<Use> uses, LocalDate today) {
    return consents.check(school, Set.of(child), uses, platform, today).isHeld();
  }

  /** Where it is not known which uses a post makes of the child, it is all of them. */
  private Set<Use> uses(Post post, Child child) {
    Set<Use> looked =
        notes.latestConsents(post).stream()
            .filter(look -> look.child().equals(child))
            .map(PostNotes.Look::use)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Use.class)));
    return looked.isEmpty() ? ALL : looked;
  }

  /** The same for each look at the same; short, however long the child's id, and without it. */
  private static String cause(String why, String school, Child child, LocalDate day) {
    String name = child.kind().id() + "/" + child.id();
    UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    return String.join("-", why, school, id.toString(), day.toString());
  }
}
