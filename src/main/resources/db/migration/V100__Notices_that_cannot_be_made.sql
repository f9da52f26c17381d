-- How often each notice could not be made into mails. After the last attempt it stands among the
-- mails that did not arrive, and no longer here.
create table notice_unmade (
  id         varchar(300) not null primary key,
  attempts   integer      not null,
  failed_at  timestamp(6) with time zone not null
);
