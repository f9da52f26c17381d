/**
 * Who is told what: mails to people before whom a step comes, reminders, escalations, and outcomes
 * to whoever asked.
 *
 * <p>What is to be told is written in the transaction of what it tells; {@link
 * org.countersign.notice.Notices} takes outcomes, all else comes from events of {@code access}.
 * Mails are made, sent and tried again by a job.
 */
@ApplicationModule(
    allowedDependencies = {"access", "audit", "calendar", "policy", "school", "start"})
package org.countersign.notice;

import org.springframework.modulith.ApplicationModule;
