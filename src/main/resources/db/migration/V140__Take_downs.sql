-- Posts that are out and have to go, or to be kept on a basis that somebody answers for.

alter table post add column taken_down_at timestamp with time zone;
alter table post add column taken_down_by varchar(64);
alter table post add constraint post_taken_down check
  ((taken_down_at is null) = (taken_down_by is null) and (taken_down_at is null or posted_at is not null));
-- Since when the child is no longer in a post that stays: its picture was replaced.
alter table post_child add column taken_out_at timestamp with time zone;

create table take_down (
  id               varchar(36)  not null primary key,
  school           varchar(64)  not null,
  -- Number of its case; empty until the case is opened, a moment later.
  case_key         varchar(255) unique,
  -- Number of the case that asks for it, or the post's own.
  cause            varchar(255) not null,
  reason           varchar(20)  not null,
  -- Whom the cause is about; empty where it is about the post as a whole.
  kind             varchar(10),
  child            varchar(255),
  post             varchar(36)  not null references post (id),
  account          varchar(64)  not null,
  link             varchar(2000) not null,
  -- The family asked for removal: then the policy may leave no other way.
  removal_asked    boolean      not null,
  asked_at         timestamp with time zone not null,
  state            varchar(10)  not null,
  -- Of the last that is true of it: removed, replaced or kept.
  decided_by       varchar(64),
  decided_at       timestamp with time zone,
  how_checked      varchar(1000),
  -- SHA-256 of the picture that took the place of the old one, where it was uploaded.
  picture_hash     varchar(64),
  -- Who asks to keep it, on which basis and why, and what the data lead said.
  keep_asked_by    varchar(64),
  basis            varchar(40),
  basis_why        varchar(1000),
  answer_why       varchar(1000),
  unique (cause, post),
  check (reason in ('withdrawn', 'lapsed', 'never-publish', 'objection', 'without-consent', 'by-hand')),
  check (kind in ('pupil', 'other')),
  check ((kind is null) = (child is null)),
  check (state in ('asked', 'open', 'removed', 'replaced', 'kept')),
  check ((state in ('removed', 'replaced', 'kept')) = (decided_at is not null)),
  check ((decided_at is null) = (decided_by is null)),
  check (state <> 'kept' or (basis is not null and basis_why is not null))
);
create index take_down_to_open on take_down (state, asked_at);
create index take_down_post on take_down (post);
