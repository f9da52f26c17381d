-- What is to be read of a change of an account beside its status: why it was suspended, who runs it
-- now, how it was closed and where what it held is kept.
alter table social_account_status add column note varchar(4000);
