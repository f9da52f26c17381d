package org.countersign.trail;

import org.countersign.access.OpenAddress;
import org.countersign.start.StartCard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Who comes to the pages of the trail. */
@Configuration(proxyBeanMethods = false)
class TrailAddresses {

  /** The page of a case says itself who may read it, in the same words for hidden and for none. */
  @Bean
  OpenAddress trailAddress() {
    return new OpenAddress(TrailPages.ADDRESS, person -> true);
  }

  @Bean
  @Order(40)
  StartCard trailCard(Checkers checkers) {
    return new StartCard(
        "The trail",
        "See whether everything on record is as it was written.",
        TrailPages.ADDRESS,
        person -> checkers.includes(person.actor()));
  }
}
