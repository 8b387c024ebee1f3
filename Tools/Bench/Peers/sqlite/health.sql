-- `health`: how each client does, the worst first.

select json_object('client', c.key,
  'owner', (select owner from owners o where o.client = n.client and o.day <= :day
    order by o.day desc, o.id desc limit 1),
  'score', n.score / 100.0,
  'band', case when n.weight < 60 then 'insufficient_data' when n.score >= 7500 then 'healthy'
    when n.score >= 5000 then 'watch' when n.score >= 2500 then 'at_risk' else 'critical' end,
  'coverage', n.weight / 1.0, 'change_30d', (n.score - b.score) / 100.0, 'capped_by', n.capped_by,
  'overridden', null)
from scores n join clients c on c.client = n.client
  left join scores b on b.asked = :day - 30 and b.client = n.client
where n.asked = :day
order by n.score, c.key;
