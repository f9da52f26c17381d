package org.countersign.post;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.countersign.access.NextRoles;
import org.countersign.access.StepPeople;
import org.countersign.school.People;
import org.springframework.stereotype.Component;

/** Who changes a draft: its author, and nobody in their place but a deputy. */
@Component
class RevisePostPeople implements StepPeople {

  @Override
  public String procedure() {
    return StartPost.PROCEDURE;
  }

  @Override
  public String element() {
    return "reviseDraft";
  }

  @Override
  public List<NextRoles> line(String school, Function<String, Object> variables) {
    return List.of();
  }

  @Override
  public List<Situation> situations(String school, People people) {
    return CheckPostPeople.authors(school, people).stream()
        .map(
            author ->
                new Situation(
                    "A post of one's own", author, Set.of(author), Set.of(), Set.of(), List.of()))
        .toList();
  }

  @Override
  public String otherwise() {
    return "It is its author's own. What nobody changes expires on its day and is never posted; an"
        + " author who is away may name a deputy.";
  }
}
