-- From the files of facts, each read into a table `raw_…`, in the order of the keys.

create index temp.by_invoice on raw_invoices (invoice);
create index temp.by_dispute on raw_dispute_ends (dispute);
create index temp.by_incident on raw_incident_ends (incident);
create index temp.by_task on raw_task_ends (task);
create index temp.by_renewal on raw_renewals (contract);

insert into clients select client, day, key, name, tier, state, net_days from raw_clients
  order by client;
insert into owners select client, day, id, owner from raw_owners order by client, day, id;
insert into locations select client, location, day, state from raw_locations
  order by client, location;
insert into contacts select client, contact, day, name, role from raw_contacts
  order by client, contact;
insert into licences
select client, licence, day, id, status from raw_licences order by client, licence, day, id;
insert into invoices
select i.client, i.id, i.day, i.day + c.net_days, i.cents from raw_invoices i
join clients c on c.client = i.client order by i.client, i.id;
insert into receipts select client, day, id, cents, rail from raw_receipts order by client, day, id;
insert into applications
select a.client, i.id, a.id, max(a.day, i.day), a.cents from raw_applications a
join raw_invoices i on i.invoice = a.invoice order by a.client, i.id, a.id;
insert into credit_notes select client, id, day, cents, reason from raw_credit_notes
  order by client, id;
insert into disputes
select d.client, i.id, d.id, d.day, e.day, d.cents, d.reason, e.outcome from raw_disputes d
join raw_invoices i on i.invoice = d.invoice left join raw_dispute_ends e on e.dispute = d.dispute
order by d.client, i.id, d.id;
insert into promises
select client, day, id, cents, pay_by + tolerance_days from raw_promises order by client, day, id;
insert into engagements
select client, day, id, kind, direction = 'twoWay', minutes, sentiment from raw_engagements
order by client, day, id;
insert into usage
select client, measure, day, id, value, days from raw_usage order by client, measure, day, id;
insert into incidents
select i.client, i.id, i.day, e.day, i.kind from raw_incidents i
left join raw_incident_ends e on e.incident = i.incident order by i.client, i.id;
insert into tasks
select t.client, t.id, t.day, e.day from raw_tasks t left join raw_task_ends e on e.task = t.task
order by t.client, t.id;
insert into feedback select client, day, id, sentiment from raw_feedback order by client, day, id;
insert into surveys select client, day, id, survey, score from raw_surveys order by client, day, id;
insert into outcomes
select id, outcome from raw_engagements union all select id, outcome from raw_incidents
union all select id, outcome from raw_tasks union all select id, outcome from raw_feedback
  order by id;

insert into contracts select id, client, contract, cents, months from raw_contracts order by id;
create index contracts_by_client on contracts (client);
create index temp.by_contract on raw_contracts (contract);
-- A renewal without terms of its own goes on under those of the term before.
insert into terms
select id, last_day, first_day, day, notice_days, uplift from raw_contracts
union all
select k.id, r.last_day, k.last_day + 1, r.day, k.notice_days, k.uplift
from raw_renewals r join raw_contracts k on k.contract = r.contract
order by 1, 2;
create index terms_by_end on terms (last_day);
-- What is said of a renewal is said of the term that was agreed last by then.
insert into stages
select k.id, (select max(last_day) from terms t where t.contract = k.id and t.agreed <= s.day),
  s.day,
  s.id, s.stage
from raw_stages s join raw_contracts k on k.contract = s.contract order by 1, 2, 3, 4;
insert into forecasts
select k.id, (select max(last_day) from terms t where t.contract = k.id and t.agreed <= f.day),
  f.day,
  f.id, f.cents
from raw_forecasts f join raw_contracts k on k.contract = f.contract order by 1, 2, 3, 4;
