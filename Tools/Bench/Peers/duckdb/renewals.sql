-- `renewals`: the terms that end in the next 180 days. Nothing in the mix gives notice, ends a
-- contract or names a category, so there are no tables for these.

copy (
  with ending as (
    select t.* from terms t
    where t.agreed <= $day and t.last_day between $day and $day + 180
  ), staged as (
    select contract, term_end, arg_max(stage, place(day, id)) as stage from stages
    where day <= $day and term_end between $day and $day + 180
    group by contract, term_end
  ), forecasted as (
    select contract, term_end, arg_max(cents, place(day, id)) as cents from forecasts
    where day <= $day and term_end between $day and $day + 180
    group by contract, term_end
  ), owned as (
    select client, arg_max(owner, place(day, id)) as owner from owners where day <= $day
      group by client
  ), plan (stage, likelihood, category) as (
    values ('identified', 50, 'pipeline'), ('engaged', 60, 'pipeline'),
      ('proposed', 75, 'best_case'),
      ('verbal', 90, 'commit'), ('signed', 100, 'closed'), ('churn_notice', 0, 'omitted'),
      ('lost', 0, 'omitted')
  ), following as (
    select e.contract, e.term_end, min(t.first_day) as first_day
    from (select contract, last_day as term_end from ending) e
    join terms t on t.contract = e.contract and t.first_day > e.term_end and t.agreed <= $day
    group by all
  )
  select c.key as client, k.number as contract, o.owner, e.last_day as term_end,
    case when e.notice_days > 0 then e.last_day - e.notice_days end as notice_deadline, s.stage,
    p.category, 'USD' as currency, money(half_up(k.cents * 12, k.months)) as arr,
    money(half_up(k.cents * 12 * (10000 + e.uplift), k.months * 10000)) as target,
    money(case when n.first_day is not null then half_up(k.cents * 12, k.months)
      else coalesce(f.cents,
        half_up(k.cents * 12 * (10000 + e.uplift) * p.likelihood, k.months * 1000000)) end)
          as forecast,
    money(case when n.first_day is null and (h.score < 5000 or s.stage = 'churn_notice')
      then half_up(k.cents * 12, k.months) else 0 end) as at_risk
  from ending e join contracts k using (contract) join clients c on c.client = e.client
    left join staged s on s.contract = e.contract and s.term_end = e.last_day
    left join forecasted f on f.contract = e.contract and f.term_end = e.last_day
    left join plan p on p.stage = coalesce(s.stage, 'identified')
    left join following n on n.contract = e.contract and n.term_end = e.last_day
    left join owned o on o.client = e.client
    left join scores h on h.client = e.client and h.asked = $day
  order by e.last_day, c.key, k.number
) to '{answer}' (format json, use_tmp_file false);
