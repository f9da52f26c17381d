-- The register of personal data breaches (UK GDPR, article 33(5)). Rows are never deleted.
create table breach (
  id             varchar(36)   not null primary key,
  school         varchar(64)   not null,
  -- Number of its case; empty until the case is there.
  case_key       varchar(255)  unique,
  -- Whether somebody opens its case, or has.
  opening        boolean       not null,
  -- The post that went out without consent, where it was that; once for each.
  post           varchar(36)   unique references post (id),
  -- Empty where the product noted it itself.
  noted_by       varchar(64),
  noted_at       timestamp with time zone not null,
  -- When the school became aware: from then the 72 hours run.
  aware_at       timestamp with time zone not null,
  what           varchar(4000) not null,
  whose          varchar(1000) not null,
  how_many       integer       not null,
  kinds          varchar(200)  not null,
  -- Usernames of those whose doing it was, with commas; empty where that is not known.
  done_by        varchar(500)  not null,
  contained_by   varchar(64),
  contained_at   timestamp with time zone,
  contained_how  varchar(2000),
  risk           varchar(10),
  risk_why       varchar(2000),
  assessed_by    varchar(64),
  assessed_at    timestamp with time zone,
  -- Reported to the ICO, or why not.
  reported       boolean,
  report_by      varchar(64),
  -- When the report was made, or the decision not to.
  report_at      timestamp with time zone,
  ico_reference  varchar(100),
  report_why     varchar(2000),
  late_why       varchar(2000),
  -- Those affected: told by notice or by hand, or why not.
  told           varchar(10),
  told_by        varchar(64),
  told_at        timestamp with time zone,
  told_how       varchar(4000),
  lessons        varchar(4000),
  lessons_by     varchar(64),
  closed_at      timestamp with time zone,
  check (risk in ('no-risk', 'risk', 'high-risk')),
  check (risk is null or (risk_why is not null and assessed_by is not null)),
  check (reported is null or (report_by is not null and report_at is not null)),
  check (reported is null or (reported and ico_reference is not null) or (not reported and report_why is not null)),
  check (told in ('notice', 'by-hand', 'not-told')),
  check (told is null or (told_by is not null and told_how is not null)),
  check (closed_at is null or (risk is not null and contained_at is not null and lessons is not null))
);
create index breach_of_school on breach (school, aware_at);
create index breach_to_open on breach (opening);

-- Posts that were recorded as out without consent before this procedure was there.
insert into breach (id, school, opening, post, noted_at, aware_at, what, whose, how_many, kinds, done_by)
select p.id, p.school, false, p.id, p.posted_at, p.posted_at,
  'The post ' || p.case_key || ' went out although a consent was missing, or it was not what had been approved.',
  'Children who are shown or named in it',
  (select count(*) from post_child c where c.post = p.id and c.version = p.version),
  'pictures', p.posted_by || coalesce(',' || p.approved_by, '')
from post p where p.breach_wanted and p.case_key is not null;
