-- That an adult no longer objects to pictures of themselves: added beside the objection.
create table image_objection_end (
  objection    bigint        not null primary key references image_objection (id),
  -- On which day they said so, and how, in words.
  said_on      date          not null,
  how          varchar(1000) not null,
  recorded_at  timestamp with time zone not null,
  recorded_by  varchar(64)   not null
);
