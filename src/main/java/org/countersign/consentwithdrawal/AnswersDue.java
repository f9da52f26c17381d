package org.countersign.consentwithdrawal;

import java.util.List;
import org.countersign.school.School;
import org.countersign.start.PageWords;
import org.springframework.stereotype.Component;

/** Notices that wait for their answer, and by when they have it (NAT:19). */
@Component
class AnswersDue {

  private final NoticeRegister notices;
  private final Extensions extensions;
  private final PageWords words;

  AnswersDue(NoticeRegister notices, Extensions extensions, PageWords words) {
    this.notices = notices;
    this.extensions = extensions;
    this.words = words;
  }

  /**
   * @param id null where it can have no more time
   */
  record Due(String number, String received, String answerBy, String id) {}

  /**
   * Oldest first.
   *
   * @param mayExtend whether who reads it may give them more time
   */
  List<Due> of(School school, boolean mayExtend) {
    return notices.unanswered(school.id()).stream()
        .map(
            notice ->
                new Due(
                    notice.caseKey(),
                    words.day(notice.says().receivedOn()),
                    words.day(extensions.lastDay(notice)),
                    mayExtend && extensions.isPossible(notice) ? notice.id() : null))
        .toList();
  }
}
