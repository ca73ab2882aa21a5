namespace ChurnLab.Learning.Guards;

/// <summary>Notices features that were standardised with all rows.</summary>
internal static class PreparedGuard
{
    // Rounding of a standardised column leaves less; raw data come this near to 0 and 1 by chance only.
    private const double Rounding = 1e-9;

    public static IReadOnlyList<GuardFinding> Look(FeatureTable x, GuardOptions options)
    {
        if (x.Rows < options.MinRows)
            return [];
        var scaled = x.Columns.OfType<NumberFeature>().Select(column => (column.Name, Distance: Distance(column.Values))).Where(pair => pair.Distance <= Rounding).ToArray();
        if (scaled.Length == 0)
            return [];
        string[] names = [.. scaled.Select(pair => pair.Name)];
        return
        [
            new GuardFinding(
                GuardKind.PreparedOutside,
                GuardSeverity.Warning,
                names,
                scaled.Max(pair => pair.Distance),
                Rounding,
                $"Over all rows the mean is 0 and the standard deviation 1 in {string.Join(", ", names.Select(name => $"'{name}'"))}: "
                + "scaling has seen rows that are to be tested; put the scaler into the pipeline."),
        ];
    }

    // How far a column is from mean 0 and standard deviation 1, by either divisor.
    private static double Distance(ReadOnlySpan<double> values)
    {
        var (count, sum, squares) = (0, 0.0, 0.0);
        foreach (var value in values)
        {
            if (double.IsNaN(value))
                continue;
            count++;
            sum += value;
            squares += value * value;
        }

        if (count < 3)
            return double.PositiveInfinity;
        var mean = sum / count;
        var (whole, less) = (Math.Sqrt(squares / count), Math.Sqrt(squares / (count - 1)));
        return Math.Max(Math.Abs(mean), Math.Min(Math.Abs(whole - 1), Math.Abs(less - 1)));
    }
}
