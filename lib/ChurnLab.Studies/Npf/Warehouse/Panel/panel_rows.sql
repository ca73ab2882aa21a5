-- Every account in every quarter from its first to its last, without a gap, with what was known and booked by then, in kopecks.
-- Group -1 holds those of whom scheme or region is not known. A sum of the last quarters is the difference of two sums from the beginning.
with quarters as (
    select k.client, k.account, every.quarter, a.first_quarter, a.closed_quarter, k.quarter as known_quarter,
        a.scheme, coalesce(a.scheme, -1) as scheme_group, k.region, coalesce(k.region, -1) as region_group,
        k.age, k.contribution_type, k.guarantee,
        k.is_male, k.has_phone, k.has_email, k.has_cabinet, k.is_successor, k.is_town, k.actual_address, k.foreign_address,
        k.first_start_day, k.cabinet_quarter
    from known k
    join accounts a on a.client = k.client and a.account = k.account
    cross join lateral generate_series(k.quarter, least(k.until_quarter - 1, a.last_quarter)) as every(quarter)
),
series as (
    select q.*,
        coalesce(s.paid, 0) as paid,
        coalesce(s.payments, 0) as payments,
        coalesce(s.income, 0) as income,
        coalesce(s.withdrawn, 0) as withdrawn
    from quarters q
    left join quarter_sums s on s.client = q.client and s.account = q.account and s.quarter = q.quarter
),
running as (
    select series.*,
        (sum(paid) over life)::bigint as paid_all,
        (sum(payments) over life)::bigint as payments_all,
        (sum(income) over life)::bigint as income_all,
        (sum(withdrawn) over life)::bigint as withdrawn_all,
        count(*) filter (where payments > 0 and quarter >= first_quarter) over life as paying_all,
        max(quarter) filter (where payments > 0) over life as paying_quarter
    from series
    window life as (partition by client, account order by quarter rows unbounded preceding)
),
sums as (
    select running.*,
        paid_all - lag(paid_all, 2, 0::bigint) over life as paid_2,
        paid_all - lag(paid_all, 4, 0::bigint) over life as paid_4,
        paid_all - lag(paid_all, 8, 0::bigint) over life as paid_8,
        payments_all - lag(payments_all, 2, 0::bigint) over life as payments_2,
        payments_all - lag(payments_all, 4, 0::bigint) over life as payments_4,
        payments_all - lag(payments_all, 8, 0::bigint) over life as payments_8,
        paying_all - lag(paying_all, 4, 0::bigint) over life as paying_4,
        paying_all - lag(paying_all, 8, 0::bigint) over life as paying_8,
        income_all - lag(income_all, 4, 0::bigint) over life as income_4,
        withdrawn_all - lag(withdrawn_all, 4, 0::bigint) over life as withdrawn_4,
        -- The slope over eight quarters, times two: a quarter's money is the difference of two of these sums.
        7 * (paid_all + lag(paid_all, 8, 0::bigint) over life)
            - 2 * (lag(paid_all, 1, 0::bigint) over life + lag(paid_all, 2, 0::bigint) over life
                + lag(paid_all, 3, 0::bigint) over life + lag(paid_all, 4, 0::bigint) over life
                + lag(paid_all, 5, 0::bigint) over life + lag(paid_all, 6, 0::bigint) over life
                + lag(paid_all, 7, 0::bigint) over life) as slope_8
    from running
    window life as (partition by client, account order by quarter rows unbounded preceding)
)
select s.*, d.first_day, d.last_day, d.last_kopecks, d.payment_days, d.gap_squares
from sums s
left join payment_days d on d.client = s.client and d.account = s.account and d.quarter = s.paying_quarter
where s.quarter >= s.first_quarter
