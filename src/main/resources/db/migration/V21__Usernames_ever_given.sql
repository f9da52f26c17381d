-- A username once given is its person's for good, also after it changed or the person left: whoever
-- took it over would take over the account and its password.

create table roll_username (
  -- In lower case.
  username     varchar(64)  not null primary key,
  sourced_id   varchar(255) not null
);

insert into roll_username (username, sourced_id)
  select given.name, min(given.sourced_id)
    from (select lower(username) as name, sourced_id from roll_person where kind = 'staff'
          union
          select lower(account) as name, sourced_id from roll_person where kind = 'staff') given
   where given.name is not null
   group by given.name;
