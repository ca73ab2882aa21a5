-- Snapshots, and what the earlier ones of the account add: the first day of the contract, the quarter the cabinet was first seen.
select client, account, quarter, age, contribution_type, guarantee, region,
    is_male, has_phone, has_email, has_cabinet, is_successor, is_town, actual_address, foreign_address,
    first_value(start_day) over life as first_start_day,
    min(quarter) filter (where has_cabinet) over life as cabinet_quarter
from snapshots
window life as (partition by client, account order by quarter rows unbounded preceding)
