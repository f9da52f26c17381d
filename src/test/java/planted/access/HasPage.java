package planted.access;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HasPage {

  @GetMapping("/page")
  String page() {
    return "page";
  }
}
