using ChurnLab.Hosting;

namespace ChurnLab.Statistics;

/// <summary>How φK of a pair changes with the way one of its columns is cut, with Cramér's V beside it.</summary>
/// <param name="Column">Name of the column that is cut.</param>
/// <param name="Other">Name of the other column.</param>
/// <param name="Points">One point per way to cut it.</param>
public sealed record PhiKSensitivity(string Column, string Other, IReadOnlyList<PhiKSensitivityPoint> Points)
{
    /// <summary>Smallest φK; NaN where no point has one.</summary>
    public double Smallest => Present(Points).DefaultIfEmpty(double.NaN).Min();

    /// <summary>Greatest φK; NaN where no point has one.</summary>
    public double Greatest => Present(Points).DefaultIfEmpty(double.NaN).Max();

    /// <summary>Cuts a column of numbers into more and more bins, of equal width and between quantiles.</summary>
    /// <param name="name">Name of the column.</param>
    /// <param name="values">Values; NaN is missing.</param>
    /// <param name="other">The other column, of the same length.</param>
    /// <param name="options">Numbers of bins; default: 5 to 20, missing values left out.</param>
    /// <returns>First the points of equal width, then those between quantiles, each with ascending numbers of
    /// bins.</returns>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The numbers of bins are outside their range.</exception>
    public static PhiKSensitivity OverBins(
        string name, ReadOnlySpan<double> values, PhiKColumn other, PhiKSensitivityOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(other);
        options ??= new PhiKSensitivityOptions();
        if (options.FewestBins > options.MostBins)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options), options.FewestBins, "The fewest bins must not be more than the most bins.");
        }

        var points = new List<PhiKSensitivityPoint>();
        foreach (var binning in new[] { PhiKBinning.Uniform, PhiKBinning.Quantile })
        {
            for (var bins = options.FewestBins; bins <= options.MostBins; bins++)
            {
                AmbientCancellation.ThrowIfRequested();
                var cut = new PhiKColumnOptions { Binning = binning, Bins = bins, MissingIsLevel = options.MissingIsLevel };
                points.Add(Point(PhiKColumn.Interval(name, values, cut), other, bins));
            }
        }

        return new PhiKSensitivity(name, other.Name, points);
    }

    /// <summary>Takes more and more levels of a column together, until two are left.</summary>
    /// <param name="column">The column; its levels without rows are left out first.</param>
    /// <param name="other">The other column, of the same length.</param>
    /// <param name="merging">Which levels go first.</param>
    /// <returns>The points with descending numbers of levels, the first with all of them; none where the column has fewer
    /// than two levels.</returns>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such way to merge.</exception>
    public static PhiKSensitivity OverMerging(PhiKColumn column, PhiKColumn other, PhiKMerging merging = PhiKMerging.Last)
    {
        ArgumentNullException.ThrowIfNull(column);
        ArgumentNullException.ThrowIfNull(other);
        if (!Enum.IsDefined(merging))
            throw new ArgumentOutOfRangeException(nameof(merging), merging, "There is no such way to merge levels.");
        var kept = Enumerable.Range(0, column.Labels.Count).Where(level => column.Counts[level] > 0);
        int[] order = merging == PhiKMerging.Last ? [.. kept] : [.. kept.OrderByDescending(level => column.Counts[level])];
        var points = new List<PhiKSensitivityPoint>();
        for (var levels = order.Length; levels >= 2; levels--)
        {
            AmbientCancellation.ThrowIfRequested();
            var into = new int[column.Labels.Count];
            for (var place = 0; place < order.Length; place++)
                into[order[place]] = Math.Min(place, levels - 1);
            var labels = Enumerable.Range(0, levels).Select(level =>
                string.Join(" + ", order.Where(old => into[old] == level).Select(old => column.Labels[old]))).ToArray();
            points.Add(Point(column.Merge(into, labels), other, levels));
        }

        return new PhiKSensitivity(column.Name, other.Name, points);
    }

    private static IEnumerable<double> Present(IEnumerable<PhiKSensitivityPoint> points) =>
        points.Select(point => point.PhiK).Where(value => !double.IsNaN(value));

    private static PhiKSensitivityPoint Point(PhiKColumn column, PhiKColumn other, int asked)
    {
        var table = column.Against(other);
        var test = Statistics.PhiK.Significance(table);
        return new PhiKSensitivityPoint(
            column.Binning,
            asked,
            table.RowTotals.Count(total => total > 0),
            test.Effect!.Value,
            Statistics.PhiK.Of(table, noiseCorrection: false),
            ChiSquare.Independence(table).CramersV,
            test.Z);
    }
}
