-- Concerns about adults, as they were taken: one row, and one case, for each adult.
create table staff_concern (
  id                    varchar(36)   not null primary key,
  -- The same for all that were reported together.
  report                varchar(36)   not null,
  school                varchar(64)   not null,
  case_key              varchar(255)  unique,
  -- Of somebody who is or was on the roll; else empty, and the words say who it is.
  subject               varchar(64),
  subject_kind          varchar(20)   not null,
  subject_words         varchar(1000),
  subject_employer      varchar(255),
  source                varchar(20)   not null,
  disclosed_at          timestamp with time zone not null,
  aware_at              timestamp with time zone not null,
  what_happened         varchar(20000) not null,
  child_at_risk_now     boolean       not null,
  networking_in_day     boolean       not null,
  works_for_trust       boolean       not null,
  reporting_is_conflict boolean       not null,
  reported_by           varchar(64),
  -- Id of the procedure that handed it over, and nothing of its case.
  from_procedure        varchar(255),
  reported_at           timestamp with time zone not null,
  -- The case that took it over, because it is about the same event.
  joined_to             varchar(255),
  closed_at             timestamp with time zone
);
create index staff_concern_report on staff_concern (report);
create index staff_concern_reporter on staff_concern (reported_by);
