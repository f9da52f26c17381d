-- Those of the version that counts who did not confirm in time, and without whom it goes on:
-- usernames with commas between them.
alter table account_application add column without_owners varchar(4000);
-- When what it says was emptied, by retention.
alter table account_application add column emptied_at timestamp with time zone;
