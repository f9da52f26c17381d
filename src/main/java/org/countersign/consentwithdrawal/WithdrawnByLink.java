package org.countersign.consentwithdrawal;

import java.util.Map;
import org.countersign.access.Cases;
import org.countersign.consent.ConsentRegister;
import org.countersign.consent.ConsentWithdrawnByLink;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Opens the case of a withdrawal that a family made with its personal link, in the transaction that
 * records it: posts already up are found and the family is answered, as after any other notice.
 */
@Component
class WithdrawnByLink {

  private final EnterNotice entering;
  private final NoticeRegister register;
  private final Cases cases;

  WithdrawnByLink(EnterNotice entering, NoticeRegister register, Cases cases) {
    this.entering = entering;
    this.register = register;
    this.cases = cases;
  }

  @EventListener
  void withdrawn(ConsentWithdrawnByLink event) {
    Entered entered =
        new Entered(
            event.child(),
            null,
            null,
            event.giver(),
            Channel.LINK,
            event.receivedOn(),
            Scope.of(event.withdrawn()),
            removal(event.removeEarlier()),
            "");
    if (register.same(event.school(), entered).isEmpty()) {
      Map<String, Object> facts = entering.enter(event.school(), entered, ConsentRegister.BY_LINK);
      cases.open(EnterNotice.PROCEDURE, event.school(), facts);
    }
  }

  private static String removal(Boolean removeEarlier) {
    if (removeEarlier == null) {
      return Entered.NOT_ASKED;
    }
    return removeEarlier ? "yes" : "no";
  }
}
