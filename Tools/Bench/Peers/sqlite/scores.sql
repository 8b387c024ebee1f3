-- The score of each client on the day and thirty days before, with what caps it, by the default
-- rules: six measures on straight lines, weighted; the lowest cap wins. The renewals ask for it
-- too. What a client did is looked up by its key, window by window; sums over all clients at once
-- took longer.

create temp table scores as
with moments (asked) as (values (:day), (:day - 30)),
disputed as materialized (
  select m.asked, d.client, d.invoice, sum(d.cents) as cents from moments m join disputes d
    on d.day <= m.asked and (d.resolved is null or d.resolved > m.asked)
  group by m.asked, d.client, d.invoice
), late as (
  select m.asked, b.client, b.invoice, b.cents,
    case m.asked when :day then b.open else b.open_before end as open, m.asked - b.due as age,
    case when m.asked = :day then
      case when b.open > 0 then case when b.due < :day then :day - b.due end
        when b.settled > :day - 180 then max(b.settled - b.due, 0) end
    when b.day <= m.asked then
      case when b.open_before > 0 then case when b.due < m.asked then m.asked - b.due end
        when b.settled_before > m.asked - 180 then max(b.settled_before - b.due, 0) end
    end as days
  from balances b join moments m
), paid as materialized (
  select l.client, l.asked, sum(l.cents * l.days) as late,
    sum(l.cents) filter (where l.days is not null) as amount,
    sum(l.open - min(l.open, coalesce(d.cents, 0))) filter (where l.age > 60) as due
  from late l
  left join disputed d on d.asked = l.asked and d.client = l.client and d.invoice = l.invoice
  group by l.client, l.asked
), data as materialized (
  select c.client, m.asked,
    m.asked - coalesce((select max(e.day) from engagements e
      where e.client = c.client and e.is_two_way and e.day <= m.asked), c.day) as contact,
    (select sum(u.value) from usage u where u.client = c.client and u.measure = 'orders'
      and u.day between m.asked - 27 and m.asked) as used,
    (select sum(u.value) from usage u where u.client = c.client and u.measure = 'orders'
      and u.day between m.asked - 55 and m.asked - 28) as used_before,
    p.late, p.amount, p.due,
    m.asked - (select min(i.day) from incidents i where i.client = c.client and i.day <= m.asked
      and (i.resolved is null or i.resolved > m.asked)) as incident,
    exists (select 1 from incidents i where i.client = c.client and i.day <= m.asked
      and (i.resolved is null or i.resolved > m.asked) and i.kind = 'traceability_outage')
        as is_out,
    (select sum(e.sentiment) from engagements e
      where e.client = c.client and e.day between m.asked - 89 and m.asked) as sentiments,
    (select count(e.sentiment) from engagements e
      where e.client = c.client and e.day between m.asked - 89 and m.asked) as said,
    (select count(*) from promises p
      where p.client = c.client and p.day between m.asked - 179 and m.asked) as promised,
    (select count(*) from promises p
      where p.client = c.client and p.day between m.asked - 179 and m.asked and p.last_day < m.asked
        and not exists (select 1 from receipts r
          where r.client = p.client and r.day between p.day and p.last_day)) as broken,
    (select max(status in ('inactive', 'expired', 'suspended', 'revoked'))
      or not max(status = 'active')
      from licences l where l.client = c.client and l.day <= m.asked and not exists (
        select 1 from licences n where n.client = l.client and n.licence = l.licence
          and n.day <= m.asked and (n.day, n.id) > (l.day, l.id))) as is_unlicensed
  from moments m join clients c on c.day <= m.asked
    left join paid p on p.client = c.client and p.asked = m.asked
), taken as (
  -- In hundredths, rounded half up: nothing here is negative but sentiments.
  select client, asked, contact * 100 as contact,
    case when used_before > 0
      then (2 * coalesce(used, 0) * 10000 + used_before) / (2 * used_before) end as usage,
    case when amount > 0 then (2 * late * 100 + amount) / (2 * amount) end as payment,
    coalesce(incident, 0) * 100 as incident,
    case when said > 0 then case when sentiments < 0
      then -((2 * -sentiments * 100 + said) / (2 * said))
      else (2 * sentiments * 100 + said) / (2 * said) end end as sentiment,
    case when promised > 0 then broken end as broken,
    is_out, coalesce(due, 0) >= 10000 as is_due, coalesce(is_unlicensed, 0) as is_unlicensed
  from data
), measured as (
  -- Straight lines, clamped at both ends, rounded half up; scores never are negative.
  select client, asked, is_out, is_due, is_unlicensed,
    (20000 * (9000 - min(max(contact, 1400), 9000)) + 7600) / 15200 as contact,
    (min(max(usage, 5000), 10000) - 5000) * 2 as usage,
    (20000 * (4500 - min(payment, 4500)) + 4500) / 9000 as payment,
    (20000 * (1400 - min(incident, 1400)) + 1400) / 2800 as incident,
    (sentiment + 200) * 25 as sentiment,
    10000 - min(broken, 2) * 5000 as broken
  from taken
), weighed as (
  select *, 35 + 25 * (usage is not null) + 20 * (payment is not null)
    + 10 * (sentiment is not null)
      + 10 * (broken is not null) as weight,
    contact * 20 + incident * 15 + coalesce(usage, 0) * 25 + coalesce(payment, 0) * 20
      + coalesce(sentiment, 0) * 10 + coalesce(broken, 0) * 10 as points,
    min(case when is_out then 4900 else 10000 end, case when is_due then 5900 else 10000 end,
      case when is_unlicensed then 2400 else 10000 end) as cap
  from measured
), computed as (
  select client, asked, weight, (2 * points + weight) / (2 * weight) as computed, cap from weighed
)
select client, asked, weight, min(computed, cap) as score,
  case when cap < computed then case cap when 4900 then 'traceability outage open'
    when 5900 then 'long past due' when 2400 then 'licence not active' end end as capped_by
from computed;
create unique index temp.scores_by_client on scores (asked, client);
