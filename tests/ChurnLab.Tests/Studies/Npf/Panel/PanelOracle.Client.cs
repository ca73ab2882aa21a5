using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Npf;

namespace ChurnLab.Tests.Studies.Npf.Panel;

/// <summary>Features of the client, of groups and of the surroundings.</summary>
internal sealed partial class PanelOracle
{
    private Dictionary<string, double> Client()
    {
        var isMale = Now.Has(NpfTraits.Male);
        var age = Now.Age == -1 ? double.NaN : Now.Age + ((_t.Index - Now.Quarter.Index) / 4.0);
        var pension = (isMale ? 60 : 55) - age;
        var accounts = _history.AccountsOf(_history.ClientOf(_account)).ToArray();
        var cabinet = _snapshots.Where(snapshot => snapshot.Has(NpfTraits.Cabinet)).Select(snapshot => snapshot.Quarter.Index).ToList();
        double Flag(NpfTraits trait) => Now.Has(trait) ? 1 : 0;
        return new Dictionary<string, double>
        {
            ["guarantee"] = Now.Guarantee,
            ["age"] = age,
            ["is_male"] = Flag(NpfTraits.Male),
            ["years_to_pension"] = pension,
            ["past_pension_age"] = double.IsNaN(pension) ? double.NaN : pension <= 0 ? 1 : 0,
            ["life_left"] = (isMale ? Known.LifeExpectancyMen : Known.LifeExpectancyWomen) - age,
            ["client_accounts"] = accounts.Count(other => _history.FirstOf(other) <= _t && !IsClosed(other)),
            ["client_closed"] = accounts.Count(other => other != _account && IsClosed(other)),
            ["has_phone"] = Flag(NpfTraits.Phone),
            ["has_email"] = Flag(NpfTraits.Email),
            ["has_cabinet"] = Flag(NpfTraits.Cabinet),
            ["contacts"] = Flag(NpfTraits.Phone) + Flag(NpfTraits.Email) + Flag(NpfTraits.Cabinet),
            ["cabinet_quarters"] = cabinet.Count == 0 ? double.NaN : _t.Index - cabinet[0],
            ["is_successor"] = Flag(NpfTraits.Successor),
            ["is_town"] = Flag(NpfTraits.Town),
            ["actual_address"] = Flag(NpfTraits.ActualAddress),
            ["foreign_address"] = Flag(NpfTraits.ForeignPostalCode),
        };
    }

    private bool IsClosed(int account) => _history.ClosedIn(account) is { } closed && closed <= _t;

    private Dictionary<string, double> Groups()
    {
        var scheme = _history.SchemeOf(_account);
        return new Dictionary<string, double>
        {
            ["contribution_type"] = Now.ContributionType,
            ["scheme"] = scheme == -1 ? double.NaN : scheme,
            ["scheme_closing_rate"] = _groups.ClosingRate(row => row.Scheme == scheme, _t),
            ["scheme_paying"] = _groups.Paying(scheme, _t),
            ["scheme_paying_change_4"] = _groups.Paying(scheme, _t) - _groups.Paying(scheme, _t.Plus(-4)),
            ["scheme_accounts_log"] = Math.Log(1 + _groups.At(_t.Plus(-1)).Count(row => row.Scheme == scheme)),
            ["region_closing_rate"] = _groups.ClosingRate(row => row.Region == Now.Region, _t),
            ["closing_rate"] = _groups.ClosingRate(_t),
        };
    }

    private Dictionary<string, double> Surroundings()
    {
        var region = Now.Region == -1 ? null : RegionTable.Default.Regions[Now.Region];
        MacroQuarter? Was(int quarters) => _macro.Quarters.SingleOrDefault(quarter => quarter.Quarter.Index == _t.Index - quarters);
        double Number(double? value) => value ?? double.NaN;
        return new Dictionary<string, double>
        {
            ["key_rate"] = Number(Was(0)?.KeyRate),
            ["key_rate_change_1"] = Number(Was(0)?.KeyRate - Was(1)?.KeyRate),
            ["key_rate_change_4"] = Number(Was(0)?.KeyRate - Was(4)?.KeyRate),
            ["usd_change_1"] = Math.Log(Number(Was(0)?.UsdRate) / Number(Was(1)?.UsdRate)),
            ["usd_change_4"] = Math.Log(Number(Was(0)?.UsdRate) / Number(Was(4)?.UsdRate)),
            ["inflation"] = Number(Was(1)?.Inflation),
            ["real_key_rate"] = Number(Was(0)?.KeyRate) - Number(Was(1)?.Inflation),
            ["latitude"] = Number(region?.Latitude),
            ["longitude"] = Number(region?.Longitude),
            ["moscow_distance"] = Number(region?.KilometresFromMoscow),
            ["region"] = Number(region?.Index),
            ["federal_district"] = region is null ? double.NaN : RegionTable.Default.Districts.ToList().IndexOf(region.District),
            ["quarter_of_year"] = ((_end.Month - 1) / 3) + 1,
        };
    }
}
