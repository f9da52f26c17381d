package org.countersign.account;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.account.SocialAccount.Status;
import org.countersign.audit.By;
import org.countersign.school.ImportRefused;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.countersign.school.Platforms;
import org.countersign.school.RegisterFile;
import org.countersign.school.Role;
import org.countersign.school.RowReader;
import org.countersign.school.School;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * {@code accounts.csv}: a school's accounts. What the file does not have stays as it is, and no
 * file opens again what was suspended or closed. A column more than we know refuses the file: it
 * may hold passwords.
 */
@Component
@Order(40)
class AccountsFile implements RegisterFile {

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "platform",
          "handle",
          "link",
          "purpose",
          "audience",
          "status",
          "owners",
          "openedOn",
          "schoolEmail",
          "credentialsPlace",
          "credentialsKeeper");

  /** Left out, what the register has stays; a new account is led by the first of its owners. */
  private static final List<String> OPTIONAL = List.of("lead", "openOrClosed", "reviewOn");

  private static final Set<String> STATUSES =
      Stream.of(Status.values()).map(Status::id).collect(Collectors.toSet());

  private static final Set<String> ROLES =
      Stream.of(Role.values()).map(Role::id).collect(Collectors.toSet());

  private final SocialAccounts accounts;
  private final SocialAccountStore store;
  private final Platforms platforms;
  private final People people;
  private final Clock clock;

  AccountsFile(
      SocialAccounts accounts,
      SocialAccountStore store,
      Platforms platforms,
      People people,
      Clock clock) {
    this.accounts = accounts;
    this.store = store;
    this.platforms = platforms;
    this.people = people;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "accounts.csv";
  }

  @Override
  public List<String> columns() {
    return COLUMNS;
  }

  @Override
  public int load(School school, List<RowReader> rows) {
    refuseOtherColumns(rows.get(0).columns());
    Set<String> ids = new HashSet<>();
    int changes = 0;
    for (RowReader row : rows) {
      String id = row.id("id");
      if (!ids.add(id)) {
        throw new ImportRefused(
            name() + ", line " + row.line() + ": the id is there twice. Leave one row of it.");
      }
      SocialAccount account = read(school, id, row);
      if (account != null && take(account, row)) {
        changes++;
      }
    }
    return changes;
  }

  private void refuseOtherColumns(Set<String> headings) {
    Set<String> known =
        Stream.concat(COLUMNS.stream(), OPTIONAL.stream())
            .map(column -> column.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    if (!known.containsAll(headings)) {
      throw new ImportRefused(
          name()
              + ", line 1: there are more columns than "
              + String.join(", ", COLUMNS)
              + ", "
              + String.join(", ", OPTIONAL)
              + ". Leave the others out; passwords and codes are never kept here.");
    }
  }

  private boolean take(SocialAccount account, RowReader row) {
    List<SocialAccount> others = accounts.all(account.school());
    SocialAccount old =
        others.stream().filter(one -> one.id().equals(account.id())).findFirst().orElse(null);
    if (account.equals(old)) {
      return false;
    }
    if (old != null && account.status().compareTo(old.status()) < 0) {
      row.reject("the account is " + old.status().id() + ", and a file does not open it again");
    }
    if (others.stream().anyMatch(one -> isSamePlace(one, account))) {
      row.reject("another account of the school has that platform and handle");
    }
    if (row.problem() != null) {
      return false;
    }
    if (old == null) {
      store.add(account, By.system(), null);
    } else {
      store.change(account, old, By.system());
    }
    return true;
  }

  private static boolean isSamePlace(SocialAccount one, SocialAccount other) {
    return !one.id().equals(other.id())
        && one.platform().equals(other.platform())
        && SocialAccount.isSameHandle(one.handle(), other.handle());
  }

  /** Null where the row cannot be taken. */
  private SocialAccount read(School school, String id, RowReader row) {
    if (!id.matches("[a-z0-9][a-z0-9-]{0,63}")) {
      row.reject("id has anything but small letters, digits and hyphens, or more than 64");
    }
    String platform = row.text("platform", 40);
    if (platform != null && platforms.byId(platform).isEmpty()) {
      row.reject("platform is none of countersign.platforms");
    }
    String status = row.oneOf("status", STATUSES);
    String keeper = row.oneOf("credentialsKeeper", ROLES);
    LocalDate openedOn = row.date("openedOn");
    if (openedOn != null && openedOn.isAfter(LocalDate.now(clock))) {
      row.reject("openedOn is still to come");
    }
    List<String> owners = row.list("owners");
    checkOwners(school, owners, status, row);
    String link = row.text("link", 500);
    checkLink(link, row);
    String email = row.text("schoolEmail", 320);
    if (email != null && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+")) {
      row.reject("schoolEmail is not an e-mail address");
    }
    String handle = plain("handle", 200, row);
    String purpose = plain("purpose", 1000, row);
    String audience = plain("audience", 500, row);
    String place = plain("credentialsPlace", 500, row);
    Upkeep upkeep = upkeep(school, id, owners, row);
    return row.problem() != null
        ? null
        : new SocialAccount(
            school.id(),
            id,
            platform,
            handle,
            link,
            purpose,
            audience,
            Status.byId(status).orElseThrow(),
            owners,
            openedOn,
            email,
            place,
            Role.byId(keeper).orElseThrow(),
            upkeep);
  }

  private Upkeep upkeep(School school, String id, List<String> owners, RowReader row) {
    Optional<Upkeep> old = accounts.byId(school.id(), id).map(SocialAccount::upkeep);
    String lead = row.optional("lead", 64);
    if (lead != null && !owners.contains(lead)) {
      row.reject("lead is none of its owners");
    }
    String openTo = row.optionalOneOf("openOrClosed", Set.copyOf(Upkeep.OPEN_TO));
    LocalDate reviewOn = row.optionalDate("reviewOn");
    SocialAccounts.Monitors monitors = accounts.monitors(school.id());
    return new Upkeep(
        lead != null ? lead : old.map(Upkeep::lead).filter(owners::contains).orElse(first(owners)),
        old.map(Upkeep::nonEmployees).orElse(List.of()),
        openTo != null ? openTo : old.map(Upkeep::openTo).orElse(null),
        old.map(Upkeep::monitors).orElse(monitors.roles()),
        old.map(Upkeep::ownersMonitor).orElse(monitors.owners()),
        reviewOn != null ? reviewOn : old.map(Upkeep::reviewOn).orElse(null));
  }

  private static String first(List<String> owners) {
    return owners.isEmpty() ? null : owners.get(0);
  }

  private static String plain(String column, int longest, RowReader row) {
    String text = row.text(column, longest);
    if (text != null && text.chars().anyMatch(Character::isISOControl)) {
      row.reject(column + " holds a line break or another control character");
    }
    if (text != null && Secrets.areIn(text)) {
      row.reject(column + " seems to hold a password or code, which is never kept here");
    }
    return text;
  }

  private void checkOwners(School school, List<String> owners, String status, RowReader row) {
    Set<String> staff =
        people.staffOf(school.id()).stream().map(Person::username).collect(Collectors.toSet());
    var least = accounts.leastOwners(school.id());
    if (!Status.OPEN.id().equals(status)) {
      return;
    }
    if (!staff.containsAll(owners)) {
      row.reject("owners has one who is not a user name of the school's staff today");
    }
    if (owners.size() < least.number()) {
      row.reject("owners are fewer than " + least.number() + " (" + least.clause() + ")");
    }
  }

  private static void checkLink(String link, RowReader row) {
    if (link == null) {
      return;
    }
    try {
      URI address = new URI(link);
      if ("https".equals(address.getScheme())
          && address.getHost() != null
          && address.getUserInfo() == null) {
        return;
      }
    } catch (URISyntaxException e) {
      // Said below, as for an address of another kind.
    }
    row.reject("link is not an address such as https://www.instagram.com/example, without a login");
  }
}
