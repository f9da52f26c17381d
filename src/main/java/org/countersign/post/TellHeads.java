package org.countersign.post;

import org.countersign.notice.Addressee;
import org.countersign.notice.Notices;
import org.countersign.notice.Telling;
import org.countersign.school.People;
import org.countersign.school.Role;
import org.countersign.start.PageWords;
import org.springframework.stereotype.Component;

/** Tells the headteacher what went out though it should not have. */
@Component
class TellHeads {

  private final Notices notices;
  private final People people;
  private final PageWords words;

  TellHeads(Notices notices, People people, PageWords words) {
    this.notices = notices;
    this.people = people;
    this.words = words;
  }

  /**
   * @param fault what stood against posting from its account, to follow on "the account"
   */
  void postedThough(Post post, String by, String fault) {
    people
        .holdersOf(Role.HEADTEACHER, post.school())
        .forEach(
            head ->
                notices.tell(
                    new Telling(
                        "post:%s:account:%s".formatted(post.id(), head.username()),
                        post.school(),
                        post.caseKey(),
                        Addressee.person(head.username()),
                        "Post "
                            + post.caseKey()
                            + " went out from an account that was to be silent",
                        "%s said that it is out on %s. The account %s. Look at the post, and at who can still sign in to the account."
                            .formatted(words.person(by), post.account(), fault),
                        "ours: nothing is posted from an account that too few run",
                        false)));
  }
}
