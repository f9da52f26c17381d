-- What somebody can do about what they are told, and where; the link is emptied with the reason.
alter table notice add column action varchar(100);
alter table notice add column link varchar(500);
