-- The month ends that are asked for, in their order, to be searched by day.

create temp table calendar (as_of integer primary key, text text not null);
insert into calendar select value, date(value * 86400, 'unixepoch') from json_each(:days);
