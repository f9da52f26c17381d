-- The highest release that has deployed models, and what it deployed. One row.
create table model_release (
  id integer primary key check (id = 1),
  release_number varchar(50) not null,
  content_hash varchar(64) not null
);
insert into model_release (id, release_number, content_hash) values (1, '0.0.0', '');

-- The last number given to a case, per school, procedure and year.
create table case_number (
  school varchar(64) not null,
  procedure_code varchar(64) not null,
  opened_in integer not null,
  last_number integer not null,
  primary key (school, procedure_code, opened_in)
);
-- Of no school: locked by whoever opens the first case of a kind in a year.
insert into case_number (school, procedure_code, opened_in, last_number) values ('', '', 0, 0);
