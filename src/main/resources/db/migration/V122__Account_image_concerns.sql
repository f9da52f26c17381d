-- What could be an indecent image of a child, in words: read by the team of its case alone.
create table account_image_concern (
  id           varchar(36)   not null primary key,
  school       varchar(64)   not null,
  -- Id in the account register; empty for what was seen elsewhere.
  account      varchar(64),
  case_key     varchar(255)  unique,
  seen_at      timestamp with time zone not null,
  -- Where it is found, never what it shows.
  place        varchar(1000) not null,
  reported_by  varchar(64)   not null,
  reported_at  timestamp with time zone not null,
  -- Usernames with commas between them.
  team         varchar(4000) not null,
  decision     varchar(30),
  reason       varchar(1000),
  settled_by   varchar(64),
  settled_at   timestamp with time zone
);
