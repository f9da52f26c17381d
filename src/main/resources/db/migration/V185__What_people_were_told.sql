-- What somebody was told of a case that is not confidential, kept for the page of their own requests
-- for as long as the case's details are. The mail itself is emptied once it is sent.
create table told_outcome (
  id           varchar(200)   not null primary key,
  case_number  varchar(255)   not null,
  person       varchar(64)    not null,
  headline     varchar(200)   not null,
  reason       varchar(10000),
  clauses      varchar(2000),
  told_at      timestamp(6) with time zone not null
);
create index told_outcome_case on told_outcome (case_number, person, told_at);
