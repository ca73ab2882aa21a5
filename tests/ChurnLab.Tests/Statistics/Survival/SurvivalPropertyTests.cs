using ChurnLab.Statistics;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Statistics.Survival;

/// <summary>What must be the same whatever the data are.</summary>
public sealed class SurvivalPropertyTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Where_all_events_are_seen_the_curve_is_the_share_that_is_left(int seed)
    {
        var (durations, _, _) = Sample(seed, isTied: true);

        var curve = KaplanMeier.Of(durations, [.. durations.Select(static _ => true)]);

        foreach (var time in new[] { 0, 1.5, 3, 7, 12, 100 })
            Assert.Equal(durations.Count(duration => duration > time) / (double)durations.Length, curve.SurvivalAt(time), 12);
        Assert.Equal(durations.Average(), curve.RestrictedMean(100).Value, 12);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_clock_that_runs_unevenly_changes_no_coefficient(int seed)
    {
        var (durations, events, x) = Sample(seed, isTied: true);
        double[] entries = [.. durations.Select(static (duration, row) => row % 3 == 0 ? duration / 2 : 0)];

        var (plain, bent) = (
            CoxRegression.Fit(durations, events, [new("x", x)], new() { Entries = entries }),
            CoxRegression.Fit([.. durations.Select(Bent)], events, [new("x", x)], new() { Entries = entries.Select(Bent).ToArray() }));

        Golden.Close(plain["x"].Value, bent["x"].Value, "coefficient");
        Golden.Close(plain.ProportionalHazards.Global.Statistic, bent.ProportionalHazards.Global.Statistic, "proportional hazards");

        static double Bent(double time) => Math.Exp(time / 3) - 1;
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Without_ties_Efron_and_Breslow_are_one_and_the_log_rank_test_is_their_score_test(int seed)
    {
        var (durations, events, x) = Sample(seed, isTied: false);
        double[] flag = [.. x.Select(static value => value > 0.5 ? 1.0 : 0)];
        double[] entries = [.. durations.Select(static (duration, row) => row % 3 == 0 ? duration / 2 : 0)];

        var efron = CoxRegression.Fit(durations, events, [new("flag", flag)], new() { Entries = entries });
        var breslow = CoxRegression.Fit(durations, events, [new("flag", flag)], new() { Entries = entries, Ties = CoxTies.Breslow });
        var logRank = LogRank.Test(durations, events, [.. flag.Select(static value => (int)value)], new() { Entries = entries });

        Golden.Close(breslow["flag"].Value, efron["flag"].Value, "coefficient");
        Golden.Close(breslow["flag"].StandardError, efron["flag"].StandardError, "error");
        Golden.Close(efron.Score.Statistic, logRank.Statistic, "log-rank");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Pairs_are_counted_as_by_looking_at_each(int seed)
    {
        var (durations, events, x) = Sample(seed, isTied: true);
        double[] entries = [.. durations.Select(static (duration, row) => row % 3 == 0 ? duration / 2 : 0)];
        double[] risks = [.. x.Select(static value => Math.Round(6 * value))];
        var (concordant, discordant, tied) = (0, 0, 0);
        for (var i = 0; i < risks.Length; i++)
        {
            for (var j = 0; j < risks.Length; j++)
            {
                if (!events[i] || entries[j] >= durations[i] || durations[j] < durations[i] || (durations[j] == durations[i] && events[j]))
                    continue;
                concordant += risks[i] > risks[j] ? 1 : 0;
                discordant += risks[i] < risks[j] ? 1 : 0;
                tied += risks[i] == risks[j] ? 1 : 0;
            }
        }

        var counted = Concordance.Harrell(durations, events, risks, new() { Entries = entries });

        Assert.Equal((concordant, discordant, tied), (counted.Concordant, counted.Discordant, counted.TiedRisks));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_order_of_rows_changes_nothing_but_the_last_digits(int seed)
    {
        var (durations, events, x) = Sample(seed, isTied: true);
        int[] order = [.. Enumerable.Range(0, durations.Length)];
        new Random(seed).Shuffle(order);

        var plain = CoxRegression.Fit(durations, events, [new("x", x)], new() { Clusters = x.Select(static value => (int)(9 * value)).ToArray() });
        var mixed = CoxRegression.Fit(
            [.. order.Select(row => durations[row])],
            [.. order.Select(row => events[row])],
            [new("x", order.Select(row => x[row]).ToArray())],
            new() { Clusters = order.Select(row => (int)(9 * x[row])).ToArray() });

        Golden.Close(plain["x"].Value, mixed["x"].Value, "coefficient");
        Golden.Close(plain["x"].StandardError, mixed["x"].StandardError, "error");
        Golden.Close(plain.Concordance.Value, mixed.Concordance.Value, "concordance");
    }

    private static (double[] Durations, bool[] Events, double[] X) Sample(int seed, bool isTied)
    {
        var random = new Random(seed);
        double[] x = [.. Enumerable.Range(0, 40).Select(_ => random.NextDouble())];
        double[] times = [.. x.Select(value => -Math.Log(1 - random.NextDouble()) * 6 * Math.Exp(-value))];
        return ([.. times.Select(time => isTied ? Math.Ceiling(time) : time)], [.. x.Select(_ => random.NextDouble() < 0.7)], x);
    }
}
