-- Rates of groups as they were known: nothing of the quarter itself enters. Small groups lean on all accounts, as if 100 of these
-- had been added for closings and 20 for payments.
with quarters as (
    select generate_series(min(quarter), max(quarter)) as quarter
    from group_counts
),
grid as (
    select members.kind, members.member, quarters.quarter
    from (select distinct kind, member from group_counts) as members
    cross join quarters
),
series as (
    select kind, member, quarter,
        coalesce(accounts, 0) as accounts, coalesce(paying, 0) as paying, coalesce(closed_after, 0) as closed_after
    from grid
    left join group_counts using (kind, member, quarter)
),
windows as (
    select kind, member, quarter,
        lag(accounts, 1, 0::bigint) over past as accounts,
        lag(paying, 1, 0::bigint) over past as paying,
        -- Closings of the last four quarters stand in the rows one quarter earlier.
        coalesce(sum(accounts) over before, 0)::float8 as exposed,
        coalesce(sum(closed_after) over before, 0)::float8 as closed
    from series
    window past as (partition by kind, member order by quarter),
        before as (partition by kind, member order by quarter rows between 5 preceding and 2 preceding)
),
overall as (
    select quarter, closed / nullif(exposed, 0) as closing_rate, paying::float8 / nullif(accounts, 0) as paying_share
    from windows
    where kind = 'all'
),
rates as (
    select w.kind, w.member, w.quarter, w.accounts,
        o.closing_rate as overall_closing_rate,
        (w.closed + 100 * o.closing_rate) / (w.exposed + 100) as closing_rate,
        (w.paying + 20 * o.paying_share) / (w.accounts + 20) as paying_share
    from windows w
    join overall o using (quarter)
)
select kind, member, quarter, accounts, overall_closing_rate, closing_rate, paying_share,
    paying_share - lag(paying_share, 4) over (partition by kind, member order by quarter) as paying_change_4
from rates
