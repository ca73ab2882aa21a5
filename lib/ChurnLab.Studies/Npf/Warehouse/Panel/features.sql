-- The features of a row of the panel, a column each, and whether the account is closed afterwards; roubles from here on.
with districts as (
    select district, row_number() over (order by min(region)) - 1 as number
    from regions
    group by district
),
places as (
    select r.region, r.latitude, r.longitude, r.moscow_distance, d.number as federal_district
    from regions r
    join districts d using (district)
)
select p.client, p.account, p.quarter,
    case when p.quarter <= h.last_labelled
        then coalesce(p.closed_quarter = p.quarter + 1, false) end as closes_1,
    case when p.quarter + 3 <= h.last_labelled
        then coalesce(p.closed_quarter between p.quarter + 1 and p.quarter + 4, false) end as closes_4,
    m.paid_1, m.paid_2, m.paid_4, m.paid_8,
    p.payments::float8 as payments_1,
    p.payments_2::float8 as payments_2,
    p.payments_4::float8 as payments_4,
    p.payments_8::float8 as payments_8,
    p.paying_4::float8 / least(4, t.quarters) as paid_quarters_4,
    p.paying_8::float8 / least(8, t.quarters) as paid_quarters_8,
    p.paying_all::float8 / t.quarters as paid_quarters,
    ln(1 + greatest(m.paid_1, 0)) - ln(1 + greatest(m.paid_4 / 4, 0)) as fade_1_4,
    ln(1 + greatest(m.paid_4, 0)) - ln(1 + greatest((p.paid_8 - p.paid_4)::float8 / 100, 0)) as fade_4_8,
    case when p.paid_8 > 0 then p.slope_8::float8 / 2 / 42 / (p.paid_8::float8 / 8) end as trend_8,
    m.last_payment,
    m.mean_payment,
    case when m.mean_payment > 0 then m.last_payment / m.mean_payment end as last_to_mean,
    m.recency_days,
    (p.quarter - p.paying_quarter)::float8 as recency_quarters,
    g.gap_mean,
    case when g.gaps >= 2
        then sqrt(greatest(g.gaps * p.gap_squares - g.gap_days * g.gap_days, 0)::float8) / g.gaps / g.gap_mean end as gap_variation,
    m.recency_days / g.gap_mean as gap_now,
    g.gap_days::float8 as active_days,
    (c.last_day - p.first_start_day)::float8 as tenure_days,
    t.quarters as tenure_quarters,
    (p.first_quarter / 4)::float8 as start_year,
    m.balance,
    ln(1 + greatest(m.balance, 0)) as balance_log,
    m.balance / c.price_level as balance_real,
    ln(1 + greatest(m.balance, 0)) - ln(1 + greatest(m.balance_before, 0)) as balance_change_4,
    p.income_all::float8 / m.received as income_share,
    m.withdrawn_4,
    p.withdrawn_all::float8 / m.received as withdrawn_share,
    m.paid_all as paid_total,
    p.payments_all::float8 as payments_total,
    m.income_4,
    i.income_rate_4,
    i.income_rate_4 - c.inflation as income_over_inflation,
    i.income_rate_4 - c.key_rate as income_over_key_rate,
    p.guarantee,
    a.age,
    p.is_male::int::float8 as is_male,
    a.years_to_pension,
    (a.years_to_pension <= 0)::int::float8 as past_pension_age,
    case when p.is_male then c.life_expectancy_men else c.life_expectancy_women end - a.age as life_left,
    n.open_accounts::float8 as client_accounts,
    n.closed_accounts::float8 as client_closed,
    p.has_phone::int::float8 as has_phone,
    p.has_email::int::float8 as has_email,
    p.has_cabinet::int::float8 as has_cabinet,
    (p.has_phone::int + p.has_email::int + p.has_cabinet::int)::float8 as contacts,
    (p.quarter - p.cabinet_quarter)::float8 as cabinet_quarters,
    p.is_successor::int::float8 as is_successor,
    p.is_town::int::float8 as is_town,
    p.actual_address::int::float8 as actual_address,
    p.foreign_address::int::float8 as foreign_address,
    p.contribution_type::float8 as contribution_type,
    p.scheme::float8 as scheme,
    s.closing_rate as scheme_closing_rate,
    s.paying_share as scheme_paying,
    s.paying_change_4 as scheme_paying_change_4,
    ln(1 + s.accounts::float8) as scheme_accounts_log,
    o.closing_rate as region_closing_rate,
    s.overall_closing_rate as closing_rate,
    c.key_rate, c.key_rate_change_1, c.key_rate_change_4,
    c.usd_change_1, c.usd_change_4,
    c.inflation,
    c.key_rate - c.inflation as real_key_rate,
    l.latitude, l.longitude, l.moscow_distance,
    p.region::float8 as region,
    l.federal_district::float8 as federal_district,
    (p.quarter % 4 + 1)::float8 as quarter_of_year
from panel_rows p
cross join horizon h
join calendar c on c.quarter = p.quarter
join client_spells n on n.client = p.client and p.quarter >= n.from_quarter and p.quarter < n.until_quarter
join group_rates s on s.kind = 'scheme' and s.member = p.scheme_group and s.quarter = p.quarter
join group_rates o on o.kind = 'region' and o.member = p.region_group and o.quarter = p.quarter
left join places l on l.region = p.region
cross join lateral (select (p.quarter - p.first_quarter + 1)::float8 as quarters) as t
cross join lateral (
    select
        p.paid::float8 / 100 as paid_1,
        p.paid_2::float8 / 100 as paid_2,
        p.paid_4::float8 / 100 as paid_4,
        p.paid_8::float8 / 100 as paid_8,
        p.paid_all::float8 / 100 as paid_all,
        p.income_4::float8 / 100 as income_4,
        p.withdrawn_4::float8 / 100 as withdrawn_4,
        p.last_kopecks::float8 / 100 as last_payment,
        p.paid_all::float8 / nullif(p.payments_all, 0) / 100 as mean_payment,
        (p.paid_all + p.income_all - p.withdrawn_all)::float8 / 100 as balance,
        (p.paid_all - p.paid_4 + p.income_all - p.income_4 - p.withdrawn_all + p.withdrawn_4)::float8 / 100 as balance_before,
        nullif(p.income_all + greatest(p.paid_all, 0), 0)::float8 as received,
        (c.last_day - p.last_day)::float8 as recency_days
) as m
cross join lateral (
    select
        p.payment_days - 1 as gaps,
        (p.last_day - p.first_day)::bigint as gap_days,
        (p.last_day - p.first_day)::float8 / nullif(p.payment_days - 1, 0) as gap_mean
) as g
cross join lateral (
    select case when (greatest(m.balance_before, 0) + greatest(m.balance, 0)) / 2 >= 1
        then 100 * m.income_4 / ((greatest(m.balance_before, 0) + greatest(m.balance, 0)) / 2) end as income_rate_4
) as i
cross join lateral (
    select
        p.age + (p.quarter - p.known_quarter)::float8 / 4 as age,
        case when p.is_male then 60 else 55 end - (p.age + (p.quarter - p.known_quarter)::float8 / 4) as years_to_pension
) as a
