-- A notice that is complex may take two months more, once, and its giver hears of it within the
-- first month (UK GDPR, article 12(3)).
create table consent_notice_extension (
  notice       varchar(36)   not null primary key references consent_notice (id),
  -- As its giver reads it.
  reason       varchar(1000) not null,
  -- The last day on which it can be answered.
  last_day     date          not null,
  -- On which day and how the giver heard of it by hand; both empty where a mail says it.
  told_on      date,
  told_how     varchar(1000),
  extended_by  varchar(64)   not null,
  extended_at  timestamp with time zone not null,
  check ((told_on is null) = (told_how is null))
);
