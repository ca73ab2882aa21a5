using ChurnLab.Learning.Metrics;
using ChurnLab.Statistics;

namespace ChurnLab.Learning.Guards;

/// <summary>Notices that the order of rows tells the class.</summary>
internal static class OrderGuard
{
    // From here on the order alone is better than most models.
    private const double StrongArea = 0.8;

    public static IReadOnlyList<GuardFinding> Look(Target y, GuardOptions options)
    {
        if (y.Rows < options.MinRows || y.Positives == 0 || y.Positives == y.Rows)
            return [];
        return [.. new[] { Order(y, options), Runs(y, options) }.OfType<GuardFinding>()];
    }

    private static GuardFinding? Order(Target y, GuardOptions options)
    {
        double[] numbers = [.. Enumerable.Range(0, y.Rows)];
        var area = Metric.RocAuc.Of(y.Values, numbers);
        var strength = Math.Max(area, 1 - area);
        var error = Math.Sqrt((y.Rows + 1) / (12.0 * y.Positives * (y.Rows - y.Positives)));
        var p = 2 * StandardDistributions.NormalTail((strength - 0.5) / error);
        if (strength < options.OrderAreaLimit || p > options.PValue)
            return null;
        var where = area > 0.5 ? "late" : "early";
        return new GuardFinding(
            GuardKind.RowOrder,
            strength >= StrongArea ? GuardSeverity.Error : GuardSeverity.Warning,
            [],
            strength,
            options.OrderAreaLimit,
            FormattableString.Invariant($"The number of a row alone has a ROC-AUC of {strength:0.000}, class 1 standing {where}: ")
            + "find out why before numbers or dates of rows become features, and shuffle or stratify folds.");
    }

    private static GuardFinding? Runs(Target y, GuardOptions options)
    {
        var runs = 1;
        for (var row = 1; row < y.Rows; row++)
            runs += y.Values[row] == y.Values[row - 1] ? 0 : 1;
        double n = y.Rows, product = 2.0 * y.Positives * (y.Rows - y.Positives);
        var (expected, variance) = ((product / n) + 1, product * (product - n) / (n * n * (n - 1)));
        var z = (runs - expected) / Math.Sqrt(variance);
        // Fewer runs than chance would have: more of them, classes in turn, is told by no fold.
        if (!(StandardDistributions.NormalTail(-z) <= options.PValue))
            return null;
        return new GuardFinding(
            GuardKind.LabelRuns,
            GuardSeverity.Warning,
            [],
            z,
            -StandardDistributions.NormalQuantile(1 - options.PValue),
            FormattableString.Invariant($"Classes stand in {runs} runs of rows where chance gives about {expected:0}: ")
            + "rows near each other belong together; shuffle folds, or split by what they share.");
    }
}
