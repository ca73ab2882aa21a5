namespace ChurnLab.Learning.Guards;

/// <summary>Notices features that name rows.</summary>
internal static class IdGuard
{
    public static GuardFinding? Look(FeatureColumn column, GuardOptions options)
    {
        var present = column.Length - column.MissingCount;
        if (present < options.MinRows)
            return null;
        return column is CategoryFeature category ? Texts(category, present, options) : Numbers((NumberFeature)column, present, options);
    }

    private static GuardFinding? Texts(CategoryFeature column, int present, GuardOptions options)
    {
        var share = column.UsedLevels().Length / (double)present;
        return share < options.IdShare ? null : Found(
            column, GuardSeverity.Warning, share, options, FormattableString.Invariant($"has a text of its own in {share:0.#%} of rows"));
    }

    private static GuardFinding? Numbers(NumberFeature column, int present, GuardOptions options)
    {
        double[] values = [.. column.Values.ToArray().Where(double.IsFinite)];
        var (rises, falls) = (true, true);
        for (var i = 1; i < values.Length; i++)
        {
            rises &= values[i] > values[i - 1];
            falls &= values[i] < values[i - 1];
        }

        if (rises || falls)
            return Found(column, GuardSeverity.Warning, 1, options, $"only {(rises ? "rises" : "falls")} from row to row, as numbers of rows or dates do");
        var share = values.Distinct().Count() / (double)present;
        if (share < options.IdShare || !values.All(double.IsInteger))
            return null;
        // Numbers that were dealt out in turn fill their range; amounts that happen to differ leave most of it empty.
        var isDense = values.Max() - values.Min() < 2.0 * values.Length;
        var severity = isDense ? GuardSeverity.Warning : GuardSeverity.Notice;
        return Found(column, severity, share, options, FormattableString.Invariant($"has a whole number of its own in {share:0.#%} of rows"));
    }

    private static GuardFinding Found(FeatureColumn column, GuardSeverity severity, double share, GuardOptions options, string what) => new(
        GuardKind.IdLike,
        severity,
        [column.Name],
        share,
        options.IdShare,
        $"Feature '{column.Name}' {what}: if it names rows, leave it out.");
}
