-- The schools' social media accounts. Where the password is and who keeps it; never the password.
create table social_account (
  school              varchar(64)   not null,
  id                  varchar(64)   not null,
  platform            varchar(40)   not null,
  handle              varchar(200)  not null,
  link                varchar(500)  not null,
  purpose             varchar(1000) not null,
  audience            varchar(500)  not null,
  status              varchar(10)   not null,
  opened_on           date          not null,
  school_email        varchar(320)  not null,
  credentials_place   varchar(500)  not null,
  -- The role that keeps them.
  credentials_keeper  varchar(40)   not null,
  primary key (school, id),
  unique (school, platform, handle),
  check (status in ('open', 'suspended', 'closed'))
);

create table social_account_owner (
  school    varchar(64) not null,
  account   varchar(64) not null,
  username  varchar(64) not null,
  primary key (school, account, username),
  foreign key (school, account) references social_account (school, id)
);
