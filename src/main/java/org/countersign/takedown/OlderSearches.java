package org.countersign.takedown;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.countersign.account.OlderPosts;
import org.countersign.account.SocialAccount;
import org.countersign.account.SocialAccounts;
import org.countersign.consent.Child;
import org.countersign.takedown.OlderSearch.For;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the search of the register of posts does not reach (C3): posts of accounts from before they
 * were on record. Those that somebody listed with the child are taken down like others; the rest of
 * the account is searched by hand, each account by a case of its own.
 */
@Service
public class OlderSearches {

  private final OlderSearchTable table;
  private final TakeDowns takeDowns;
  private final OlderPosts older;
  private final SocialAccounts accounts;
  private final Clock clock;

  OlderSearches(
      OlderSearchTable table,
      TakeDowns takeDowns,
      OlderPosts older,
      SocialAccounts accounts,
      Clock clock) {
    this.table = table;
    this.takeDowns = takeDowns;
    this.older = older;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * What is not asked for yet.
   *
   * @param notSearched accounts whose posts are not all on record
   * @param listed posts of such accounts on which somebody recognised the child
   */
  public record Left(List<OlderPosts.Incomplete> notSearched, List<PostLink> listed) {

    public boolean isNothing() {
      return notSearched.isEmpty() && listed.isEmpty();
    }

    public int size() {
      return notSearched.size() + listed.size();
    }
  }

  /**
   * What the cause has not asked for yet.
   *
   * @param meant which accounts it is about, closed ones too
   */
  public Left left(String school, String cause, Child child, Predicate<SocialAccount> meant) {
    Set<String> ids =
        accounts.all(school).stream()
            .filter(meant)
            .map(SocialAccount::id)
            .collect(Collectors.toSet());
    Set<String> asked =
        of(school, cause).stream().map(OlderSearch::account).collect(Collectors.toSet());
    Set<String> links =
        takeDowns.of(school, cause).stream().map(TakeDown::link).collect(Collectors.toSet());
    return new Left(
        older.incomplete(school).stream()
            .filter(one -> ids.contains(one.account()) && !asked.contains(one.account()))
            .toList(),
        listed(school, child, ids).stream().filter(one -> !links.contains(one.address())).toList());
  }

  private List<PostLink> listed(String school, Child child, Set<String> ids) {
    List<PostLink> listed = new ArrayList<>();
    if (child.kind() == Child.Kind.PUPIL) {
      for (String account : ids) {
        older.of(school, account).stream()
            .filter(post -> post.pupils().contains(child.id()))
            .map(post -> new PostLink(account, post.link(), post.postedOn()))
            .forEach(listed::add);
      }
    }
    return listed;
  }

  /** Asks for all that is left, once for each cause. Cases open soon after the commit. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void ask(String school, For asked, Predicate<SocialAccount> meant) {
    Left left = left(school, asked.cause(), asked.child(), meant);
    takeDowns.askLinks(school, asked, left.listed(), null);
    left.notSearched().forEach(one -> ask(school, asked, one));
  }

  /** Who is asked about one account for several pupils on one day looks through it once. */
  private void ask(String school, For asked, OlderPosts.Incomplete account) {
    Instant today = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
    Optional<String> open =
        asked.child().kind() == Child.Kind.PUPIL
            ? table.toJoin(school, account.account(), today)
            : Optional.empty();
    String id = open.orElseGet(() -> UUID.randomUUID().toString());
    if (open.isEmpty()) {
      table.add(id, school, account.account(), account.completeFrom(), now());
    }
    table.askFor(id, school, asked);
  }

  /** Those of a cause, in the order in which they were asked. */
  public List<OlderSearch> of(String school, String cause) {
    return table.of(school, cause);
  }

  /** Those for the child, in the order in which they were asked. */
  public List<OlderSearch> forChild(String school, Child child) {
    return table.forChild(school, child);
  }

  Optional<OlderSearch> byId(String school, String id) {
    return table.byId(id).filter(one -> one.school().equals(school));
  }

  /** Nobody asks for another child in it any more, and it is as it is now. */
  @Transactional(propagation = Propagation.MANDATORY)
  OlderSearch last(OlderSearch search) {
    table.lock(search.id());
    return table.byId(search.id()).orElseThrow();
  }

  /** It was searched. What was found of a child is taken down for whatever asked about it. */
  @Transactional(propagation = Propagation.MANDATORY)
  void searched(OlderSearch search, List<Found> found, String how, String by) {
    table.decided(
        search.id(),
        found.isEmpty() ? SearchState.NOTHING : SearchState.FOUND,
        new OlderSearch.Result(by, now(), how, null));
    for (For asked : search.asked()) {
      List<PostLink> links =
          found.stream()
              .filter(one -> one.children().contains(asked.child()))
              .map(Found::link)
              .toList();
      takeDowns.askLinks(search.school(), asked, links, search.id());
    }
  }

  /** A post that was found, and whom of those searched for it shows. */
  record Found(PostLink link, Set<Child> children) {}

  /** It could not be searched. */
  @Transactional(propagation = Propagation.MANDATORY)
  void notSearched(OlderSearch search, WhyNot whyNot, String how, String by) {
    table.decided(
        search.id(), SearchState.NOT_DONE, new OlderSearch.Result(by, now(), how, whyNot));
  }

  /** As the databases keep it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
