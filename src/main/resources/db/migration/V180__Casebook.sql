-- What the pages about many cases read: kept up with each event of a case, in its transaction. All of
-- it follows from the trail and can be made again from it.

-- One row a case.
create table casebook_case (
  number        varchar(255)  not null primary key,
  school        varchar(64)   not null,
  procedure_id  varchar(255)  not null,
  -- Null where the event of its start does not say it.
  model         integer,
  policy        varchar(64),
  editions      varchar(500),
  confidential  boolean       not null,
  state         varchar(12)   not null,
  -- The end to which it came: id and name of the model's end event.
  outcome       varchar(255),
  outcome_name  varchar(1000),
  -- The last answer of a step that decides.
  decision      varchar(255),
  started_at    timestamp(6) with time zone not null,
  ended_at      timestamp(6) with time zone,
  -- The earliest of the steps that wait.
  due_at        timestamp(6) with time zone,
  -- How many steps were done, or given up, after they were due.
  late_steps    integer       not null,
  requested_by  varchar(64),
  -- What it waits for, as JSON.
  waiting       varchar(100000) not null,
  -- How many instances of models it runs in.
  running       integer       not null,
  check (state in ('running', 'ended', 'cancelled'))
);
create index casebook_case_newest on casebook_case (started_at, number);
create index casebook_case_school on casebook_case (school, started_at, number);
create index casebook_case_procedure on casebook_case (school, procedure_id, started_at, number);
create index casebook_case_state on casebook_case (state, school, due_at, number);
create index casebook_case_ended on casebook_case (school, procedure_id, ended_at);
create index casebook_case_outcome on casebook_case (outcome_name, school, started_at, number);
create index casebook_case_asked on casebook_case (requested_by, started_at, number);

-- How often which clause was applied at which step of which case.
create table casebook_clause (
  number        varchar(255)  not null references casebook_case (number),
  clause        varchar(255)  not null,
  element       varchar(255)  not null,
  element_name  varchar(1000),
  school        varchar(64)   not null,
  procedure_id  varchar(255)  not null,
  confidential  boolean       not null,
  started_at    timestamp(6) with time zone not null,
  times         integer       not null,
  last_at       timestamp(6) with time zone not null,
  primary key (number, clause, element)
);
create index casebook_clause_cases on casebook_clause (clause, school, started_at, number);
create index casebook_clause_when on casebook_clause (school, last_at, clause);

-- How often, and for how long in all, each step of a case was done.
create table casebook_step (
  number        varchar(255)  not null references casebook_case (number),
  element       varchar(255)  not null,
  element_name  varchar(1000),
  school        varchar(64)   not null,
  procedure_id  varchar(255)  not null,
  confidential  boolean       not null,
  times         integer       not null,
  -- Null for what takes no time of anybody's.
  millis        bigint,
  last_at       timestamp(6) with time zone not null,
  primary key (number, element)
);
create index casebook_step_latest
  on casebook_step (procedure_id, school, element, last_at);

-- Who did something in a case.
create table casebook_person (
  number        varchar(255)  not null references casebook_case (number),
  username      varchar(64)   not null,
  primary key (number, username)
);
create index casebook_person_cases on casebook_person (username, number);

-- Whether cases from before this release are in it: one row, once they are.
create table casebook_complete (
  since         timestamp(6) with time zone not null
);
