package org.countersign.takedown;

import java.util.List;
import java.util.stream.Stream;
import org.countersign.start.PageWords;
import org.springframework.stereotype.Component;

/** What whoever searches an account by hand sees of it. */
@Component
class SearchSheets {

  private final AccountWords naming;
  private final PageWords words;

  SearchSheets(AccountWords naming, PageWords words) {
    this.naming = naming;
    this.words = words;
  }

  /**
   * @param before in words, or null where it is any day
   * @param children names of those who are looked for, with nothing of why
   * @param searches for how many asked; goes back with the answer
   */
  record Sheet(
      String number,
      String account,
      String before,
      List<String> children,
      String searches,
      List<Choice> whyNot) {}

  record Choice(String id, String title) {}

  Sheet of(OlderSearch search) {
    return new Sheet(
        search.caseKey(),
        naming.account(search.school(), search.account()),
        search.before() == null ? null : words.day(search.before()),
        search.asked().stream()
            .map(asked -> naming.child(search.school(), asked.child()))
            .distinct()
            .sorted()
            .toList(),
        String.valueOf(search.asked().size()),
        Stream.of(WhyNot.values()).map(why -> new Choice(why.id(), why.words())).toList());
  }
}
