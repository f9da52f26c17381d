-- Posts outside the register of posts are taken down as well: found by hand, or listed as older.
alter table take_down alter column post drop not null;
alter table take_down add column posted_on date;
-- Who named it by hand and why, and the take-down before it of the same post or link.
alter table take_down add column named_by varchar(64);
alter table take_down add column named_why varchar(1000);
alter table take_down add column again_of varchar(36) references take_down (id);

-- One look by hand through an account's posts that are not on record, for one or several children.
create table older_search (
  id               varchar(36)  not null primary key,
  school           varchar(64)  not null,
  account          varchar(64)  not null,
  -- Before that day its posts are not all on record; empty where nobody knows from when they are.
  before_day       date,
  -- Number of its case; empty until the case is opened, a moment later.
  case_key         varchar(255) unique,
  asked_at         timestamp with time zone not null,
  state            varchar(10)  not null,
  decided_by       varchar(64),
  decided_at       timestamp with time zone,
  how              varchar(1000),
  -- Why it could not be searched: one of those offered.
  why_not          varchar(20),
  check (state in ('asked', 'open', 'found', 'nothing', 'not-done')),
  check ((state in ('found', 'nothing', 'not-done')) = (decided_at is not null)),
  check ((decided_at is null) = (decided_by is null)),
  check ((state = 'not-done') = (why_not is not null))
);
create index older_search_to_open on older_search (state, asked_at);

create table older_search_for (
  search           varchar(36)  not null references older_search (id),
  school           varchar(64)  not null,
  -- Number of the case that asks for it, or one that no case has.
  cause            varchar(255) not null,
  reason           varchar(20)  not null,
  kind             varchar(10)  not null,
  child            varchar(255) not null,
  removal_asked    boolean      not null,
  primary key (search, cause),
  check (kind in ('pupil', 'other'))
);
create index older_search_for_child on older_search_for (school, child);
create index older_search_for_cause on older_search_for (cause);

-- The search that found it.
alter table take_down add column search varchar(36) references older_search (id);
create index take_down_search on take_down (search);
create index take_down_child on take_down (school, child);
create index take_down_account on take_down (school, account);
