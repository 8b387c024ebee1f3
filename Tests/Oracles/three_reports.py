"""Ageing, health and renewals of IBM's, RavenStack's and Maven's files, worked out by DuckDB.

    three_reports.py FOLDER DAY [DAY ...]

FOLDER holds the outside data. Prints one JSON object: for each day the rows of the three reports as
texts, as `daybook` has them in CSV, under the rules in three_reports.yaml. Nothing here knows how
Daybook works; it is written from domain.md and from what the maps say of the files.
"""

import json
import sys

import duckdb

TABLES = """
create macro half_up(part, whole) as
  case when part < 0 then -((2 * -part + whole) // (2 * whole)) else (2 * part + whole) // (2 * whole) end;
create macro money(cents) as
  (case when cents < 0 then '-' else '' end) || (abs(cents) // 100)::varchar || '.'
  || lpad((abs(cents) % 100)::varchar, 2, '0');
create macro hundredths(number) as money(number);
create macro cents(text) as (text::decimal(18, 2) * 100)::bigint;

create table invoices as
select customerID as client, strptime(InvoiceDate, '%m/%d/%Y')::date as dated,
  strptime(DueDate, '%m/%d/%Y')::date as due, strptime(SettledDate, '%m/%d/%Y')::date as settled,
  cents(InvoiceAmount) as amount, Disputed = 'Yes' as is_disputed
from read_csv('{folder}/receivables/ibm-late-payments/accounts-receivable.csv', all_varchar = true);

create table accounts as
select account_id as client, signup_date::date as signup
from read_csv('{folder}/crm/ravenstack/ravenstack_accounts.csv', all_varchar = true);

create table subscriptions as
select subscription_id, account_id as client, start_date::date as first_day,
  (start_date::date + interval 24 month - interval 1 day)::date as last_day,
  end_date::date as ended, cents(mrr_amount) as monthly
from read_csv('{folder}/crm/ravenstack/ravenstack_subscriptions.csv', all_varchar = true);

-- Of an id that is there twice the first row counts, because it is recorded first.
create table usage_rows as
select row_number() over () as line, usage_id, subscription_id, usage_date::date as day,
  usage_count::bigint as value
from read_csv('{folder}/crm/ravenstack/ravenstack_feature_usage.csv', all_varchar = true);
create table usage as
select client, day, value from usage_rows join subscriptions using (subscription_id)
qualify row_number() over (partition by usage_id order by line) = 1;

create table tickets as
select account_id as client, submitted_at::date as opened, closed_at::timestamp::date as resolved,
  satisfaction_score::decimal(3, 1)::bigint as score
from read_csv('{folder}/crm/ravenstack/ravenstack_support_tickets.csv', all_varchar = true);

create table churn as
select account_id as client, churn_date::date as day
from read_csv('{folder}/crm/ravenstack/ravenstack_churn_events.csv', all_varchar = true);

create table deals as
select opportunity_id, account as client, deal_stage as stage,
  strptime(engage_date, '%m/%d/%Y')::date as engaged,
  strptime(close_date, '%m/%d/%Y')::date as closed, cents(close_value) as value
from read_csv('{folder}/crm/maven/sales_pipeline.csv', all_varchar = true)
where account is not null and engage_date is not null;
create table maven_accounts as
select account as client from read_csv('{folder}/crm/maven/accounts.csv', all_varchar = true);

-- A client is one from the first day on which anything is said of it.
create table clients as
select client, min(day) as since from (
  select client, least(dated, settled) as day from invoices
  union all select client, signup from accounts
  union all select client, first_day from subscriptions
  union all select client, ended from subscriptions
  union all select client, u.day from usage_rows u join subscriptions using (subscription_id)
  union all select client, opened from tickets
  union all select client, resolved from tickets
  union all select client, day from churn
  union all select client, engaged from deals
  union all select client, closed from deals
) group by client;

create table terms as
select client, subscription_id as contract, first_day as signed, last_day, ended, monthly * 12 as arr
from subscriptions where monthly > 0
union all
select client, opportunity_id, closed, (closed + interval 12 month)::date, null, value
from deals where stage = 'Won';
"""

AGING = """
with open as (
  select client, amount, is_disputed, $day::date - due as age from invoices
  where dated <= $day::date and settled > $day::date
)
select client, 'USD',
  money(sum(case when age <= 0 then amount else 0 end)),
  money(sum(case when age between 1 and 30 then amount else 0 end)),
  money(sum(case when age between 31 and 60 then amount else 0 end)),
  money(sum(case when age between 61 and 90 then amount else 0 end)),
  money(sum(case when age between 91 and 120 then amount else 0 end)),
  money(sum(case when age > 120 then amount else 0 end)),
  '0.00', money(sum(amount)), money(sum(case when is_disputed then amount else 0 end))
from open group by client
"""

# The score of each client on a day, in basis points: three measures, each on a straight line.
SCORES = """
with this as (
  select client, sum(value) as value from usage
  where day between {day}::date - 89 and {day}::date group by client
), before as (
  select client, sum(value) as value from usage
  where day between {day}::date - 179 and {day}::date - 90 group by client
), waiting as (
  select client, max({day}::date - opened) as days from tickets
  where opened <= {day}::date and (resolved is null or resolved > {day}::date) group by client
), answers as (
  select client, sum(score) as sum, count(score) as count from tickets
  where resolved between {day}::date - 179 and {day}::date group by client
), data as (
  select client, since,
    case when before.value > 0 then half_up(coalesce(this.value, 0) * 10000, before.value) end as usage,
    coalesce(waiting.days, 0) * 100 as oldest,
    case when answers.count > 0 then half_up(answers.sum * 100, answers.count) end as csat
  from clients left join this using (client) left join before using (client)
    left join waiting using (client) left join answers using (client)
  where since <= {day}::date
), scored as (
  select client,
    case when usage is not null
      then half_up((least(greatest(usage, 5000), 15000) - 5000) * 10000, 10000) end as usage,
    10000 - half_up(least(oldest, 1400) * 10000, 1400) as oldest,
    case when csat is not null
      then half_up((least(greatest(csat, 100), 500) - 100) * 10000, 400) end as csat
  from data
)
select client,
  half_up(coalesce(usage, 0) * 50 + oldest * 30 + coalesce(csat, 0) * 20,
    30 + (usage is not null)::int * 50 + (csat is not null)::int * 20) as score,
  30 + (usage is not null)::int * 50 + (csat is not null)::int * 20 as weight
from scored
"""

HEALTH = f"""
with now as ({SCORES.format(day="$day")}), earlier as ({SCORES.format(day="($day::date - 30)")})
select client, null, hundredths(now.score),
  case when now.weight < 60 then 'insufficient_data' when now.score >= 7500 then 'healthy'
    when now.score >= 5000 then 'watch' when now.score >= 2500 then 'at_risk' else 'critical' end,
  hundredths(now.weight * 100), hundredths(now.score - earlier.score), null, null
from now left join earlier using (client)
"""

RENEWALS = """
with standing as (
  select *, ended is not null and ended <= $day::date as is_ended from terms
  where signed <= $day::date
), ending as (
  select *, case when is_ended then least(ended, last_day) else last_day end as term_end
  from standing
)
select client, contract, null, term_end::varchar, null, null, 'pipeline', 'USD', money(arr),
  money(arr), money(case when is_ended then 0 else half_up(arr * 50, 100) end),
  money(case when is_ended then arr else 0 end)
from ending where term_end between $day::date and $day::date + 180
"""


def main(folder, days):
    database = duckdb.connect()
    database.execute(TABLES.replace("{folder}", folder))
    answer = {}
    for day in days:
        answer[day] = {
            name: [list(row) for row in database.execute(query, {"day": day}).fetchall()]
            for name, query in [("ar aging", AGING), ("health", HEALTH), ("renewals", RENEWALS)]
        }
    json.dump(answer, sys.stdout)


main(sys.argv[1], sys.argv[2:])
