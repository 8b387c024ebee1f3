-- The facts as a DuckDB person keeps them: narrow typed columns, integers for what is joined, enums
-- for words, no indexes (hash joins do not use them) and no keys to check. Rows stay in the order
-- of days, in which they come: what asks for some weeks skips the rest by the blocks' least and
-- greatest day.

create table clients as
select client::integer as client, key, name, tier::enum ('small', 'mid', 'enterprise') as tier,
  state,
  net_days::smallint as net_days, day::date as day
from read_csv('{folder}/clients.csv');

create table owners as
select id::integer as id, client::integer as client, day::date as day, owner
from read_csv('{folder}/owners.csv');

create table locations as
select id::integer as id, client::integer as client, day::date as day, location, state
from read_csv('{folder}/locations.csv');

create table contacts as
select id::integer as id, client::integer as client, day::date as day, contact, name, role
from read_csv('{folder}/contacts.csv');

create table licences as
select id::integer as id, client::integer as client, day::date as day, licence, status
from read_csv('{folder}/licences.csv');

create table invoices as
select i.id::integer as invoice, i.client::integer as client, i.day::date as day,
  i.day::date + c.net_days::integer as due, i.cents::bigint as cents, i.invoice as number
from read_csv('{folder}/invoices.csv') i join clients c using (client)
order by i.id;

create table receipts as
select id::integer as receipt, client::integer as client, day::date as day, cents::bigint as cents,
  rail,
  receipt as number
from read_csv('{folder}/receipts.csv') order by id;

create table applications as
select i.invoice, a.id::integer as receipt, a.client::integer as client,
  greatest(a.day::date, i.day) as day, a.cents::bigint as cents
from read_csv('{folder}/applications.csv') a join invoices i on i.number = a.invoice
order by a.id;

create table credit_notes as
select id::integer as credit_note, client::integer as client, day::date as day,
  cents::bigint as cents,
  reason, credit_note as number
from read_csv('{folder}/credit_notes.csv') order by id;

create table disputes as
select d.id::integer as dispute, d.client::integer as client, i.invoice, d.day::date as day,
  e.day::date as resolved, d.cents::bigint as cents, d.reason, e.outcome
from read_csv('{folder}/disputes.csv') d join invoices i on i.number = d.invoice
left join read_csv('{folder}/dispute_ends.csv') e using (dispute)
order by d.id;

create table promises as
select id::integer as promise, client::integer as client, day::date as day, cents::bigint as cents,
  pay_by::date + tolerance_days::integer as last_day
from read_csv('{folder}/promises.csv') order by id;

create table engagements as
select id::integer as id, client::integer as client, day::date as day,
  kind::enum ('call', 'meeting', 'email', 'visit', 'chat') as kind,
  direction::enum ('outbound', 'inbound', 'twoWay') as direction, minutes::smallint as minutes,
  sentiment::tinyint as sentiment, outcome
from read_csv('{folder}/engagements.csv') order by id;

create table usage as
select id::integer as id, client::integer as client, day::date as day,
  measure::enum ('orders') as measure, value::integer as value, days::smallint as days
from read_csv('{folder}/usage.csv') order by id;

create table incidents as
select i.id::integer as incident, i.client::integer as client, i.kind, i.day::date as day,
  e.day::date as resolved, i.outcome
from read_csv('{folder}/incidents.csv') i
left join read_csv('{folder}/incident_ends.csv') e using (incident)
order by i.id;

create table tasks as
select t.id::integer as task, t.client::integer as client, t.day::date as day, e.day::date as done,
  t.outcome
from read_csv('{folder}/tasks.csv') t left join read_csv('{folder}/task_ends.csv') e using (task)
order by t.id;

create table feedback as
select id::integer as id, client::integer as client, day::date as day,
  sentiment::tinyint as sentiment,
  outcome
from read_csv('{folder}/feedback.csv') order by id;

create table surveys as
select id::integer as id, client::integer as client, day::date as day, survey,
  score::tinyint as score
from read_csv('{folder}/surveys.csv') order by id;

create table contracts as
select id::integer as contract, client::integer as client, contract as number,
  cents::bigint as cents,
  months::integer as months
from read_csv('{folder}/contracts.csv');

-- A renewal without terms of its own goes on under those of the term before.
create table terms as
select k.contract, k.client, f.day::date as agreed, f.first_day::date as first_day,
  f.last_day::date as last_day, f.notice_days::integer as notice_days, f.uplift::integer as uplift
from read_csv('{folder}/contracts.csv') f join contracts k on k.number = f.contract
union all
select k.contract, k.client, r.day::date, f.last_day::date + 1, r.last_day::date,
  f.notice_days::integer, f.uplift::integer
from read_csv('{folder}/renewals.csv') r join contracts k on k.number = r.contract
join read_csv('{folder}/contracts.csv') f on f.contract = r.contract;

-- What is said of a renewal is said of the term that was agreed last by then.
create table stages as
select s.id::integer as id, k.contract, s.day::date as day, s.stage,
  (select max(last_day) from terms t where t.contract = k.contract and t.agreed <= s.day::date)
    as term_end
from read_csv('{folder}/stages.csv') s join contracts k on k.number = s.contract order by s.id;

create table forecasts as
select f.id::integer as id, k.contract, f.day::date as day, f.cents::bigint as cents,
  (select max(last_day) from terms t where t.contract = k.contract and t.agreed <= f.day::date)
    as term_end
from read_csv('{folder}/forecasts.csv') f join contracts k on k.number = f.contract order by f.id;

create macro half_up(part, whole) as
  case when part < 0 then -((2 * -part + whole) // (2 * whole))
    else (2 * part + whole) // (2 * whole) end;
-- A straight line from (v0, s0) to (v1, s1), clamped at both ends.
create macro line(value, v0, s0, v1, s1) as
  case when value is not null
    then half_up(s0 * (v1 - v0) + (s1 - s0) * (least(greatest(value, v0), v1) - v0), v1 - v0) end;
-- Cents as JSON shows them: the nearest double, which prints as the exact amount.
create macro money(cents) as cents / 100;

-- Of facts that set a state the one with the greatest day, then place in the log, counts.
create macro place(day, id) as ((day - date '1970-01-01') << 32) + id;

analyze;
