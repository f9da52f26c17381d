package org.countersign.consentwithdrawal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.countersign.account.OlderPosts;
import org.countersign.account.SocialAccount;
import org.countersign.account.SocialAccounts;
import org.countersign.consent.Child;
import org.countersign.consent.Giver;
import org.countersign.consent.OtherChild;
import org.countersign.consent.OtherChildren;
import org.countersign.consent.Use;
import org.countersign.school.Carer;
import org.countersign.school.Platform;
import org.countersign.school.Platforms;
import org.countersign.school.Pupil;
import org.countersign.school.Roll;
import org.countersign.start.PageWords;
import org.countersign.takedown.OlderSearch;
import org.countersign.takedown.SearchState;
import org.springframework.stereotype.Component;

/** Children, givers and what a notice withdraws, as people read them. */
@Component
class NoticeWords {

  private final Roll roll;
  private final OtherChildren others;
  private final Platforms platforms;
  private final SocialAccounts accounts;
  private final PageWords words;

  NoticeWords(
      Roll roll,
      OtherChildren others,
      Platforms platforms,
      SocialAccounts accounts,
      PageWords words) {
    this.roll = roll;
    this.others = others;
    this.platforms = platforms;
    this.accounts = accounts;
    this.words = words;
  }

  /** Whom the notice is about, by name. */
  String about(ConsentNotice notice) {
    return notice.says().child() == null
        ? notice.says().person()
        : child(notice.school(), notice.says().child());
  }

  /** Whom the registers do not know any more is named by id. */
  String child(String school, Child child) {
    return (child.kind() == Child.Kind.PUPIL
            ? roll.pupil(school, child.id()).map(Pupil::fullName)
            : others.byId(school, child.id()).map(OtherChild::name))
        .orElse(child.id());
  }

  /** The same for many, with as many look-ups as for one. */
  Map<Child, String> children(String school, Collection<Child> children) {
    Map<Child, String> names = new HashMap<>();
    children.forEach(child -> names.put(child, child.id()));
    Set<String> pupils =
        children.stream()
            .filter(child -> child.kind() == Child.Kind.PUPIL)
            .map(Child::id)
            .collect(Collectors.toSet());
    roll.pupils(school, pupils)
        .forEach((id, pupil) -> names.replace(Child.pupil(id), pupil.fullName()));
    others.all(school).forEach(other -> names.replace(Child.other(other.id()), other.name()));
    return names;
  }

  /** Who gave the notice, by name. */
  String giver(ConsentNotice notice) {
    return giver(notice.school(), notice.says().child(), notice.says().giver(), about(notice));
  }

  /**
   * Whoever said something of a child, by name.
   *
   * @param child null where an adult spoke of themselves
   * @param pupil how the child is called
   */
  String giver(String school, Child child, Giver giver, String pupil) {
    return switch (giver.kind()) {
      case PUPIL -> pupil;
      case UNLINKED -> giver.givenBy();
      case CARER ->
          giver.givenBy() == null
              ? others
                  .byId(school, child.id())
                  .map(OtherChild::carer)
                  .orElse("the carer entered with the child")
              : roll.carer(school, giver.givenBy())
                  .map(Carer::fullName)
                  .orElse("a carer who is not on the roll any more");
    };
  }

  /** Such as {@code picture and video on all networks; first name on Facebook}. */
  String scope(Scope scope) {
    Map<String, TreeSet<Use>> byPlatform = new LinkedHashMap<>();
    scope
        .lines()
        .forEach(
            line ->
                byPlatform
                    .computeIfAbsent(line.platform(), one -> new TreeSet<>())
                    .add(line.use()));
    return byPlatform.entrySet().stream()
        .map(
            one ->
                and(one.getValue().stream().map(Use::title).toList())
                    + " on "
                    + platform(one.getKey()))
        .collect(Collectors.joining("; "));
  }

  String platform(String id) {
    return id.equals(Platforms.ALL)
        ? "all networks"
        : platforms.byId(id).map(Platform::name).orElse(id);
  }

  /** An account by its network and name. */
  String account(String school, String id) {
    return accounts.byId(school, id).map(this::account).orElse(id);
  }

  /** Such as {@code Facebook, Oakfield: posts before 1 September 2026}. */
  String notSearched(String school, OlderPosts.Incomplete one) {
    return olderPosts(school, one.account(), one.completeFrom());
  }

  private String olderPosts(String school, String account, LocalDate before) {
    return account(school, account)
        + (before == null
            ? ": posts from before it was kept here"
            : ": posts before " + words.day(before));
  }

  /**
   * @param found how many posts it found of the child
   */
  String searched(OlderSearch search, int found) {
    String posts = olderPosts(search.school(), search.account(), search.before());
    return posts
        + switch (search.state()) {
          case FOUND, NOTHING ->
              ", searched by hand on %s: %s"
                  .formatted(
                      words.day(search.result().at()),
                      search.state() == SearchState.NOTHING
                          ? "none was found"
                          : found == 0
                              ? "what was found was known already"
                              : found == 1 ? "one was found" : found + " were found");
          case NOT_DONE -> ", could not be searched: " + search.result().whyNot().words();
          default -> ", not searched yet";
        };
  }

  private String account(SocialAccount account) {
    return platform(account.platform()) + ", " + account.handle();
  }

  private static String and(List<String> words) {
    int last = words.size() - 1;
    return last == 0
        ? words.get(0)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }
}
