-- `renewals`: the terms that end in the next 180 days. Nothing in the mix gives notice, ends a
-- contract or names a category, so there are no tables for these.

with ending as (
  select t.contract, t.last_day, t.notice_days, t.uplift, k.client, k.number, k.cents, k.months,
    (select stage from stages s where s.contract = t.contract and s.term_end = t.last_day
      and s.day <= :day order by s.day desc, s.id desc limit 1) as stage,
    (select cents from forecasts f where f.contract = t.contract and f.term_end = t.last_day
      and f.day <= :day order by f.day desc, f.id desc limit 1) as forecast,
    exists (select 1 from terms n where n.contract = t.contract and n.first_day > t.last_day
      and n.agreed <= :day) as is_followed
  from terms t join contracts k on k.contract = t.contract
  where t.last_day between :day and :day + 180 and t.agreed <= :day
), priced as (
  select e.*, p.category, h.score, (2 * cents * 12 + months) / (2 * months) as arr,
    (2 * cents * 12 * (10000 + uplift) + months * 10000) / (2 * months * 10000) as target,
    (2 * cents * 12 * (10000 + uplift) * p.likelihood + months * 1000000) / (2 * months * 1000000)
      as expected
  from ending e left join plan p on p.stage = coalesce(e.stage, 'identified')
    left join scores h on h.asked = :day and h.client = e.client
)
select json_object('client', c.key, 'contract', p.number,
  'owner', (select owner from owners o where o.client = p.client and o.day <= :day
    order by o.day desc, o.id desc limit 1),
  'term_end', date(p.last_day * 86400, 'unixepoch'),
  'notice_deadline',
    case when p.notice_days > 0 then date((p.last_day - p.notice_days) * 86400, 'unixepoch') end,
  'stage', p.stage, 'category', p.category, 'currency', 'USD', 'arr', p.arr / 100.0,
  'target', p.target / 100.0,
  'forecast', case when p.is_followed then p.arr else coalesce(p.forecast, p.expected) end / 100.0,
  'at_risk', case when not p.is_followed and (p.score < 5000 or p.stage = 'churn_notice')
    then p.arr else 0 end / 100.0)
from priced p join clients c on c.client = p.client
order by p.last_day, c.key, p.number;
