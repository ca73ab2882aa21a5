-- Every account in every quarter from its first to its last, without a gap; sums of the trailing quarters by window functions, in kopecks.
-- Bookings before the first quarter of an account count: the series begins with them, its early quarters are dropped at the end.
with starts as (
    select a.client, a.account, a.scheme, a.first_quarter, a.last_quarter, a.closed_quarter,
        least(a.first_quarter, min(s.quarter)) as start_quarter
    from accounts a
    left join quarter_sums s on s.client = a.client and s.account = a.account
    where a.first_quarter <= a.last_quarter
    group by a.client, a.account, a.scheme, a.first_quarter, a.last_quarter, a.closed_quarter
),
quarters as (
    select client, account, scheme, first_quarter, closed_quarter, quarter
    from starts
    cross join lateral generate_series(start_quarter, last_quarter) as every(quarter)
),
series as (
    select q.client, q.account, q.quarter, q.scheme, q.first_quarter, q.closed_quarter,
        coalesce(s.paid, 0) as paid,
        coalesce(s.payments, 0) as payments,
        coalesce(s.income, 0) as income,
        coalesce(s.withdrawn, 0) as withdrawn,
        case when s.payments > 0 then q.quarter end as paying_quarter,
        case when s.payments > 0 and q.quarter >= q.first_quarter then 1 end as paying,
        k.quarter as known_quarter
    from quarters q
    left join quarter_sums s on s.client = q.client and s.account = q.account and s.quarter = q.quarter
    left join known k on k.client = q.client and k.account = q.account and k.quarter = q.quarter
),
windows as (
    select client, account, quarter, scheme, first_quarter, closed_quarter,
        paid as paid_1,
        (sum(paid) over last_2)::bigint as paid_2,
        (sum(paid) over last_4)::bigint as paid_4,
        (sum(paid) over last_8)::bigint as paid_8,
        (sum(paid) over life)::bigint as paid_all,
        payments as payments_1,
        (sum(payments) over last_2)::bigint as payments_2,
        (sum(payments) over last_4)::bigint as payments_4,
        (sum(payments) over last_8)::bigint as payments_8,
        (sum(payments) over life)::bigint as payments_all,
        count(paying) over last_4 as paying_4,
        count(paying) over last_8 as paying_8,
        count(paying) over life as paying_all,
        -- The slope over eight quarters, times two.
        7 * (paid - lag(paid, 7, 0::bigint) over life)
            + 5 * (lag(paid, 1, 0::bigint) over life - lag(paid, 6, 0::bigint) over life)
            + 3 * (lag(paid, 2, 0::bigint) over life - lag(paid, 5, 0::bigint) over life)
            + (lag(paid, 3, 0::bigint) over life - lag(paid, 4, 0::bigint) over life) as slope_8,
        (sum(income) over last_4)::bigint as income_4,
        (sum(income) over life)::bigint as income_all,
        (sum(withdrawn) over last_4)::bigint as withdrawn_4,
        (sum(withdrawn) over life)::bigint as withdrawn_all,
        max(paying_quarter) over life as paying_quarter,
        max(known_quarter) over life as known_quarter
    from series
    window life as (partition by client, account order by quarter rows unbounded preceding),
        last_2 as (partition by client, account order by quarter rows 1 preceding),
        last_4 as (partition by client, account order by quarter rows 3 preceding),
        last_8 as (partition by client, account order by quarter rows 7 preceding)
)
select w.*,
    d.first_day, d.last_day, d.last_kopecks, d.payment_days, d.gap_squares,
    k.age, k.contribution_type, k.guarantee, k.region,
    k.is_male, k.has_phone, k.has_email, k.has_cabinet, k.is_successor, k.is_town, k.actual_address, k.foreign_address,
    k.first_start_day, k.cabinet_quarter
from windows w
join known k on k.client = w.client and k.account = w.account and k.quarter = w.known_quarter
left join payment_days d on d.client = w.client and d.account = w.account and d.quarter = w.paying_quarter
where w.quarter >= w.first_quarter
