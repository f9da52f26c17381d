-- Whether the policy's answer to the case leaves keeping; no until it has answered.
alter table take_down add column may_keep boolean default false not null;

-- Cases under way have their answer; where removal was asked for the form no longer offers it.
update take_down set may_keep = true
where case_key is not null and not removal_asked and reason not in ('never-publish', 'without-consent');
