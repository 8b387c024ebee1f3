-- Ageing by client at each of several month ends in a row, in one query. What is paid of an invoice
-- is open at the month ends between the invoice and the payment, the rest of it at all later ones;
-- balances of what is not applied run on from one change to the next.

with pieces as materialized (
  select a.client, a.invoice, m.as_of, i.due, a.cents
  from invoices i join applications a on a.client = i.client and a.invoice = i.invoice
    join calendar m on m.as_of >= i.day and m.as_of < a.day
  where a.day <= :last
  union all
  select i.client, i.invoice, m.as_of, i.due, i.cents
  from (
    select i.client, i.invoice, i.day, i.due, i.cents - coalesce(sum(a.cents), 0) as cents
    from invoices i
    left join applications a on a.client = i.client and a.invoice = i.invoice and a.day <= :last
    where i.day <= :last group by i.client, i.invoice
  ) i join calendar m on m.as_of >= i.day
  where i.cents <> 0
), contested as (
  select o.client, o.as_of, min(o.open, sum(d.cents)) as cents
  from (
    select client, invoice, as_of, sum(cents) as open from pieces
    where (client, invoice) in (select client, invoice from disputes) group by 1, 2, 3
  ) o join disputes d on d.client = o.client and d.invoice = o.invoice and d.day <= o.as_of
    and (d.resolved is null or d.resolved > o.as_of)
  group by o.client, o.as_of, o.invoice
), changes as (
  select client, day, sum(cents) as cents from (
    select client, day, cents from receipts where day <= :last
    union all select client, day, cents from credit_notes where day <= :last
    union all select client, day, -cents from applications where day <= :last
  ) group by client, day having sum(cents) <> 0
), levels as (
  select client, day, sum(cents) over (partition by client order by day) as cents,
    lead(day, 1, :last + 1) over (partition by client order by day) as until
  from changes
), cells as (
  select client, as_of, cents as total, case when as_of <= due then cents end as b0,
    case when as_of - due between 1 and 30 then cents end as b1,
    case when as_of - due between 31 and 60 then cents end as b2,
    case when as_of - due between 61 and 90 then cents end as b3,
    case when as_of - due between 91 and 120 then cents end as b4,
    case when as_of - due > 120 then cents end as b5, null as held, null as disputed
  from pieces
  union all
  select l.client, m.as_of, -l.cents, null, null, null, null, null, null, -l.cents, null
  from levels l join calendar m on m.as_of >= l.day and m.as_of < l.until where l.cents <> 0
  union all
  select client, as_of, null, null, null, null, null, null, null, null, cents from contested
), totals as materialized (
  select client, as_of, sum(total) as total, sum(b0) as b0, sum(b1) as b1, sum(b2) as b2,
    sum(b3) as b3, sum(b4) as b4, sum(b5) as b5, sum(held) as held, sum(disputed) as disputed
  from cells group by client, as_of
)
select json_object('as_of', m.text, 'client', c.key, 'currency', 'USD',
  'current', coalesce(b0, 0) / 100.0, '1-30', coalesce(b1, 0) / 100.0, '31-60',
    coalesce(b2, 0) / 100.0,
  '61-90', coalesce(b3, 0) / 100.0, '91-120', coalesce(b4, 0) / 100.0, '121+',
    coalesce(b5, 0) / 100.0,
  'unapplied', coalesce(held, 0) / 100.0, 'total', total / 100.0,
  'disputed', coalesce(disputed, 0) / 100.0)
from totals t join clients c on c.client = t.client join calendar m on m.as_of = t.as_of
order by m.as_of, c.key;
