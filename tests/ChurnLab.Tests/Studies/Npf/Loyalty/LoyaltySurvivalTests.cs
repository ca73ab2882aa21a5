using ChurnLab.Statistics;
using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Npf;
using ChurnLab.Studies.Npf.Loyalty;

namespace ChurnLab.Tests.Studies.Npf.Loyalty;

public sealed class LoyaltySurvivalTests
{
    private static readonly NpfHistory History = RandomHistories.Of(seed: 5, accounts: 600);

    [Fact]
    public void Contracts_are_counted_quarter_by_quarter_from_when_closings_are_told()
    {
        var told = Enumerable.Range(0, History.AccountCount).Min(account => History.ClosedIn(account) ?? History.Last);
        var last = History.LastLabelled.Plus(1);
        var kept = 1.0;
        var expected = new List<(double Time, double AtRisk, double Events, double Survival)>();
        for (var time = 1; time <= 120; time++)
        {
            var (atRisk, events) = (0, 0);
            for (var account = 0; account < History.AccountCount; account++)
            {
                var target = History.FirstOf(account).Plus(time);
                if (target < told || target > last || History.ClosedIn(account) < target)
                    continue;
                atRisk++;
                events += History.ClosedIn(account) == target ? 1 : 0;
            }

            if (events == 0)
                continue;
            kept *= 1 - ((double)events / atRisk);
            expected.Add((time, atRisk, events, kept));
        }

        var times = ContractTimes.Of(History);
        var curve = KaplanMeier.Of(times.Durations, times.Closed, new() { Entries = times.Entries });

        Assert.Equal(expected.Count, curve.Steps.Count);
        foreach (var (step, (time, atRisk, events, survival)) in curve.Steps.Zip(expected))
        {
            Assert.Equal((time, atRisk, events), (step.Time, step.AtRisk, step.Events));
            Assert.Equal(survival, step.Survival, 12);
        }
    }

    [Fact]
    public void Every_contract_is_in_one_cohort_and_has_one_type()
    {
        var survival = LoyaltySurvival.Of(History);
        var observed = ContractTimes.Of(History).Accounts;

        Assert.Equal(observed.Length, survival.ByCohort.Groups.Sum(group => group.Curve.RowCount));
        Assert.Equal(observed.Length, survival.ByType.Groups.Sum(group => group.Curve.RowCount));
        var late = survival.ByCohort.Groups.Single(group => group.Name == "с 2015 года").Curve;
        Assert.Equal(observed.Count(account => History.FirstOf(account) >= Quarter.Of(2015, 1)), late.RowCount);
        var both = survival.ByType.Groups.Single(group => group.Name == "платят оба").Curve;
        Assert.Equal(observed.Count(account => History.SnapshotsOf(account)[0].ContributionType == 3), both.RowCount);
    }

    [Fact]
    public void Where_nothing_goes_with_closings_it_is_said()
    {
        var survival = LoyaltySurvival.Of(History);

        Assert.False(survival.ByType.Finding().IsResolved);
        Assert.Contains("Различий больше случайных не видно", survival.ByType.Finding().Text, StringComparison.Ordinal);
        Assert.False(survival.CoxFinding().IsResolved);
        Assert.Contains("Ни один признак не связан со сроком договора", survival.CoxFinding().Text, StringComparison.Ordinal);
        Assert.Contains("старше на 10 лет", survival.CoxTable().ToText(), StringComparison.Ordinal);
    }
}
