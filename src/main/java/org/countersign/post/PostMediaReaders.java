package org.countersign.post;

import java.util.Optional;
import org.countersign.access.Actor;
import org.countersign.account.SocialAccounts;
import org.countersign.evidence.MediaFile;
import org.countersign.evidence.MediaReaders;
import org.countersign.school.Person;
import org.springframework.stereotype.Component;

/**
 * Who opens the files of a post: the preview whoever works in the procedure or reads it, the bytes
 * as they came, which may say where a picture was taken, only who wrote, checks or posts it; both
 * whoever has a task of it before them.
 */
@Component
class PostMediaReaders implements MediaReaders {

  private final PostRegister register;
  private final SocialAccounts accounts;
  private final PostReaders readers;

  PostMediaReaders(PostRegister register, SocialAccounts accounts, PostReaders readers) {
    this.register = register;
    this.accounts = accounts;
    this.readers = readers;
  }

  @Override
  public boolean mayOpen(MediaFile file, boolean original, Actor person) {
    Optional<Post> post =
        file.attachedTo()
            .flatMap(register::byCase)
            .filter(found -> person.schools().contains(found.school()));
    return post.isPresent()
        && (original
            ? works(post.get(), person)
            : readers.mayRead(person, post.get().school()) || readers.worksOn(person, post.get()));
  }

  private boolean works(Post post, Actor person) {
    return register.editors(post.id()).contains(person.userId())
        || mayCheck(post, person)
        || runsItsAccount(post, person);
  }

  private boolean mayCheck(Post post, Actor person) {
    CheckerChoice checker = post.checker();
    return checker != null
        && (checker.named() == null
            ? checker.roles().stream().anyMatch(person.groups()::contains)
            : checker.named().equals(person.userId()));
  }

  private boolean runsItsAccount(Post post, Actor person) {
    return accounts
        .byId(post.school(), post.account())
        .map(accounts::ownersToday)
        .filter(owners -> owners.stream().map(Person::username).anyMatch(person.userId()::equals))
        .isPresent();
  }
}
