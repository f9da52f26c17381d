-- What stands as evidence in a case. Rows are only added; their words go when a pack's retention
-- says so, and nothing else of them ever changes.

create table evidence_exhibit (
  case_key      varchar(255) not null,
  -- 1, 2, 3: as people name it.
  number        integer      not null,
  file_id       varchar(32)  not null references media_file (id),
  -- Written here once more: a changed file is found by it.
  sha256        varchar(64)  not null,
  seen_at       timestamp with time zone not null,
  -- When the file or screen print was made, as the person says.
  saved_at      timestamp with time zone not null,
  saved_by      varchar(64)  not null,
  -- By our clock.
  added_at      timestamp with time zone not null,
  web_address   varchar(2000),
  note          varchar(4000),
  primary key (case_key, number),
  unique (file_id)
);

-- The answer “no, it could not show an indecent image of a child”, which lets one person send files
-- about one thing for a while. The database has the secret's SHA-256.
create table evidence_permit (
  hash          varchar(64)  not null primary key,
  school        varchar(64)  not null,
  person        varchar(64)  not null,
  about         varchar(255) not null,
  issued_at     timestamp with time zone not null,
  ended_at      timestamp with time zone
);
create index evidence_permit_person on evidence_permit (person, about);

-- Where one is suspected: no file is taken about it any more, from anybody.
create table evidence_closed (
  about         varchar(255) not null primary key,
  school        varchar(64)  not null,
  closed_by     varchar(64)  not null,
  closed_at     timestamp with time zone not null
);

-- What a file of evidence was uploaded about: the permit's words. Null for the media of posts.
alter table media_file add column about varchar(255);
