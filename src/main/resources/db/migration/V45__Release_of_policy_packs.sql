-- The highest release that made the edition current: an older one leaves it so.
alter table policy_pack_adoption add column release_number varchar(50) default '0.0.0' not null;
