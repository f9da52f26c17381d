-- Where it is not known whom a step must not reach, nobody is told of it.
alter table notice_step add column excluded_known boolean default true not null;
update notice_step set excluded_known = false, excluded = '' where excluded = '*';
