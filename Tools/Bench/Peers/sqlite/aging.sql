-- `ar aging` by client: what is open by days past due, what is not applied, what is disputed.

with disputed as materialized (
  select client, invoice, sum(cents) as cents from disputes
  where day <= :day and (resolved is null or resolved > :day) group by client, invoice
), owed as materialized (
  select client, sum(open) as open, sum(open) filter (where age <= 0) as b0,
    sum(open) filter (where age between 1 and 30) as b1,
    sum(open) filter (where age between 31 and 60) as b2,
    sum(open) filter (where age between 61 and 90) as b3,
    sum(open) filter (where age between 91 and 120) as b4, sum(open) filter (where age > 120) as b5,
    sum(disputed) as disputed
  from (
    select b.client, b.open, :day - b.due as age, min(b.open, coalesce(d.cents, 0)) as disputed
    from balances b left join disputed d on d.client = b.client and d.invoice = b.invoice
    where b.open <> 0
  ) group by client
), held as materialized (
  select c.client,
    coalesce((select sum(cents) from receipts r where r.client = c.client and r.day <= :day), 0)
    + coalesce((select sum(cents) from credit_notes n where n.client = c.client and n.day <= :day),
      0)
    - coalesce((select sum(cents) from applications a where a.client = c.client and a.day <= :day),
      0)
      as cents
  from clients c
)
select json_object('client', c.key, 'currency', 'USD', 'current', coalesce(b0, 0) / 100.0,
  '1-30', coalesce(b1, 0) / 100.0, '31-60', coalesce(b2, 0) / 100.0, '61-90',
    coalesce(b3, 0) / 100.0,
  '91-120', coalesce(b4, 0) / 100.0, '121+', coalesce(b5, 0) / 100.0, 'unapplied', -h.cents / 100.0,
  'total', (coalesce(o.open, 0) - h.cents) / 100.0, 'disputed', coalesce(o.disputed, 0) / 100.0)
from held h join clients c on c.client = h.client left join owed o on o.client = h.client
where o.client is not null or h.cents <> 0
order by c.key;
