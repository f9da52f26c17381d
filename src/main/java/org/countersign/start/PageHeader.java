package org.countersign.start;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page of ours what its header shows: who is signed in, under {@code signedIn}. */
@ControllerAdvice
class PageHeader {

  @ModelAttribute("signedIn")
  String signedIn(HttpServletRequest request) {
    // An error page asks the database nothing: it may be what has failed.
    if (request.getDispatcherType() == DispatcherType.ERROR) {
      return null;
    }
    Principal person = request.getUserPrincipal();
    return person == null ? null : person.getName();
  }
}
