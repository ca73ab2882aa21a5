import sys, time, json, resource
import numpy as np, pandas as pd
folder, macro_path, regions_path = sys.argv[1:4]
start = time.perf_counter(); stages = {}
def stage(name):
    global start
    now = time.perf_counter(); stages[name] = now - start; start = now

# load
text = {"client_id": "category", "npo_account_id": "category", "quarter": "category", "region": "category"}
used = ["client_id", "npo_account_id", "pmnts_type", "quarter", "gender", "age", "clnt_cprtn_time_d", "mgd_accum_period", "phone_number", "email", "lk",
        "assignee_npo", "assignee_ops", "postal_code", "region", "citizen", "fact_addrss"]
train = pd.read_csv(f"{folder}/train.csv", usecols=used + ["churn"], dtype=text)
test = pd.read_csv(f"{folder}/test.csv", usecols=used, dtype=text)
ops = pd.read_csv(f"{folder}/trnsctns.csv", sep=";", usecols=["npo_account_id", "npo_sum", "npo_oprtn_date", "npo_oprtn_grp"],
                  dtype={"npo_account_id": "category"}, parse_dates=["npo_oprtn_date"])
schemes = pd.read_csv(f"{folder}/cntrbtrs.csv", sep=";", usecols=["npo_accnt_id", "accnt_pnsn_schm"])
macro = pd.read_csv(macro_path); regions = pd.read_csv(regions_path, dtype={"subject_code": str})
stage("load")

# clean: numbers of accounts, quarters and regions; one row per account and quarter
index = lambda q: q.str[:4].astype("int32") * 4 + q.str[5].astype("int32") - 1
names = {}
for i, r in regions.iterrows():
    for n in [r.region] + (str(r.known_variants).split("; ") if isinstance(r.known_variants, str) else []):
        names[n] = i
prefixes = {int(p): i for i, r in regions.iterrows() for p in str(r.postal_prefixes).split()}
rows = pd.concat([train, test], ignore_index=True)
for column in ("npo_account_id", "client_id", "quarter", "region"):
    rows[column] = rows[column].astype("category")
accounts = pd.Index(rows.npo_account_id.cat.categories)
rows["account"] = rows.npo_account_id.cat.codes.astype("int64")
rows["client"] = rows.client_id.cat.codes
rows["q"] = index(pd.Series(rows.quarter.cat.categories)).to_numpy()[rows.quarter.cat.codes].astype("int32")
rows = rows.sort_values(["account", "q", "churn"], kind="stable").drop_duplicates(["account", "q"], keep="last")
code = pd.Series(rows.region.cat.categories).map(names).reindex(range(len(rows.region.cat.categories))).to_numpy()
rows["region_no"] = np.where(rows.region.cat.codes >= 0, code[rows.region.cat.codes], np.nan)
prefix = (rows.postal_code // 1000).map(prefixes)
rows["region_no"] = rows.region_no.fillna(prefix).fillna(-1).astype("int16")
rows["foreign"] = rows.postal_code.notna() & prefix.isna()
ops["account"] = pd.Series(accounts.get_indexer(ops.npo_account_id.cat.categories)).to_numpy()[ops.npo_account_id.cat.codes].astype("int64")
ops = ops[(ops.account >= 0) & ops.npo_account_id.notna()]
ops["kopecks"] = (ops.npo_sum * 100).round().astype("int64")
ops["q"] = (ops.npo_oprtn_date.dt.year * 4 + ops.npo_oprtn_date.dt.quarter - 1).astype("int32")
ops["day"] = (ops.npo_oprtn_date - pd.Timestamp("1900-01-01")).dt.days.astype("int32")
ops = ops.sort_values(["account", "day"], kind="stable")
last = 2023 * 4
left = ops.groupby("account").agg(total=("kopecks", "sum"), q=("q", "last"), amount=("kopecks", "last"))
closed = left[(left.total == 0) & (left.amount < 0)].q
first = rows.groupby("account").q.first()
stage("clean")

# the panel: every quarter of every account
end = closed.reindex(first.index) - 1
length = (end.fillna(last) - first + 1).astype("int64").to_numpy()
p = pd.DataFrame({"account": np.repeat(first.index.to_numpy(), length)})
p["first"] = np.repeat(first.to_numpy(), length)
p["n"] = np.arange(len(p)) - np.repeat(np.cumsum(length) - length, length)
p["q"] = (p["first"] + p.n).astype("int32")
p["closed"] = np.repeat(closed.reindex(first.index).to_numpy(), length)
own = ops[ops.npo_oprtn_grp == 1]; other = ops[ops.npo_oprtn_grp != 1]
quarter = pd.concat([
    own.groupby(["account", "q"]).agg(P=("kopecks", "sum"), N=("kopecks", "size")),
    other[other.kopecks > 0].groupby(["account", "q"]).kopecks.sum().rename("I"),
    (-other[other.kopecks < 0].groupby(["account", "q"]).kopecks.sum()).rename("W")], axis=1).fillna(0)
p = p.merge(quarter, how="left", left_on=["account", "q"], right_index=True, copy=False)
for c in "PNIW":
    p[c] = p[c].fillna(0)
days = own.groupby(["account", "day"]).kopecks.sum().reset_index()
days["gap"] = days.groupby("account").day.diff()
days["gap2"] = days.gap ** 2
g = days.groupby("account")
days["gaps"] = g.cumcount(); days["gap_sum"] = days.gap.fillna(0).groupby(days.account).cumsum()
days["gap2_sum"] = days.gap2.fillna(0).groupby(days.account).cumsum()
days["first_day"] = g.day.transform("first")
date = pd.to_datetime("1900-01-01") + pd.to_timedelta(days.day, unit="D")
days["q"] = (date.dt.year * 4 + date.dt.quarter - 1).astype("int32")
days = days.drop_duplicates(["account", "q"], keep="last").sort_values("q")
p = pd.merge_asof(p.sort_values("q"), days[["account", "q", "day", "kopecks", "gaps", "gap_sum", "gap2_sum", "first_day"]].assign(pay_q=days.q), on="q", by="account")
start_day = rows.drop_duplicates("account").set_index("account")
snap = rows[["account", "q", "client", "pmnts_type", "gender", "age", "mgd_accum_period", "phone_number", "email", "lk", "assignee_npo", "assignee_ops", "citizen",
             "fact_addrss", "region_no", "foreign"]].assign(seen=rows.q).sort_values("q")
p = pd.merge_asof(p, snap, on="q", by="account")
p = p.sort_values(["account", "q"], kind="stable").reset_index(drop=True)
stage("panel")

# features as of the end of the quarter
a = p.groupby("account", sort=False)
f = pd.DataFrame({"account": p.account, "q": p.q})
L = lambda x: np.log1p(np.maximum(x, 0))
cum = {c: a[c].cumsum() for c in "PNIW"}
back = lambda series, k: series.groupby(p.account, sort=False).shift(k).fillna(0)
window = lambda c, k: cum[c] - back(cum[c], k)
for k in (1, 2, 4, 8):
    f[f"paid_{k}"] = window("P", k) / 100; f[f"payments_{k}"] = window("N", k)
p["paid_any"] = (p.N > 0) * 1; cum["paid_any"] = p.groupby("account", sort=False).paid_any.cumsum()
for k in (4, 8):
    f[f"paid_quarters_{k}"] = window("paid_any", k) / np.minimum(k, p.n + 1)
f["paid_quarters"] = cum["paid_any"] / (p.n + 1)
f["fade_1_4"] = L(f.paid_1) - L(f.paid_4 / 4); f["fade_4_8"] = L(f.paid_4) - L(f.paid_8 - f.paid_4)
slope = sum((3.5 - j) * back(p.P, j) for j in range(8)) / 42
f["trend_8"] = (slope / (f.paid_8 * 100 / 8)).where(f.paid_8 > 0)
f["last_payment"] = p.kopecks / 100; f["mean_payment"] = (cum["P"] / cum["N"] / 100).where(cum["N"] > 0)
f["last_to_mean"] = (f.last_payment / f.mean_payment).where(f.mean_payment > 0)
month = (p.q % 4) * 3 + 3
E_ = (pd.to_datetime({"year": p.q // 4, "month": month, "day": 1}) + pd.offsets.MonthEnd(0) - pd.Timestamp("1900-01-01")).dt.days
f["recency_days"] = E_ - p.day; f["recency_quarters"] = p.q - p.pay_q
f["gap_mean"] = (p.gap_sum / p.gaps).where(p.gaps > 0)
f["gap_variation"] = (np.sqrt(np.maximum(0, p.gaps * p.gap2_sum - p.gap_sum ** 2)) / p.gaps / f.gap_mean).where(p.gaps > 1)
f["gap_now"] = f.recency_days / f.gap_mean; f["active_days"] = p.day - p.first_day
qe = lambda q: (pd.to_datetime({"year": q // 4, "month": (q % 4) * 3 + 3, "day": 1}) + pd.offsets.MonthEnd(0) - pd.Timestamp("1900-01-01")).dt.days
contract = (qe(start_day.q) - start_day.clnt_cprtn_time_d)
f["tenure_days"] = E_ - p.account.map(contract); f["tenure_quarters"] = p.n + 1; f["start_year"] = p["first"] // 4
B = (cum["P"] + cum["I"] - cum["W"]) / 100; B4 = back(B, 4)
known = pd.DataFrame({"q": macro.quarter.str[:4].astype(int) * 4 + macro.quarter.str[5].astype(int) - 1, "key": macro.key_rate_end_pct, "usd": macro.usd_rub_avg,
                      "infl": macro.cpi_yoy_end_pct.shift(1), "men": macro.life_expectancy_male_y.shift(8), "women": macro.life_expectancy_female_y.shift(8)})
price = []
for i, x in enumerate(macro.cpi_yoy_end_pct):
    price.append(1.0 if i == 0 else price[i - 1] * (1 + x / 100) ** .25 if i < 4 else price[i - 4] * (1 + x / 100))
base = price[macro.index[macro.quarter == "2000Q4"][0]]
known["price"] = (pd.Series(price) / base).shift(1)
for k in (1, 4):
    known[f"key_{k}"] = known.key - known.key.shift(k); known[f"usd_{k}"] = np.log(known.usd / known.usd.shift(k))
m = known.set_index("q").reindex(p.q).reset_index(drop=True)
f["balance"] = B; f["balance_log"] = L(B); f["balance_real"] = B / m.price; f["balance_change_4"] = L(B) - L(B4)
saved = cum["I"] + np.maximum(cum["P"], 0)
f["income_share"] = (cum["I"] / saved).where(saved != 0); f["withdrawn_4"] = window("W", 4) / 100; f["withdrawn_share"] = (cum["W"] / saved).where(saved != 0)
f["paid_total"] = cum["P"] / 100; f["payments_total"] = cum["N"]; f["income_4"] = window("I", 4) / 100
mean = (np.maximum(B4, 0) + np.maximum(B, 0)) / 2
f["income_rate_4"] = (100 * f.income_4 / mean).where(mean >= 1)
f["income_over_inflation"] = f.income_rate_4 - m.infl; f["income_over_key_rate"] = f.income_rate_4 - m.key
f["guarantee"] = p.mgd_accum_period; f["age"] = p.age + (p.q - p.seen) / 4
male = p.gender > 0
f["is_male"] = male * 1.0; f["years_to_pension"] = np.where(male, 60, 55) - f.age; f["past_pension_age"] = (f.years_to_pension <= 0) * 1.0
f["life_left"] = np.where(male, m.men, m.women) - f.age
clients = rows.drop_duplicates("account").set_index("account").client
opened = pd.DataFrame({"client": clients.reindex(first.index), "q": first, "one": 1}); gone = pd.DataFrame({"client": clients.reindex(closed.index), "q": closed.astype(int), "one": 1}).dropna()
def before(events):
    e = events.sort_values("q"); e = e.assign(count=e.groupby("client").one.cumsum())[["client", "q", "count"]].drop_duplicates(["client", "q"], keep="last")
    e["client"] = e.client.astype(p.client.dtype); e["q"] = e.q.astype("int32")
    s = pd.merge_asof(p[["client", "q"]].reset_index().sort_values("q"), e.sort_values("q"), on="q", by="client").set_index("index")["count"]
    return s.reindex(p.index).fillna(0)
f["client_closed"] = before(gone); f["client_accounts"] = before(opened) - f.client_closed
f["has_phone"] = (p.phone_number != 0) * 1.0; f["has_email"] = (p.email != 0) * 1.0; f["has_cabinet"] = (p.lk > 0) * 1.0
f["contacts"] = f.has_phone + f.has_email + f.has_cabinet
lk = rows[rows.lk > 0].groupby("account").q.first()
since = p.q - p.account.map(lk); f["cabinet_quarters"] = since.where(since >= 0)
f["is_successor"] = ((p.assignee_npo > 0) | (p.assignee_ops > 0)) * 1.0; f["is_town"] = (p.citizen > 0) * 1.0; f["actual_address"] = (p.fact_addrss > 0) * 1.0; f["foreign_address"] = p.foreign * 1.0
f["contribution_type"] = p.pmnts_type
stage("features of accounts")

scheme = schemes.drop_duplicates("npo_accnt_id").set_index("npo_accnt_id").accnt_pnsn_schm.reindex(accounts).fillna(-1).to_numpy()
p["scheme"] = scheme[p.account]; p["closes"] = (p.closed == p.q + 1) * 1; p["pays"] = (p.N > 0) * 1
def table(group):
    t = p.groupby([group, "q"]).agg(at=("account", "size"), closes=("closes", "sum"), pays=("pays", "sum")).unstack("q")
    return {c: t[c].reindex(columns=range(p.q.min() - 8, last + 1)).fillna(0) for c in ("at", "closes", "pays")}
def rates(t):
    return t["closes"].shift(2, axis=1).rolling(4, axis=1).sum(), t["at"].shift(2, axis=1).rolling(4, axis=1).sum()
p["all"] = 0
whole = table("all"); c, n = rates(whole); r = (c.iloc[0] / n.iloc[0].where(n.iloc[0] > 0)); f["closing_rate"] = r.reindex(p.q).to_numpy()
def look(frame, group):
    stacked = frame.stack(dropna=False); return stacked.reindex(pd.MultiIndex.from_arrays([p[group], p.q])).to_numpy()
for group in ("scheme", "region_no"):
    t = table(group); c, n = rates(t)
    f[("scheme" if group == "scheme" else "region") + "_closing_rate"] = look((c + 100 * r) / (n + 100), group)
    if group == "scheme":
        share = whole["pays"].iloc[0] / whole["at"].iloc[0].where(whole["at"].iloc[0] > 0)
        paying = ((t["pays"] + 20 * share) / (t["at"] + 20)).shift(1, axis=1)
        f["scheme_paying"] = look(paying, group); f["scheme_paying_change_4"] = look(paying - paying.shift(4, axis=1), group)
        f["scheme_accounts_log"] = look(np.log1p(t["at"].shift(1, axis=1)), group)
f["key_rate"] = m.key; f["inflation"] = m.infl; f["real_key_rate"] = m.key - m.infl
for k in (1, 4):
    f[f"key_rate_change_{k}"] = m[f"key_{k}"]; f[f"usd_change_{k}"] = m[f"usd_{k}"]
places = regions.reindex(p.region_no); f["latitude"] = places.latitude.to_numpy(); f["longitude"] = places.longitude.to_numpy()
f["region"] = p.region_no.where(p.region_no >= 0); f["quarter_of_year"] = p.q % 4 + 1
stage("groups, economy, places")
check = {c: {"sum": float(f[c].sum()), "count": int(f[c].notna().sum())} for c in f.columns if c not in ("account", "q")}
print(json.dumps({"version": f"pandas {pd.__version__}, NumPy {np.__version__}", "rows": len(f), "columns": len(check), "stages": stages,
                  "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024, "check": check}))
