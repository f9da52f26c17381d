-- How people want to hear of steps that come before them. Who is not here has chosen nothing.
create table notice_choice (
  person           varchar(64)    not null primary key,
  -- at-once, daily, off
  choice           varchar(10)    not null,
  chosen_at        timestamp(6) with time zone not null,
  -- The day of the last digest; London's.
  digest_on        date
);
