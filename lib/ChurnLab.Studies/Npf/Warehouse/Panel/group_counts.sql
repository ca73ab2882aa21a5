-- Accounts in the panel, those that paid, and those that were closed in the quarter after: by scheme, by region, and all.
select
    case when grouping(scheme_group) = 0 then 'scheme' when grouping(region_group) = 0 then 'region' else 'all' end as kind,
    coalesce(scheme_group, region_group, -1) as member,
    quarter,
    count(*) as accounts,
    count(*) filter (where payments > 0) as paying,
    count(*) filter (where closed_quarter = quarter + 1) as closed_after
from panel_rows
group by grouping sets ((scheme_group, quarter), (region_group, quarter), (quarter))
