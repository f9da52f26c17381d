-- Who is involved and must not hear of it, as the reporter says: usernames with commas between them.
alter table account_image_concern add column involved varchar(4000) default '' not null;
