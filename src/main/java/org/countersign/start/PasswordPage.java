package org.countersign.start;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.countersign.access.PasswordPolicy;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people change their own password. */
@Controller
@RequestMapping("/password")
class PasswordPage {

  private static final String PAGE = "password";

  private final IdentityService identities;
  private final PasswordPolicy policy;

  PasswordPage(IdentityService identities, PasswordPolicy policy) {
    this.identities = identities;
    this.policy = policy;
  }

  @GetMapping
  String show() {
    return PAGE;
  }

  @PostMapping
  String change(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(defaultValue = "") String present,
      @RequestParam(defaultValue = "") String chosen,
      @RequestParam(defaultValue = "") String repeated,
      HttpServletResponse response,
      Model model) {
    Optional<String> problem = problem(person.userId(), present, chosen, repeated);
    if (problem.isPresent()) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      model.addAttribute("problem", problem.get());
      return PAGE;
    }
    User user = identities.createUserQuery().userId(person.userId()).singleResult();
    user.setPassword(chosen);
    identities.saveUser(user);
    return "redirect:/password?changed";
  }

  private Optional<String> problem(String user, String present, String chosen, String repeated) {
    if (!chosen.equals(repeated)) {
      return Optional.of("The two new passwords differ. Type the same one twice.");
    }
    List<String> missing = policy.missing(user, chosen);
    if (!missing.isEmpty()) {
      return Optional.of("Choose a password that has " + String.join(", ", missing) + ".");
    }
    return identities.checkPassword(user, present)
        ? Optional.empty()
        : Optional.of("Your present password is not right, or there were too many tries.");
  }
}
