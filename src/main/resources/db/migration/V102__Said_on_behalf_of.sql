-- Username of whoever was away, where a deputy said it for them.
alter table account_application_said add column on_behalf_of varchar(64);
