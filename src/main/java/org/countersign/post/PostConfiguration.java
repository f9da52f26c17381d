package org.countersign.post;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps that differ only in what interrupted the post. */
@Configuration(proxyBeanMethods = false)
class PostConfiguration {

  @Bean
  JavaDelegate noteConsentChange(CasePost posts, PostNotes notes, PostingStops stops, Clock clock) {
    return new NoteInterruption(Interruption.CONSENT_CHANGED, posts, notes, stops, clock);
  }

  @Bean
  JavaDelegate noteStop(CasePost posts, PostNotes notes, PostingStops stops, Clock clock) {
    return new NoteInterruption(Interruption.STOPPED, posts, notes, stops, clock);
  }

  @Bean
  JavaDelegate noteExpiry(CasePost posts, PostNotes notes, PostingStops stops, Clock clock) {
    return new NoteInterruption(Interruption.EXPIRED, posts, notes, stops, clock);
  }
}
