-- What the mail said, and how those were told whom it does not reach.
alter table breach alter column told_how set data type varchar(8000);
