package org.countersign.takedown;

import java.util.List;
import org.countersign.access.Actor;
import org.countersign.access.Answers;
import org.countersign.access.Submission;
import org.countersign.evidence.Media;
import org.countersign.evidence.MediaFile;
import org.countersign.evidence.MediaReaders;
import org.countersign.post.PostRegister;
import org.springframework.stereotype.Component;

/** Blurred or cropped pictures that take the place of those of a group. */
@Component
class Pictures implements MediaReaders {

  private final PostRegister posts;
  private final Media media;
  private final TakeDowns takeDowns;
  private final TakeDownReaders readers;

  Pictures(PostRegister posts, Media media, TakeDowns takeDowns, TakeDownReaders readers) {
    this.posts = posts;
    this.media = media;
    this.takeDowns = takeDowns;
    this.readers = readers;
  }

  /**
   * Whether it is of a group, and about one child of it: else nobody says whom to take out. Where
   * it names anybody another picture does not take the child out of it.
   */
  boolean mayReplace(TakeDown takeDown) {
    return takeDown.isRegistered()
        && takeDown.about() != null
        && !takeDown.reason().leavesNoKeeping()
        && posts
            .byId(takeDown.school(), takeDown.post())
            .map(posts::draft)
            .filter(draft -> draft.groupImage().equals("yes"))
            .filter(draft -> draft.names().equals("none"))
            .isPresent();
  }

  /** None at all is fine: it may be replaced without a copy kept here. */
  void check(List<String> ids, Submission sent, Answers answers) {
    for (String id : ids) {
      boolean own =
          media
              .file(id)
              .filter(file -> file.school().equals(sent.school()))
              .filter(file -> file.attachedTo().isEmpty())
              .filter(file -> file.uploadedBy().equals(sent.actor().userId()))
              .filter(file -> file.kind().isImage())
              .isPresent();
      if (!own) {
        answers.problem("“The new picture” is no picture that you have uploaded. Add it again.");
      }
    }
  }

  /** Puts them to the case. Returns the SHA-256 of all, or null where there are none. */
  String keep(List<String> ids, TakeDown takeDown, String by) {
    if (ids.isEmpty()) {
      return null;
    }
    media.attach(ids, takeDown.caseKey(), takeDown.school(), by);
    return media.hashOf(ids);
  }

  @Override
  public boolean mayOpen(MediaFile file, boolean original, Actor person) {
    return file.attachedTo()
        .flatMap(takeDowns::byCase)
        .filter(takeDown -> readers.mayRead(person, takeDown.school(), takeDown.caseKey()))
        .isPresent();
  }
}
