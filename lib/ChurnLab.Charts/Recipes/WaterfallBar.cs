namespace ChurnLab.Charts.Recipes;

/// <summary>One bar of a waterfall.</summary>
/// <param name="Label">Its name.</param>
/// <param name="From">Where it starts: 0 for totals.</param>
/// <param name="To">Where it ends.</param>
/// <param name="IsTotal">Whether it is a total, not a step.</param>
internal sealed record WaterfallBar(string Label, double From, double To, bool IsTotal)
{
    public double Change => To - From;

    /// <summary>Bars of a start, steps and a total.</summary>
    public static IEnumerable<WaterfallBar> Of(
        IReadOnlyList<string> labels, IReadOnlyList<double> changes, double? start, string startLabel, string? totalLabel)
    {
        var level = start ?? 0;
        if (start is not null)
            yield return new(startLabel, 0, level, IsTotal: true);
        for (var step = 0; step < labels.Count; step++)
        {
            // Decimal where it holds, so that 0.1 and 0.2 lead to 0.3.
            var next = Sum(level, changes[step]);
            yield return new(labels[step], level, next, IsTotal: false);
            level = next;
        }

        if (totalLabel is not null)
            yield return new(totalLabel, 0, level, IsTotal: true);
    }

    private static double Sum(double level, double change) => Math.Max(Math.Abs(level), Math.Abs(change)) < 1e12
        ? (double)((decimal)level + (decimal)change)
        : level + change;
}
