package org.countersign.cyberbullying;

import java.util.Optional;
import org.countersign.access.Cases;
import org.countersign.access.WholeOrNothing;
import org.countersign.evidence.ImageSuspected;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What could be an indecent image was found while a case ran: from now on it is a case of an image,
 * and its review comes at once, or when this round ends. The review leads to the questions of
 * NAT:24, and the case does not end without them.
 */
@Component
class ImageFound {

  private final IncidentRegister register;
  private final Cases cases;
  private final WholeOrNothing whole;

  ImageFound(IncidentRegister register, Cases cases, WholeOrNothing whole) {
    this.register = register;
    this.cases = cases;
    this.whole = whole;
  }

  @EventListener
  public void sealed(ImageSuspected suspected) {
    if (suspected.caseKey() != null) {
      whole.run(() -> found(suspected.caseKey()));
    }
  }

  private void found(String number) {
    register
        .byCase(number)
        .flatMap(
            incident ->
                incident.joinedTo() == null
                    ? Optional.of(incident)
                    : register.byCase(incident.joinedTo()))
        .filter(Incident::isOpen)
        .filter(incident -> !incident.indecentImage())
        .ifPresent(
            incident -> {
              register.hasImage(incident);
              cases.tell(incident.caseKey(), TakeReports.MORE);
            });
  }
}
