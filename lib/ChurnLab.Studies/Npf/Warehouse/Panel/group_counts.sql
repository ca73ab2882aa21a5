-- Accounts in the panel, those that paid, and those that were closed in the quarter after: by scheme, by region, and all. Group -1: none known.
select
    case when grouping(scheme) = 0 then 'scheme' when grouping(region) = 0 then 'region' else 'all' end as kind,
    case when grouping(scheme) = 0 then coalesce(scheme, -1) when grouping(region) = 0 then coalesce(region, -1) else -1 end as member,
    quarter,
    count(*) as accounts,
    count(*) filter (where payments_1 > 0) as paying,
    count(*) filter (where closed_quarter = quarter + 1) as closed_after
from panel_rows
group by grouping sets ((scheme, quarter), (region, quarter), (quarter))
