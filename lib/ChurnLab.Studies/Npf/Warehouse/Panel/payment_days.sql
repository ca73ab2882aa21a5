-- The days on which an account was paid into, as they stood at the end of each quarter with such a day: a row per account and quarter.
-- The days between first and last are the sum of the gaps, so that only their squares are added up.
with days as (
    select client, account, quarter, day, sum(kopecks)::bigint as kopecks
    from operations
    where is_contribution
    group by client, account, quarter, day
),
gaps as (
    select client, account, quarter, day, kopecks,
        (day - lag(day) over (partition by client, account order by day))::bigint as gap
    from days
),
running as (
    select client, account, quarter,
        first_value(day) over life as first_day,
        day as last_day,
        kopecks as last_kopecks,
        row_number() over life as payment_days,
        coalesce(sum(gap * gap) over life, 0)::bigint as gap_squares,
        lead(quarter) over life as next_quarter
    from gaps
    window life as (partition by client, account order by day rows unbounded preceding)
)
select client, account, quarter, first_day, last_day, last_kopecks, payment_days, gap_squares
from running
where next_quarter is distinct from quarter
