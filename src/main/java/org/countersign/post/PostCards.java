package org.countersign.post;

import org.countersign.access.Actor;
import org.countersign.access.OpenAddress;
import org.countersign.start.StartCard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Who is led to the pages of posts, and so may open them. */
@Configuration(proxyBeanMethods = false)
class PostCards {

  @Bean
  @Order(10)
  StartCard postsCard(PostReaders readers) {
    return new StartCard(
        "Posts",
        "Look up what was asked for, checked and posted.",
        "/posts",
        person -> !readers.readBy(person.actor()).isEmpty());
  }

  @Bean
  @Order(11)
  StartCard takeDownCard(PostReaders readers) {
    return new StartCard(
        "Posts to take down",
        "See which posts are out without consent.",
        "/posts/to-take-down",
        person -> !readers.takeDownsOf(person.actor()).isEmpty());
  }

  @Bean
  @Order(12)
  StartCard postingCard(StopPosting posting) {
    return new StartCard(
        "Stop all posting",
        "Hold up every post of your school at once, and let them go on.",
        "/posting",
        person ->
            person.schools().stream()
                .anyMatch(school -> posting.mayDecide(person.actor(), school)));
  }

  /** Also for whoever has a task of a post, and not the role that reads posts. */
  @Bean
  OpenAddress draftAddress(PostReaders readers) {
    return new OpenAddress("/posts/*/draft", person -> readsOrWorks(readers, person));
  }

  @Bean
  OpenAddress postFormAddress(PostReaders readers) {
    return new OpenAddress("/posts/form", person -> readsOrWorks(readers, person));
  }

  @Bean
  OpenAddress postPupilsAddress(PostReaders readers) {
    return new OpenAddress("/posts/pupils", person -> readsOrWorks(readers, person));
  }

  private static boolean readsOrWorks(PostReaders readers, Actor person) {
    return !readers.readBy(person).isEmpty() || readers.worksOnOne(person);
  }

  /** Tasklist asks it for everybody. */
  @Bean
  OpenAddress postingStateAddress() {
    return new OpenAddress(PostingState.ADDRESS, person -> true);
  }
}
