package org.countersign.post;

import org.countersign.school.School;
import org.countersign.school.Schools;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Gives each school, when the product starts, the row that a stop of all posting locks. */
@Component
@Order(1)
class PostingRows implements ApplicationRunner {

  private final Schools schools;
  private final PostingStops stops;

  PostingRows(Schools schools, PostingStops stops) {
    this.schools = schools;
    this.stops = stops;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    for (School school : schools.all()) {
      try {
        stops.know(school.id());
      } catch (DuplicateKeyException addedByAnotherNode) {
        continue;
      }
    }
  }
}
