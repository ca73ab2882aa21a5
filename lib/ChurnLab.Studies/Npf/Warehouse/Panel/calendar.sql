-- What was known of the economy on the last day of a quarter. Rates are known that day; prices with a lag of one quarter, life tables of eight.
select quarter,
    (make_date(quarter / 4, quarter % 4 * 3 + 1, 1) + interval '3 months' - interval '1 day')::date as last_day,
    key_rate,
    key_rate - lag(key_rate, 1) over past as key_rate_change_1,
    key_rate - lag(key_rate, 4) over past as key_rate_change_4,
    ln(usd_rate / lag(usd_rate, 1) over past) as usd_change_1,
    ln(usd_rate / lag(usd_rate, 4) over past) as usd_change_4,
    lag(inflation, 1) over past as inflation,
    lag(price_level, 1) over past as price_level,
    lag(life_expectancy_men, 8) over past as life_expectancy_men,
    lag(life_expectancy_women, 8) over past as life_expectancy_women
from macro
window past as (order by quarter)
