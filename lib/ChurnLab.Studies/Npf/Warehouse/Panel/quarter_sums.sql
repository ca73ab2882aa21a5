-- What was booked on an account in a quarter: kopecks, and the number of contributions.
select client, account, quarter,
    coalesce(sum(kopecks) filter (where is_contribution), 0)::bigint as paid,
    count(*) filter (where is_contribution) as payments,
    coalesce(sum(kopecks) filter (where not is_contribution and kopecks > 0), 0)::bigint as income,
    coalesce(-sum(kopecks) filter (where not is_contribution and kopecks < 0), 0)::bigint as withdrawn
from operations
group by client, account, quarter
