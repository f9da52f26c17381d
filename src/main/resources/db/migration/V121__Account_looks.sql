-- The regular looks at each open account.
create table account_look (
  id         varchar(36)   not null primary key,
  school     varchar(64)   not null,
  account    varchar(64)   not null,
  case_key   varchar(255)  unique,
  opened_at  timestamp with time zone not null,
  -- School and account while it is open, so that there is never a second one.
  open_slot  varchar(130)  unique,
  found      boolean,
  -- Whether its content is fresh and there is time and help enough to keep it so.
  fresh      boolean,
  lacking    varchar(1000),
  done_by    varchar(64),
  done_at    timestamp with time zone,
  check ((open_slot is null) = (done_at is not null))
);
create index account_look_account on account_look (school, account, opened_at);
