package org.countersign.start;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Signs a person in to the start page and to the web apps at once. Works without scripts. */
@Controller
@RequestMapping("/sign-in")
class SignInPage {

  private static final String PAGE = "sign-in";

  private final WebAppSession session;

  SignInPage(WebAppSession session) {
    this.session = session;
  }

  @GetMapping
  Object show(
      @RequestParam(name = "continue", required = false) String target,
      HttpServletRequest request,
      Model model) {
    if (session.current(request).isPresent()) {
      return goTo(target);
    }
    model.addAttribute("target", ContinueTo.safe(target));
    return PAGE;
  }

  @PostMapping
  Object signIn(
      @RequestParam(defaultValue = "") String username,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(name = "continue", required = false) String target,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (session.signIn(request, username.strip(), password)) {
      return goTo(target);
    }
    response.setStatus(HttpStatus.UNAUTHORIZED.value());
    model.addAttribute("refused", true);
    model.addAttribute("username", username);
    model.addAttribute("target", ContinueTo.safe(target));
    return PAGE;
  }

  private static View goTo(String target) {
    RedirectView view = new RedirectView(ContinueTo.safe(target), true);
    view.setExpandUriTemplateVariables(false);
    view.setExposeModelAttributes(false);
    return view;
  }
}
