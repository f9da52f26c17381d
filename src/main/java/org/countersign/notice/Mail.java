package org.countersign.notice;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A mail that waits to be sent, or was.
 *
 * @param id unique for ever; its Message-ID is made from it
 * @param caseNumber null for a digest
 * @param task while that step waits the mail has something to say; null where it always has
 * @param recipient a username, or a carer's id on the roll
 * @param name of the recipient; may be null
 * @param address as the roll has it: may be missing, or none
 * @param attempts so far
 */
record Mail(
    String id,
    String school,
    String caseNumber,
    String task,
    boolean confidential,
    String recipient,
    String name,
    String address,
    Letter letter,
    int attempts) {

  /** A new one, of that notice. */
  static Mail of(Notice notice, String recipient, String name, String address, Letter letter) {
    return new Mail(
        notice.id() + ">" + recipient,
        notice.school(),
        notice.caseNumber(),
        notice.task(),
        notice.confidential(),
        recipient,
        name,
        address,
        letter,
        0);
  }

  static Mail row(ResultSet row, int number) throws SQLException {
    return new Mail(
        row.getString("id"),
        row.getString("school"),
        row.getString("case_number"),
        row.getString("task"),
        row.getBoolean("confidential"),
        row.getString("recipient"),
        row.getString("name"),
        row.getString("address"),
        new Letter(row.getString("subject"), row.getString("plain"), row.getString("html")),
        row.getInt("attempts"));
  }
}
