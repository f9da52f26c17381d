package org.countersign.training;

/**
 * Whose training it is: somebody of the school's staff, or somebody not employed by it.
 *
 * @param username null for somebody not employed by the school
 * @param name null for a member of staff
 */
public record Trainee(String username, String name) {

  /**
   * @throws IllegalArgumentException unless it is either
   */
  public Trainee {
    if ((username == null) == (name == null)) {
      throw new IllegalArgumentException("A trainee has a username or a name");
    }
  }

  public static Trainee staff(String username) {
    return new Trainee(username, null);
  }

  public static Trainee nonEmployee(String name) {
    return new Trainee(null, name);
  }
}
