using ChurnLab.Statistics;
using ChurnLab.Statistics.Resampling;
using FsCheck;
using FsCheck.Fluent;

namespace ChurnLab.Tests.Statistics.Battery;

/// <summary>What holds of tests of samples whatever the sample: with ties and without, missing values, groups of unequal size.</summary>
public sealed class SamplePropertyTests
{
    private static readonly Gen<double> Values = Gen.Frequency(
        (6, Gen.Choose(-4, 4).Select(value => (double)value)), (5, Gen.Choose(-4000, 4000).Select(value => value / 64.0)), (1, Gen.Constant(double.NaN)));

    private static readonly Gen<(double[] X, double[] Y)> Groups =
        from n in Gen.Choose(2, 14)
        from m in Gen.Choose(2, 14)
        from x in Values.ListOf(n)
        from y in Values.ListOf(m)
        select (x.ToArray(), y.ToArray());

    private static readonly Gen<(double[] X, double[] Y)> Pairs =
        from n in Gen.Choose(2, 20)
        from x in Values.ListOf(n)
        from y in Values.ListOf(n)
        select (x.ToArray(), y.ToArray());

    [Fact]
    public void Swapped_groups_turn_the_sign_and_the_side_and_keep_the_two_sided_p_value() => Holds(Groups, (x, y) =>
    {
        var same = true;
        foreach (var alternative in Enum.GetValues<Alternative>())
        {
            var other = alternative switch { Alternative.Less => Alternative.Greater, Alternative.Greater => Alternative.Less, _ => alternative };
            MeanTestOptions means = new() { Alternative = alternative }, turnedMeans = new() { Alternative = other };
            RankTestOptions order = new() { Alternative = alternative }, turnedOrder = new() { Alternative = other };
            var (student, turnedStudent) = (MeanTests.StudentT(x, y, means), MeanTests.StudentT(y, x, turnedMeans));
            var (welch, turnedWelch) = (MeanTests.WelchT(x, y, means), MeanTests.WelchT(y, x, turnedMeans));
            var (ranks, turnedRanks) = (RankTests.MannWhitney(x, y, order), RankTests.MannWhitney(y, x, turnedOrder));
            var all = ranks.SampleSizes.Contains(0) ? double.NaN : (double)ranks.SampleSizes[0] * ranks.SampleSizes[1];
            same &= Near(student.PValue, turnedStudent.PValue) && Near(student.Statistic, -turnedStudent.Statistic)
                && Near(student.Difference.Lower, -turnedStudent.Difference.Upper) && Near(student.Effect!.Upper, -turnedStudent.Effect!.Lower)
                && Near(welch.PValue, turnedWelch.PValue) && Near(welch.Statistic, -turnedWelch.Statistic)
                && Near(ranks.PValue, turnedRanks.PValue) && Near(ranks.Effect!.Lower, -turnedRanks.Effect!.Upper)
                && Near(ranks.Statistic + turnedRanks.Statistic, all);
        }

        return same && Near(KolmogorovSmirnov.Test(x, y).PValue, KolmogorovSmirnov.Test(y, x).PValue);
    });

    [Fact]
    public void One_sided_p_values_of_t_tests_are_each_others_rest_and_the_smaller_is_half_of_the_two_sided() => Holds(Groups, (x, y) =>
    {
        double P(Alternative alternative) => MeanTests.WelchT(x, y, new() { Alternative = alternative }).PValue;
        return Near(P(Alternative.Less) + P(Alternative.Greater), P(Alternative.TwoSided) * 0 + 1)
            && Near(2 * Math.Min(P(Alternative.Less), P(Alternative.Greater)), P(Alternative.TwoSided));
    });

    [Fact]
    public void Rank_tests_see_the_order_only() => Holds(Groups, (x, y) =>
    {
        var (u, v) = (Array.ConvertAll(x, Bent), Array.ConvertAll(y, Bent));
        return Same(RankTests.MannWhitney(x, y), RankTests.MannWhitney(u, v))
            && Same(KolmogorovSmirnov.Test(x, y), KolmogorovSmirnov.Test(u, v))
            && Same(GroupTests.KruskalWallis(x, y, x), GroupTests.KruskalWallis(u, v, u));
    });

    [Fact]
    public void Rank_correlations_see_the_order_only_and_turn_with_it() => Holds(Pairs, (x, y) =>
    {
        var (u, turned) = (Array.ConvertAll(x, Bent), Array.ConvertAll(y, value => -value));
        return Same(Correlation.Spearman(x, y), Correlation.Spearman(u, y)) && Same(Correlation.Kendall(x, y), Correlation.Kendall(u, y))
            && Near(Correlation.Spearman(x, y).Statistic, -Correlation.Spearman(x, turned).Statistic)
            && Near(Correlation.Kendall(x, y).Statistic, -Correlation.Kendall(x, turned).Statistic)
            && Near(Correlation.Kendall(x, y).PValue, Correlation.Kendall(x, turned).PValue)
            && Near(Correlation.Kendall(x, y).Statistic, Correlation.Kendall(y, x).Statistic)
            && Near(Correlation.Pearson(x, y).PValue, Correlation.Pearson(y, x).PValue);
    });

    [Fact]
    public void Tests_of_means_do_not_depend_on_the_unit_nor_on_where_zero_is() => Holds(Groups, (x, y) =>
    {
        foreach (var unit in new[] { 3.0, 1e-60, 1e60, 1e-120 })
        {
            double[] Moved(double[] values) => Array.ConvertAll(values, value => (value - 2) * unit);
            var (u, v) = (Moved(x), Moved(y));
            var same = Same(MeanTests.WelchT(x, y), MeanTests.WelchT(u, v)) && Same(MeanTests.StudentT(x, y), MeanTests.StudentT(u, v))
                && Same(GroupTests.Anova(x, y, x.AsMemory(0, 2)), GroupTests.Anova(u, v, u.AsMemory(0, 2)))
                && Near(Width(MeanTests.WelchT(x, y)), Width(MeanTests.WelchT(u, v)) / unit)
                && Near(VarianceTests.BrownForsythe(x, y).PValue, VarianceTests.BrownForsythe(u, v).PValue)
                // Three values in a line: the p-value takes the root of what rounding leaves of their deviation from it.
                && !(Math.Abs(Normality.ShapiroWilk(x).PValue - Normality.ShapiroWilk(u).PValue) > 1e-6)
                && Near(Descriptives.Of(x).StandardDeviation, Descriptives.Of(u).StandardDeviation / unit)
                && Near(Descriptives.Of(x).Kurtosis, Descriptives.Of(u).Kurtosis);
            if (!same)
                return false;
        }

        return true;
    });

    [Fact]
    public void Pearson_does_not_depend_on_units() => Holds(Pairs, (x, y) =>
        Same(Correlation.Pearson(x, y), Correlation.Pearson(Array.ConvertAll(x, value => (value * 7e200) + 1e200), y)));

    [Fact]
    public void The_order_of_rows_does_not_matter() => Holds(Pairs, (x, y) =>
    {
        var (u, v) = ((double[])x.Clone(), (double[])y.Clone());
        RandomStream.Of(1, 2).ShuffleInPlace<double>(u);
        RandomStream.Of(1, 2).ShuffleInPlace<double>(v);
        return Same(MeanTests.PairedT(x, y), MeanTests.PairedT(u, v)) && Same(RankTests.WilcoxonSignedRank(x, y), RankTests.WilcoxonSignedRank(u, v))
            && Same(Correlation.Pearson(x, y), Correlation.Pearson(u, v)) && Same(Correlation.Spearman(x, y), Correlation.Spearman(u, v))
            && Same(Correlation.Kendall(x, y), Correlation.Kendall(u, v)) && Same(MeanTests.WelchT(x, y), MeanTests.WelchT(u, v))
            && Near(Dominance.Cliff(x, y).Lower, Dominance.Cliff(u, v).Lower);
    });

    [Fact]
    public void Effects_keep_their_bounds_and_their_intervals_hold_them() => Holds(Pairs, (x, y) =>
    {
        IntervalEstimate[] effects =
        [
            RankTests.MannWhitney(x, y).Effect!, RankTests.WilcoxonSignedRank(x, y).Effect!, Correlation.Pearson(x, y).Effect!,
            Correlation.Spearman(x, y).Effect!, Correlation.Kendall(x, y).Effect!,
        ];
        IntervalEstimate[] shares = [EffectSizes.ProbabilityOfSuperiority(x, y), GroupTests.Anova(x, y).Effect!, GroupTests.KruskalWallis(x, y).Effect!];
        return Array.TrueForAll(effects, effect => Within(effect, -1, 1)) && Array.TrueForAll(shares, effect => Within(effect, 0, 1))
            && Within(EffectSizes.CohenD(x, y), double.NegativeInfinity, double.PositiveInfinity)
            && !(Math.Abs(EffectSizes.HedgesG(x, y).Value) > Math.Abs(EffectSizes.CohenD(x, y).Value));
    });

    [Fact]
    public void The_interval_of_a_mean_difference_holds_what_its_test_does_not_refute() => Holds(Groups, (x, y) =>
    {
        foreach (var test in new[] { MeanTests.StudentT(x, y), MeanTests.WelchT(x, y) })
        {
            var edge = test.Kind == TestKind.StudentT
                ? MeanTests.StudentT(Array.ConvertAll(x, value => value - test.Difference.Lower), y)
                : MeanTests.WelchT(Array.ConvertAll(x, value => value - test.Difference.Lower), y);
            if (double.IsFinite(test.Statistic) && !(Math.Abs(edge.PValue - 0.05) < 1e-9))
                return false;
        }

        return true;
    });

    [Fact]
    public void Tests_of_two_groups_are_those_of_several_groups() => Holds(Groups, (x, y) =>
    {
        var (student, anova) = (MeanTests.StudentT(x, y), GroupTests.Anova(x, y));
        var (ranks, kruskal) = (
            RankTests.MannWhitney(x, y, new() { Method = PValueMethod.Asymptotic, ContinuityCorrection = false }), GroupTests.KruskalWallis(x, y));
        return Near(student.Statistic * student.Statistic, anova.Statistic) && Near(student.PValue, anova.PValue) && Near(ranks.PValue, kruskal.PValue);
    });

    [Fact]
    public void Spearman_is_Pearson_of_the_ranks() => Holds(Pairs, (x, y) =>
    {
        var both = Enumerable.Range(0, x.Length).Where(row => !double.IsNaN(x[row]) && !double.IsNaN(y[row])).ToArray();
        var (u, v) = (Array.ConvertAll(both, row => x[row]), Array.ConvertAll(both, row => y[row]));
        return Near(Correlation.Spearman(x, y).Statistic, Correlation.Pearson(Ranks.Of(u), Ranks.Of(v)).Statistic);
    });

    [Fact]
    public void Resampling_gives_the_same_from_any_thread() => Holds(Groups, (x, y) =>
    {
        BootstrapEstimate Estimate() => Bootstrap.MeanDifference(x, y, new() { Replicates = 64, Seed = 5 });
        double Permuted() => PermutationTest.Run(x, y, static group => group[0] + group[^1], new() { Permutations = 99, Seed = 5 }).PValue;
        var (one, p) = (Estimate(), Permuted());
        // With all other threads of the pool busy, the loop runs on the one that waits.
        var alone = Task.Factory.StartNew(() => (Estimate(), Permuted()), CancellationToken.None, TaskCreationOptions.None, new LoneScheduler()).Result;
        return one.Lower.Equals(alone.Item1.Lower) && one.Upper.Equals(alone.Item1.Upper) && p.Equals(alone.Item2)
            && one.Replicates.SequenceEqual(alone.Item1.Replicates);
    });

    internal static bool Near(double expected, double actual) =>
        expected.Equals(actual) || Math.Abs(expected - actual) <= 1e-9 * Math.Max(1e-3, Math.Abs(expected));

    private static double Width(MeanTest test) => test.Difference.Upper - test.Difference.Lower;

    // Strictly increasing, and bent enough that no mean survives it.
    private static double Bent(double value) => Math.Exp(value / 16) + (value * 1e-3);

    private static bool Same(HypothesisTest one, HypothesisTest other) =>
        Near(one.PValue, other.PValue) && Near(one.Statistic, other.Statistic)
        && Near(one.Effect!.Value, other.Effect!.Value) && Near(one.Effect.Lower, other.Effect.Lower);

    private static bool Within(IntervalEstimate effect, double least, double most) =>
        double.IsNaN(effect.Value) || (effect.Value >= least && effect.Value <= most
            && (double.IsNaN(effect.Lower)
                || (effect.Lower >= least && effect.Lower <= effect.Value && effect.Value <= effect.Upper && effect.Upper <= most)));

    private static void Holds(Gen<(double[] X, double[] Y)> samples, Func<double[], double[], bool> property) =>
        Prop.ForAll(samples.ToArbitrary(), sample => property(sample.X, sample.Y)).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    /// <summary>Runs tasks on the thread that starts them, one after the other.</summary>
    private sealed class LoneScheduler : TaskScheduler
    {
        public override int MaximumConcurrencyLevel => 1;

        protected override IEnumerable<Task> GetScheduledTasks() => [];

        protected override void QueueTask(Task task) => TryExecuteTask(task);

        protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => TryExecuteTask(task);
    }
}
