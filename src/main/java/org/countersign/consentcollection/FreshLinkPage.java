package org.countersign.consentcollection;

import jakarta.servlet.http.HttpServletResponse;
import org.countersign.notice.Notices;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a carer asks for a fresh link. It tells nobody whether an address is known. */
@Controller
@RequestMapping(FreshLinkPage.ADDRESS)
class FreshLinkPage {

  static final String ADDRESS = FamilyPage.ADDRESS + "/link";

  private static final int LONGEST = 254;

  private final FreshLinks links;

  FreshLinkPage(FreshLinks links) {
    this.links = links;
  }

  @GetMapping
  String show() {
    return "family/fresh-link";
  }

  @PostMapping
  String want(
      @RequestParam(defaultValue = "") String address, HttpServletResponse response, Model model) {
    String plain = address.strip();
    if (plain.length() > LONGEST || !Notices.canWriteTo(plain)) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      model.addAttribute("address", plain.length() > LONGEST ? "" : plain);
      model.addAttribute("problem", "Give your mail address, such as robin@families.example.");
      return "family/fresh-link";
    }
    if (!links.want(plain)) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      return "family/too-many";
    }
    return "family/fresh-link-wanted";
  }
}
