-- The score of each client on the day and thirty days before, with what caps it, by the default
-- rules: six measures on straight lines, weighted; the lowest cap wins. The renewals ask for it
-- too.

create or replace temp table scores as
with touches as (
  select * from (
    select client, max(day) as last_now, max(case when day <= $day - 30 then day end) as last_before
    from engagements where direction = 'twoWay' and day <= $day group by client
  ) full join (
    select client,
      sum(sentiment) filter (day > $day - 90) as sum_now,
      count(sentiment) filter (day > $day - 90) as count_now,
      sum(sentiment) filter (day <= $day - 30) as sum_before,
      count(sentiment) filter (day <= $day - 30) as count_before
    from engagements where day between $day - 119 and $day group by client
  ) using (client)
), used as (
  select client,
    sum(value) filter (day > $day - 28) as this_now,
    sum(value) filter (day between $day - 55 and $day - 28) as last_now,
    sum(value) filter (day between $day - 57 and $day - 30) as this_before,
    sum(value) filter (day between $day - 85 and $day - 58) as last_before
  from usage where day between $day - 85 and $day and measure = 'orders' group by client
), disputed as (
  select invoice,
    sum(cents) filter (resolved is null or resolved > $day) as now,
    sum(cents) filter (day <= $day - 30 and (resolved is null or resolved > $day - 30))
      as before
  from disputes where day <= $day group by invoice
), late as (
  select client, cents, open, open_before, disputed.now, disputed.before, $day - due as age,
    case when open > 0 then case when due < $day then $day - due end
      when settled > $day - 180 then greatest(settled - due, 0) end as now_days,
    case when day > $day - 30 then null
      when open_before > 0 then case when due < $day - 30 then $day - 30 - due end
      when settled_before > $day - 210 then greatest(settled_before - due, 0) end as before_days
  from balances left join disputed using (invoice)
), paid as (
  select client,
    sum(cents * now_days) as late_now, sum(cents) filter (now_days is not null) as of_now,
    sum(cents * before_days) as late_before,
      sum(cents) filter (before_days is not null) as of_before,
    sum(open - least(open, coalesce(now, 0))) filter (age > 60) as due_now,
    sum(open_before - least(open_before, coalesce(before, 0))) filter (age - 30 > 60) as due_before
  from late group by client
), suffered as (
  select client,
    min(day) filter (resolved is null or resolved > $day) as oldest_now,
    min(day) filter (day <= $day - 30 and (resolved is null or resolved > $day - 30))
      as oldest_before,
    bool_or(kind = 'traceability_outage' and (resolved is null or resolved > $day)) as out_now,
    bool_or(kind = 'traceability_outage' and day <= $day - 30
      and (resolved is null or resolved > $day - 30)) as out_before
  from incidents where day <= $day and (resolved is null or resolved > $day - 30)
  group by client
), promised as (
  select client, day, last_day, exists (
      select 1 from receipts r where r.client = p.client and r.day between p.day and p.last_day
    ) as is_kept
  from promises p where day between $day - 209 and $day
), broken as (
  select client,
    count(*) filter (day > $day - 180) as made_now,
    count(*) filter (day > $day - 180 and last_day < $day and not is_kept) as broken_now,
    count(*) filter (day <= $day - 30) as made_before,
    count(*) filter (day <= $day - 30 and last_day < $day - 30 and not is_kept)
      as broken_before
  from promised group by client
), licence_now as (
  select client, bool_or(status in ('inactive', 'expired', 'suspended', 'revoked')) as is_barred,
    bool_or(status = 'active') as is_active
  from (
    select client, arg_max(status, place(day, id)) as status from licences where day <= $day
    group by client, licence
  ) group by client
), licence_before as (
  select client, bool_or(status in ('inactive', 'expired', 'suspended', 'revoked')) as is_barred,
    bool_or(status = 'active') as is_active
  from (
    select client, arg_max(status, place(day, id)) as status from licences where day <= $day - 30
    group by client, licence
  ) group by client
), data as (
  select client, $day as asked, c.day as since,
    $day - coalesce(t.last_now, c.day) as contact,
    half_up(coalesce(u.this_now, 0) * 10000, nullif(u.last_now, 0)) as usage,
    half_up(p.late_now * 100, nullif(p.of_now, 0)) as payment,
    coalesce($day - s.oldest_now, 0) as incidents,
    half_up(t.sum_now * 100, nullif(t.count_now, 0)) as sentiment,
    case when b.made_now > 0 then b.broken_now end as promises,
    s.out_now as is_out, p.due_now >= 10000 as is_long_due,
    l.is_barred or not l.is_active as is_unlicensed
  from clients c left join touches t using (client) left join used u using (client)
    left join paid p using (client) left join suffered s using (client)
    left join broken b using (client) left join licence_now l using (client)
  where c.day <= $day
  union all
  select client, $day - 30, c.day, $day - 30 - coalesce(t.last_before, c.day),
    half_up(coalesce(u.this_before, 0) * 10000, nullif(u.last_before, 0)),
    half_up(p.late_before * 100, nullif(p.of_before, 0)),
    coalesce($day - 30 - s.oldest_before, 0),
    half_up(t.sum_before * 100, nullif(t.count_before, 0)),
    case when b.made_before > 0 then b.broken_before end,
    s.out_before, p.due_before >= 10000, l.is_barred or not l.is_active
  from clients c left join touches t using (client) left join used u using (client)
    left join paid p using (client) left join suffered s using (client)
    left join broken b using (client) left join licence_before l using (client)
  where c.day <= $day - 30
), measured as (
  select client, asked, is_out, is_long_due, is_unlicensed,
    line(contact * 100, 1400, 10000, 9000, 0) as contact,
    line(usage::bigint, 5000, 0, 10000, 10000) as usage,
    line(payment::bigint, 0, 10000, 4500, 0) as payment,
    line(incidents * 100, 0, 10000, 1400, 0) as incidents,
    line(sentiment::bigint, -200, 0, 200, 10000) as sentiment,
    line(promises * 100, 0, 10000, 200, 0) as promises
  from data
), weighed as (
  select *, 20 + 15 + case when usage is null then 0 else 25 end
      + case when payment is null then 0 else 20 end + case when sentiment is null then 0
        else 10 end
      + case when promises is null then 0 else 10 end as weight,
    half_up(contact * 20 + incidents * 15 + coalesce(usage, 0) * 25 + coalesce(payment, 0) * 20
      + coalesce(sentiment, 0) * 10 + coalesce(promises, 0) * 10, weight) as computed,
    least(case when is_out then 4900 else 10000 end, case when is_long_due then 5900 else 10000 end,
      case when is_unlicensed then 2400 else 10000 end) as cap
  from measured
)
select client, asked, weight, least(computed, cap) as score,
  case when cap < computed then case cap when 4900 then 'traceability outage open'
    when 5900 then 'long past due' when 2400 then 'licence not active' end end as capped_by
from weighed;
