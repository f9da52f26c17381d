-- Steps that wait for people, and what people are told of them. Written in the transaction of what
-- they tell; mails are made and sent afterwards.

-- A step before people, from its first moment until it is over. Kept for some weeks after.
create table notice_step (
  task             varchar(64)    not null primary key,
  case_number      varchar(255)   not null,
  school           varchar(64)    not null,
  procedure_id     varchar(255)   not null,
  procedure_name   varchar(255),
  step             varchar(255)   not null,
  step_name        varchar(1000),
  due_at           timestamp(6) with time zone,
  confidential     boolean        not null,
  always_told      boolean        not null,
  assignee         varchar(64),
  -- Usernames, roles, and whom it must not reach, separated by commas.
  people           varchar(10000) not null,
  roles            varchar(2000)  not null,
  excluded         varchar(10000) not null,
  appeared_at      timestamp(6) with time zone not null,
  -- When to make its mails; later where making them failed.
  look_at          timestamp(6) with time zone not null,
  told_at          timestamp(6) with time zone,
  -- Both null where there is none, or none any more.
  remind_at        timestamp(6) with time zone,
  escalate_at      timestamp(6) with time zone,
  escalate_to      varchar(2000),
  ended_at         timestamp(6) with time zone
);
create index notice_step_untold on notice_step (told_at, look_at);
create index notice_step_remind on notice_step (remind_at);
create index notice_step_escalate on notice_step (escalate_at);
create index notice_step_ended on notice_step (ended_at);
create index notice_step_case on notice_step (case_number);

-- Anything else that somebody is to be told, once for each id.
create table notice (
  id               varchar(255)   not null primary key,
  kind             varchar(20)    not null,
  -- Of the step that it is about, which then says school and case; null for an outcome.
  task             varchar(64),
  school           varchar(64),
  case_number      varchar(255),
  -- Whom alone it is for; both null where it is for whoever has the step before them.
  person           varchar(64),
  carer            varchar(255),
  confidential     boolean        not null,
  headline         varchar(200),
  -- Emptied once the mails are made.
  reason           varchar(10000),
  clauses          varchar(2000),
  written_at       timestamp(6) with time zone not null,
  look_at          timestamp(6) with time zone not null,
  told_at          timestamp(6) with time zone
);
create index notice_untold on notice (told_at, look_at);
create index notice_task on notice (task);
create index notice_case on notice (case_number);

create table notice_mail (
  id               varchar(400)   not null primary key,
  school           varchar(64)    not null,
  -- Null for a digest.
  case_number      varchar(255),
  -- While that step waits the mail has something to say; null for an outcome.
  task             varchar(64),
  confidential     boolean        not null,
  -- A username, or a carer's id on the roll.
  recipient        varchar(255)   not null,
  name             varchar(1000),
  address          varchar(1000),
  subject          varchar(500)   not null,
  -- Null once it was sent or dropped.
  plain            varchar(100000),
  html             varchar(200000),
  -- waiting, sent, dropped, failed
  state            varchar(10)    not null,
  attempts         integer        not null,
  made_at          timestamp(6) with time zone not null,
  next_at          timestamp(6) with time zone not null,
  -- Which dispatcher is about it, and until when nobody else is.
  lease            varchar(36),
  leased_until     timestamp(6) with time zone,
  problem          varchar(1000),
  done_at          timestamp(6) with time zone
);
create index notice_mail_next on notice_mail (state, next_at);
create index notice_mail_done on notice_mail (done_at);
