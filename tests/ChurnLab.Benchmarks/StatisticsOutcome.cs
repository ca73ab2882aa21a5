using System.Runtime.InteropServices;

namespace ChurnLab.Benchmarks;

/// <summary>What a method found: a statistic and its p-value, NaN where one side has none; or both ends of an interval.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StatisticsOutcome(double First, double Second)
{
    private const double Tolerance = 1e-9;

    /// <summary>Equal but for rounding.</summary>
    public static bool Equal(StatisticsOutcome ours, StatisticsOutcome theirs) => Equal(ours, theirs, Tolerance);

    /// <summary>Equal as far as a statistic goes that is the difference of numbers of the size of the rows, as SciPy finds it.</summary>
    public static bool EqualButForCancellation(StatisticsOutcome ours, StatisticsOutcome theirs) => Equal(ours, theirs, 1e-8);

    /// <summary>The statistic equal but for rounding.</summary>
    public static bool EqualStatistic(StatisticsOutcome ours, StatisticsOutcome theirs) => Close(ours.First, theirs.First, Tolerance);

    /// <summary>Intervals of 10,000 replicates each: their ends differ by 1 % of the width, one standard error.</summary>
    public static bool NearInterval(StatisticsOutcome ours, StatisticsOutcome theirs)
    {
        var allowed = 0.05 * (theirs.Second - theirs.First);
        return Math.Abs(ours.First - theirs.First) <= allowed && Math.Abs(ours.Second - theirs.Second) <= allowed;
    }

    /// <summary>The same statistic, and p-values of 9,999 permutations each, within five standard errors.</summary>
    public static bool NearProbability(StatisticsOutcome ours, StatisticsOutcome theirs) =>
        EqualStatistic(ours, theirs)
        && Math.Abs(ours.Second - theirs.Second) <= 5 * Math.Sqrt(Math.Max(0.01, ours.Second * (2 - ours.Second)) * 2 / 9_999);

    private static bool Equal(StatisticsOutcome ours, StatisticsOutcome theirs, double tolerance) =>
        Close(ours.First, theirs.First, tolerance) && (double.IsNaN(ours.Second) || Close(ours.Second, theirs.Second, tolerance));

    private static bool Close(double ours, double theirs, double tolerance) =>
        Math.Abs(ours - theirs) <= tolerance * Math.Max(Math.Abs(theirs), 1e-290);
}
