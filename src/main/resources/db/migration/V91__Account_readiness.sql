-- What must be done before an account opens, as the policy answered for that version.
create table account_readiness_point (
  application  varchar(36)   not null references account_application (id),
  version      integer       not null,
  position     integer       not null,
  point        varchar(40)   not null,
  -- Whose: owner, non-employee, account, families.
  whose        varchar(20)   not null,
  says         varchar(1000) not null,
  clause       varchar(500)  not null,
  basis        varchar(10)   not null,
  primary key (application, version, position)
);

-- What owners confirmed, of themselves and, who leads, of those not employed by the school.
create table account_readiness (
  application   varchar(36)  not null references account_application (id),
  version       integer      not null,
  confirmed_by  varchar(64)  not null,
  -- Name of the person not employed by the school; empty where the owner speaks of themselves.
  about         varchar(200) not null,
  point         varchar(40)  not null,
  done_on       date         not null,
  confirmed_at  timestamp with time zone not null,
  primary key (application, version, confirmed_by, about, point)
);
