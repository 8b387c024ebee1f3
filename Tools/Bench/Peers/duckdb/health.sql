-- `health`: how each client does, the worst first.

copy (
  with owned as (
    select client, arg_max(owner, place(day, id)) as owner from owners where day <= $day
      group by client
  )
  select c.key as client, o.owner, money(n.score) as score,
    case when n.weight < 60 then 'insufficient_data' when n.score >= 7500 then 'healthy'
      when n.score >= 5000 then 'watch' when n.score >= 2500 then 'at_risk'
        else 'critical' end as band,
    n.weight::double as coverage, money(n.score - b.score) as change_30d, n.capped_by,
    null as overridden
  from scores n join clients c using (client)
    left join scores b on b.client = n.client and b.asked = $day - 30
    left join owned o on o.client = n.client
  where n.asked = $day
  order by n.score nulls last, c.key
) to '{answer}' (format json, use_tmp_file false);
