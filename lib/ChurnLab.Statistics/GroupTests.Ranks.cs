namespace ChurnLab.Statistics;

/// <content>Tests of groups by ranks.</content>
public static partial class GroupTests
{
    /// <summary>Kruskal-Wallis test: whether values of some group are oftener above those of another; SciPy <c>kruskal</c>.</summary>
    /// <param name="groups">Two groups or more, values of each in any order.</param>
    /// <returns>
    /// The test, corrected for ties, with k − 1 degrees of freedom; its effect is epsilon squared, H/(N − 1), range 0 to 1, without an
    /// interval. NaN where all values are equal, which SciPy refuses. Source: W. H. Kruskal, W. A. Wallis, JASA 47 (1952) 583-621.
    /// </returns>
    /// <exception cref="ArgumentException">There are fewer than two groups.</exception>
    public static HypothesisTest KruskalWallis(params IReadOnlyList<ReadOnlyMemory<double>> groups)
    {
        var present = Present(groups);
        var ranks = GroupRanks.Of(present);
        var spread = ranks.Means.Select((mean, group) => present[group].Length * (mean - ((ranks.Count + 1) / 2)) * (mean - ((ranks.Count + 1) / 2))).Sum();
        var statistic = ranks.Variance > 0 ? spread / ranks.Variance : double.NaN;
        return new()
        {
            Kind = TestKind.KruskalWallis,
            Statistic = statistic,
            PValue = ChiSquare.SurvivalFunction(statistic, present.Length - 1),
            DegreesOfFreedom = [present.Length - 1],
            SampleSizes = Sizes(present),
            Effect = WithoutInterval(EstimateKind.EpsilonSquared, statistic / (ranks.Count - 1)),
            Assumptions = [GroupAssumptions.EqualVariances(AssumptionKind.SameShape, present), GroupAssumptions.Independence],
        };
    }

    /// <summary>Dunn's tests of all pairs of groups by their ranks among all values, as they follow a Kruskal-Wallis test.</summary>
    /// <param name="groups">Two groups or more, values of each in any order.</param>
    /// <returns>
    /// One two-sided test for each pair, (0, 1), (0, 2), … (k − 2, k − 1), with a correction for ties; the p-values are to be adjusted for
    /// their number, by Holm for instance. Effect: Cliff's delta of the pair. NaN where a group is empty or all values are equal.
    /// Source: O. J. Dunn, Multiple Comparisons Using Rank Sums, Technometrics 6 (1964) 241-252.
    /// </returns>
    /// <exception cref="ArgumentException">There are fewer than two groups.</exception>
    public static IReadOnlyList<PairTest> Dunn(params IReadOnlyList<ReadOnlyMemory<double>> groups)
    {
        var present = Present(groups);
        var ranks = GroupRanks.Of(present);
        return
        [
            .. from first in Enumerable.Range(0, present.Length)
               from second in Enumerable.Range(first + 1, present.Length - first - 1)
               select Pair(present, ranks, first, second),
        ];
    }

    private static PairTest Pair(double[][] groups, GroupRanks ranks, int first, int second)
    {
        var (x, y) = (groups[first], groups[second]);
        var error = Math.Sqrt(ranks.Variance * ((1.0 / x.Length) + (1.0 / y.Length)));
        var z = error > 0 ? (ranks.Means[first] - ranks.Means[second]) / error : double.NaN;
        return new()
        {
            Kind = TestKind.Dunn,
            First = first,
            Second = second,
            Statistic = z,
            PValue = TailProbability.OfSymmetric(z, Alternative.TwoSided, TailProbability.Normal),
            SampleSizes = [x.Length, y.Length],
            Effect = Dominance.Cliff(x, y),
            Assumptions = [GroupAssumptions.EqualVariances(AssumptionKind.SameShape, x, y), GroupAssumptions.Independence],
        };
    }
}
