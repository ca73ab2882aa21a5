using ChurnLab.Insight.Words;
using ChurnLab.Learning;
using ChurnLab.Statistics;

namespace ChurnLab.Insight.Explanation;

/// <summary>Values of a feature that are tried one after another.</summary>
internal sealed class FeatureGrid
{
    private readonly FeatureColumn _column;

    private FeatureGrid(FeatureColumn column, double[] numbers, string[]? levels) => (_column, Numbers, Levels) = (column, numbers, levels);

    /// <summary>The numbers, rising; of a category the places of its levels.</summary>
    public double[] Numbers { get; }

    /// <summary>The levels of a category; null for numbers.</summary>
    public string[]? Levels { get; }

    /// <summary>Number of points.</summary>
    public int Count => Numbers.Length;

    /// <summary>Chooses the points.</summary>
    /// <exception cref="InsightException">The feature has no known value, or numbers are asked of a category.</exception>
    public static FeatureGrid Of(FeatureColumn column, EffectOptions options)
    {
        if (column is CategoryFeature category)
        {
            if (options.Grid.Count > 0)
                throw new InsightException($"Feature '{column.Name}' holds categories: its grid are its levels, leave the grid empty.");
            var levels = category.UsedLevels();
            return levels.Length > 0 ? new(column, [.. Enumerable.Range(0, levels.Length).Select(level => (double)level)], levels) : throw Empty(column);
        }

        if (options.Grid.Count > 0)
            return new(column, [.. options.Grid], null);
        double[] sorted = [.. ((NumberFeature)column).Values.ToArray().Where(value => !double.IsNaN(value)).Order()];
        if (sorted.Length == 0)
            throw Empty(column);
        double[] distinct = [.. sorted.Distinct()];
        return new(column, distinct.Length <= options.Points ? distinct : Quantiles(sorted, options.Points), null);
    }

    /// <summary>Values of the sample at equal steps of rank, each once.</summary>
    public static double[] Quantiles(double[] sorted, int points) => [.. Enumerable.Range(0, points)
        .Select(point => Quantile.OfSorted(sorted, (double)point / (points - 1), QuantileDefinition.InvertedCdf))
        .Distinct()];

    /// <summary>The rows with one value of the feature in all of them.</summary>
    public FeatureTable With(FeatureTable rows, int point) => Replaced(rows, Levels is null
        ? NumberFeature.Over(_column.Name, Filled(rows.Rows, Numbers[point]))
        // A row of the level again and again: so the level keeps its code.
        : _column.Take(Filled(rows.Rows, FirstRow(Levels[point]))));

    /// <summary>The rows with a column in place of that of the same name.</summary>
    public static FeatureTable Replaced(FeatureTable rows, FeatureColumn column) =>
        new(rows.Columns.Select(own => own.Name == column.Name ? column : own));

    /// <summary>Point of the grid nearest to the value of a row; −1 where it is missing or another level.</summary>
    public int Nearest(FeatureColumn column, int row)
    {
        if (column is CategoryFeature category)
            return category.Codes[row] < 0 ? -1 : Array.IndexOf(Levels!, category.Levels[category.Codes[row]]);
        var value = ((NumberFeature)column).Values[row];
        if (double.IsNaN(value))
            return -1;
        var above = Array.BinarySearch(Numbers, value);
        if (above >= 0)
            return above;
        above = ~above;
        return above == 0 ? 0
            : above == Numbers.Length ? above - 1
            : value - Numbers[above - 1] <= Numbers[above] - value ? above - 1 : above;
    }

    /// <summary>What a point is called, such as «31 год».</summary>
    public string Called(int point, FeatureWords words)
    {
        return Levels is null ? words.SingleValue(Numbers[point]) : words.SingleValue(Levels[point]);
    }

    /// <summary>Every so many-th row.</summary>
    public static int[] Spread(int rows, int most) => rows <= most
        ? [.. Enumerable.Range(0, rows)]
        : [.. Enumerable.Range(0, most).Select(point => (int)((long)rows * ((2 * point) + 1) / (2L * most)))];

    private int FirstRow(string level)
    {
        var category = (CategoryFeature)_column;
        return category.Codes.IndexOf(category.Levels.Index().First(each => each.Item == level).Index);
    }

    private static T[] Filled<T>(int count, T value)
    {
        var filled = new T[count];
        Array.Fill(filled, value);
        return filled;
    }

    private static InsightException Empty(FeatureColumn column) =>
        new($"Feature '{column.Name}' has no known value in {column.Length} rows: there is nothing to try.");
}
