package org.countersign.desk;

import java.util.List;
import org.countersign.access.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Everybody's own requests, for the page in Tasklist. */
@RestController
@RequestMapping(MyRequestsApi.ADDRESS)
class MyRequestsApi {

  static final String ADDRESS = "/my-requests";

  private static final int LAST_PAGE = 10_000;

  private final MyRequests requests;
  private final CurrentPerson people;

  MyRequestsApi(MyRequests requests, CurrentPerson people) {
    this.requests = requests;
    this.people = people;
  }

  /**
   * @param page counted from 1
   * @param more whether there are older ones
   */
  record Page(int page, boolean more, List<MyRequests.Line> requests) {}

  /** Newest first. A page that nobody can ask for is the first. */
  @GetMapping
  Page list(@RequestParam(defaultValue = "1") String page) {
    int asked = page.matches("\\d{1,5}") ? Integer.parseInt(page) : 1;
    int shown = Math.min(LAST_PAGE, Math.max(1, asked));
    List<MyRequests.Line> found = requests.newest(people.now(), shown - 1);
    return new Page(
        shown, found.size() > MyRequests.PAGE, found.stream().limit(MyRequests.PAGE).toList());
  }

  /** Somebody else's, a confidential one and none alike are not there. */
  @GetMapping("/{number}")
  MyRequests.Whole one(@PathVariable String number) {
    return requests
        .byNumber(number, people.now())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
