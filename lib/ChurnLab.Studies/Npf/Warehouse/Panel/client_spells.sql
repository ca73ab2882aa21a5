-- How many accounts of a client are open and how many have been closed, from one quarter until before another.
-- An account that was closed before its first quarter has never been open.
with changes as (
    select client, first_quarter as quarter, 1 as opened, 0 as closed
    from accounts
    union all
    select client, greatest(first_quarter, closed_quarter), -1, 0
    from accounts
    where closed_quarter is not null
    union all
    select client, closed_quarter, 0, 1
    from accounts
    where closed_quarter is not null
),
quarters as (
    select client, quarter, sum(opened) as opened, sum(closed) as closed
    from changes
    group by client, quarter
)
select client,
    quarter as from_quarter,
    lead(quarter, 1, 2147483647) over life as until_quarter,
    (sum(opened) over life)::bigint as open_accounts,
    (sum(closed) over life)::bigint as closed_accounts
from quarters
window life as (partition by client order by quarter)
