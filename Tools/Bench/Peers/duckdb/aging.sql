-- `ar aging` by client: what is open by days past due, what is not applied, what is disputed.

copy (
  with disputed as (
    select invoice, sum(cents) as cents from disputes
    where day <= $day and (resolved is null or resolved > $day) group by invoice
  ), open as (
    select b.client, b.open, $day - b.due as age, least(b.open, coalesce(d.cents, 0)) as disputed
    from balances b left join disputed d using (invoice) where b.open <> 0
  ), owed as (
    select client, sum(open) filter (age <= 0) as b0, sum(open) filter (age between 1 and 30) as b1,
      sum(open) filter (age between 31 and 60) as b2,
        sum(open) filter (age between 61 and 90) as b3,
      sum(open) filter (age between 91 and 120) as b4, sum(open) filter (age > 120) as b5,
      sum(open) as open, sum(disputed) as disputed
    from open group by client
  ), held as (
    select client, sum(cents) as cents from (
      select client, cents from receipts where day <= $day
      union all select client, cents from credit_notes where day <= $day
      union all select client, -cents from applications where day <= $day
    ) group by client having sum(cents) <> 0
  )
  select c.key as client, 'USD' as currency, money(coalesce(b0, 0)) as "current",
    money(coalesce(b1, 0)) as "1-30", money(coalesce(b2, 0)) as "31-60",
      money(coalesce(b3, 0)) as "61-90",
    money(coalesce(b4, 0)) as "91-120", money(coalesce(b5, 0)) as "121+",
    money(-coalesce(h.cents, 0)) as unapplied,
      money(coalesce(open, 0) - coalesce(h.cents, 0)) as total,
    money(coalesce(disputed, 0)) as disputed
  from owed full join held h using (client) join clients c using (client)
  order by c.key
) to '{answer}' (format json, use_tmp_file false);
