-- What is open of each invoice on the day and thirty days before, and since when nothing is,
-- without those that were settled before all that anybody asks about. The ageing and both scores of
-- each client are made of it, so it is worked out once.

create or replace temp table balances as
with paid as (
  select invoice, sum(cents) as now, max(day) as last_now,
    sum(case when day <= $day - 30 then cents else 0 end) as before,
    max(case when day <= $day - 30 then day end) as last_before
  from applications where day <= $day group by invoice
)
select i.client, i.invoice, i.day, i.due, i.cents,
  (i.cents - coalesce(p.now, 0))::bigint as open,
    (i.cents - coalesce(p.before, 0))::bigint as open_before,
  p.last_now as settled, p.last_before as settled_before
from invoices i left join paid p using (invoice)
where i.day <= $day and (i.cents <> coalesce(p.now, 0) or i.cents <> coalesce(p.before, 0)
  or p.last_now > $day - 210);
