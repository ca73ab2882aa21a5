using ChurnLab.Learning.Metrics;

namespace ChurnLab.Learning.Guards;

/// <summary>Notices single features that all but tell the class.</summary>
internal static class LeakGuard
{
    // From here on hardly a pair of rows is in the wrong order.
    private const double CertainArea = 0.99;

    public static IReadOnlyList<GuardFinding> Look(FeatureTable x, Target y, GuardOptions options)
    {
        var labels = y.Values.ToArray();
        var found = new List<GuardFinding>();
        foreach (var column in x.Columns)
        {
            var area = column is CategoryFeature category ? Area(category, labels, options) : Area((NumberFeature)column, labels, options);
            if (area >= options.AreaLimit)
            {
                found.Add(Found(GuardKind.Leakage, column, area, options.AreaLimit, FormattableString.Invariant(
                    $"Feature '{column.Name}' alone has a ROC-AUC of {area:0.000}")));
            }

            var missing = MissingArea(column, labels, options);
            if (missing >= options.MissingAreaLimit)
            {
                found.Add(Found(GuardKind.MissingLeakage, column, missing, options.MissingAreaLimit, FormattableString.Invariant(
                    $"Whether feature '{column.Name}' has a value has a ROC-AUC of {missing:0.000} alone")));
            }
        }

        return found;
    }

    private static GuardFinding Found(GuardKind kind, FeatureColumn column, double area, double limit, string what) => new(
        kind,
        area >= CertainArea ? GuardSeverity.Error : GuardSeverity.Warning,
        [column.Name],
        area,
        limit,
        what + ": find out whether it is known before the outcome, and leave it out if not.");

    private static double Area(NumberFeature column, double[] labels, GuardOptions options)
    {
        int[] rows = [.. Enumerable.Range(0, labels.Length).Where(row => !double.IsNaN(column.Values[row]))];
        return Area(rows, [.. rows.Select(row => column.Values[row])], labels, options);
    }

    // Levels are scored by the other half of the rows: by their own rows a name of rows would tell the class without knowing anything.
    private static double Area(CategoryFeature column, double[] labels, GuardOptions options)
    {
        var (counts, positives) = (new int[column.Levels.Count, 2], new double[column.Levels.Count, 2]);
        int[] rows = [.. Enumerable.Range(0, labels.Length).Where(row => column.Codes[row] >= 0)];
        foreach (var row in rows)
        {
            counts[column.Codes[row], row % 2]++;
            positives[column.Codes[row], row % 2] += labels[row];
        }

        var share = labels.Average();
        double Score(int row)
        {
            var (level, half) = (column.Codes[row], 1 - (row % 2));
            return (positives[level, half] + share) / (counts[level, half] + 1);
        }

        return Area(rows, [.. rows.Select(Score)], labels, options);
    }

    private static double MissingArea(FeatureColumn column, double[] labels, GuardOptions options)
    {
        if (column.MissingCount == 0 || column.MissingCount == column.Length)
            return double.NaN;
        bool IsMissing(int row) => column is CategoryFeature category ? category.Codes[row] < 0 : double.IsNaN(((NumberFeature)column).Values[row]);
        int[] rows = [.. Enumerable.Range(0, labels.Length)];
        return Area(rows, [.. rows.Select(row => IsMissing(row) ? 1.0 : 0)], labels, options);
    }

    private static double Area(int[] rows, double[] scores, double[] labels, GuardOptions options)
    {
        double[] classes = [.. rows.Select(row => labels[row])];
        var positives = classes.Sum();
        if (rows.Length < options.MinRows || positives == 0 || positives == rows.Length)
            return double.NaN;
        var area = Metric.RocAuc.Of(classes, scores);
        return Math.Max(area, 1 - area);
    }
}
