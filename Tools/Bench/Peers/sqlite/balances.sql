-- What is open of each invoice on the day and thirty days before, and since when nothing is,
-- without those that were settled before all that anybody asks about. The ageing and both scores of
-- each client are made of it, so it is worked out once. Both tables lie in the order of clients and
-- invoices, so the applications of an invoice are found beside the last ones.

create temp table balances as
select client, invoice, day, due, cents, cents - coalesce(now, 0) as open,
  cents - coalesce(before, 0) as open_before, settled, settled_before
from (
  select i.client, i.invoice, i.day, i.due, i.cents, sum(a.cents) as now, max(a.day) as settled,
    sum(case when a.day <= :day - 30 then a.cents end) as before,
    max(case when a.day <= :day - 30 then a.day end) as settled_before
  from invoices i
  left join applications a on a.client = i.client and a.invoice = i.invoice and a.day <= :day
  where i.day <= :day
  group by i.client, i.invoice
)
where cents <> coalesce(now, 0) or cents <> coalesce(before, 0) or settled > :day - 210;
