-- A child in hundreds of posts with long links: a letter has no longest length.
alter table consent_notice_letter alter column words set data type text;
