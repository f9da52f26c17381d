-- The named teams of confidential cases, as they are now. What they were stands in the trails.
create table case_team (
  id            varchar(36)  not null primary key,
  school        varchar(64)  not null,
  -- Of the case with which the team began.
  procedure_id  varchar(255) not null,
  opened_at     timestamp with time zone not null
);

-- The cases of a team: the first, and those that it called.
create table case_team_case (
  case_key  varchar(255) not null primary key,
  team      varchar(36)  not null references case_team (id),
  place     integer      not null,
  unique (team, place)
);

create table case_team_member (
  team      varchar(36)   not null references case_team (id),
  person    varchar(64)   not null,
  part      varchar(20)   not null,
  reason    varchar(1000) not null,
  since     timestamp with time zone not null,
  -- Empty where it was the product.
  added_by  varchar(64),
  primary key (team, person)
);
create index case_team_member_person on case_team_member (person);

-- Who is kept from the case, whatever their role: never lifted.
create table case_team_excluded (
  team      varchar(36)  not null references case_team (id),
  person    varchar(64)  not null,
  why       varchar(20)  not null,
  noted_at  timestamp with time zone not null,
  noted_by  varchar(64),
  primary key (team, person)
);
