-- Usernames with commas between them: those of the leavers who were not at the school any more when
-- it was last looked at.
alter table account_handover add column gone varchar(4000) default '' not null;
-- When what it says was emptied, by retention.
alter table account_handover add column emptied_at timestamp with time zone;
