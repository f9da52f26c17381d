package org.countersign.start;

import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.springframework.stereotype.Component;

/** Writes to the trail that somebody's session is over: signed out, run out, or ended by us. */
@Component
class SignOuts implements HttpSessionAttributeListener {

  private final Trail trail;

  SignOuts(Trail trail) {
    this.trail = trail;
  }

  /** A session that ends loses what it had, too. */
  @Override
  public void attributeRemoved(HttpSessionBindingEvent gone) {
    SessionEnd.userIn(gone)
        .ifPresent(
            user ->
                trail.recordApart(
                    TrailEvent.of(Chain.PRODUCT, Kind.SIGN_OUT, By.person(user))
                        .at("session", "Session ended")));
  }
}
