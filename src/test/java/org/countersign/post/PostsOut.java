package org.countersign.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.countersign.consent.Child;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Posts that are out, as if each had come through its sign-off. */
public class PostsOut {

  /** The look-up of posts that show a child, as it is sent to the database. */
  public static final String POSTED_WITH = PostTable.POSTED_WITH;

  private final PostRegister register;
  private final Clock clock;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate together;
  private int posts;

  public PostsOut(
      PostRegister register,
      Clock clock,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.register = register;
    this.clock = clock;
    this.events = events;
    this.together = new TransactionTemplate(transactions);
  }

  /** A picture of a group, with those pupils in it. */
  public Post group(String account, String... pupils) {
    return out(account, "yes", "none", Set.of(), true, pupils);
  }

  /** A picture of a group, with the first names of those pupils in the text. */
  public Post named(String account, String... pupils) {
    return out(account, "yes", "first", Set.of(), true, pupils);
  }

  /** A picture of one pupil alone. */
  public Post portrait(String account, String pupil) {
    return out(account, "no", "none", Set.of(), true, pupil);
  }

  /** A picture of a group in which that pupil was blurred, as its author said. */
  public Post blurred(String account, String pupil) {
    return out(account, "yes", "none", Set.of(Child.pupil(pupil)), true, pupil);
  }

  /** A picture of pupils of whom a consent was gone as it was posted. */
  public Post withoutConsent(String account, String... pupils) {
    return out(account, "no", "none", Set.of(), false, pupils);
  }

  private Post out(
      String account,
      String group,
      String names,
      Set<Child> blurred,
      boolean held,
      String... pupils) {
    String school = account.substring(account.indexOf('-') + 1);
    String key = school + "-POST-2025-" + (9000 + ++posts);
    return together.execute(
        status -> {
          String id =
              register.ask(
                  school,
                  draft(account, group, names, blurred, List.of(pupils)),
                  "staff." + school);
          register.number(id, key);
          register.posted(
              id,
              "https://social.example/p/" + key,
              "0".repeat(64),
              "staff." + school,
              held,
              true,
              null);
          Post post = register.byId(school, id).orElseThrow();
          if (!held) {
            events.publishEvent(new PostedWithoutConsent(post));
          }
          return post;
        });
  }

  private Draft draft(
      String account, String group, String names, Set<Child> blurred, List<String> pupils) {
    return new Draft(
        account,
        "A day by the sea.",
        ContentKind.IMAGE,
        pupils,
        List.of(),
        false,
        names,
        group,
        new HashSet<>(Set.of("pupil")),
        "yes",
        "none",
        "none",
        "no",
        null,
        LocalDate.now(clock),
        List.of(),
        blurred);
  }
}
