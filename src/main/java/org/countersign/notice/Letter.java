package org.countersign.notice;

/** What a mail says, twice: as plain text, and as HTML. */
record Letter(String subject, String plain, String html) {}
