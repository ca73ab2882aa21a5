-- What was known of an account from one quarter until before the next: its snapshots, with what the earlier ones add.
-- Where money was booked before the first snapshot, a row of which nothing else is known goes before it.
with told as (
    select client, account, quarter, age, contribution_type, guarantee, region,
        is_male, has_phone, has_email, has_cabinet, is_successor, is_town, actual_address, foreign_address,
        first_value(start_day) over life as first_start_day,
        min(quarter) filter (where has_cabinet) over life as cabinet_quarter
    from snapshots
    window life as (partition by client, account order by quarter rows unbounded preceding)
),
early as (
    select a.client, a.account, min(s.quarter) as quarter
    from accounts a
    join quarter_sums s on s.client = a.client and s.account = a.account and s.quarter < a.first_quarter
    group by a.client, a.account
),
every_row as (
    select * from told
    union all
    select client, account, quarter, null, null, null, null, null, null, null, null, null, null, null, null, null, null
    from early
)
select *, lead(quarter, 1, 2147483647) over (partition by client, account order by quarter) as until_quarter
from every_row
