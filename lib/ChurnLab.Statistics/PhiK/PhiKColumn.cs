using System.Globalization;

namespace ChurnLab.Statistics;

/// <summary>A column as φK takes it: the level of every row, with how the levels were made; immutable.</summary>
/// <remarks>
/// A bin holds values above its lower edge up to and with its upper edge, as in phik; the lowest edge lies a hair below the
/// smallest value. A missing value has no level unless missing ones are made a level of their own.
/// </remarks>
public sealed class PhiKColumn
{
    private readonly int[] _levels;

    private PhiKColumn(string name, int[] levels, string[] labels, PhiKBinning binning, double[] edges)
    {
        (Name, _levels, Labels, Binning, Edges) = (name, levels, labels, binning, edges);
        var counts = new long[labels.Length];
        foreach (var level in levels)
        {
            if (level >= 0)
                counts[level]++;
        }

        Counts = counts;
    }

    /// <summary>Name of the column.</summary>
    public string Name { get; }

    /// <summary>Label of each level; bins are named after their edges, missing values "NaN".</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>Number of rows with each level; bins can be empty.</summary>
    public IReadOnlyList<long> Counts { get; }

    /// <summary>How the levels were made.</summary>
    public PhiKBinning Binning { get; }

    /// <summary>Edges of the bins, ascending, one more than bins; none for a column of levels.</summary>
    public IReadOnlyList<double> Edges { get; }

    /// <summary>Number of rows.</summary>
    public int Length => _levels.Length;

    /// <summary>Whether there are at least two levels with rows: otherwise nothing can be associated with it.</summary>
    public bool Varies => Counts.Count(count => count > 0) > 1;

    /// <summary>Level of every row, from 0; −1 where it has none.</summary>
    public ReadOnlySpan<int> Levels => _levels;

    /// <summary>A column of numbers in bins.</summary>
    /// <param name="name">Name of the column.</param>
    /// <param name="values">Values; NaN is missing; infinite ones are beyond every bin and left out.</param>
    /// <param name="options">The bins; default: 10 of equal width, missing values left out.</param>
    /// <exception cref="ArgumentException">Edges are not ascending.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of bins is outside its range.</exception>
    public static PhiKColumn Interval(string name, ReadOnlySpan<double> values, PhiKColumnOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        options ??= new PhiKColumnOptions();
        var edges = PhiKEdges.Of(values, options);
        var levels = new int[values.Length];
        for (var row = 0; row < levels.Length; row++)
            levels[row] = PhiKEdges.Bin(edges, values[row]);
        var labels = Enumerable.Range(0, Math.Max(0, edges.Length - 1))
            .Select(bin => $"({Label(edges[bin])}, {Label(edges[bin + 1])}]").ToList();
        if (options.MissingIsLevel)
        {
            for (var row = 0; row < levels.Length; row++)
                levels[row] = double.IsNaN(values[row]) ? labels.Count : levels[row];
            labels.Add("NaN");
        }

        return new PhiKColumn(name, levels, [.. labels], options.Binning, edges);
    }

    /// <summary>A column of categories or ordered levels.</summary>
    /// <param name="name">Name of the column.</param>
    /// <param name="codes">Level of every row, from 0; a negative one is missing.</param>
    /// <param name="labels">Label of each level, more than the greatest code.</param>
    /// <param name="missingIsLevel">Whether missing is a level of its own. Default: missing rows are left out.</param>
    /// <exception cref="ArgumentException">A code has no label.</exception>
    public static PhiKColumn Categories(
        string name, ReadOnlySpan<int> codes, IReadOnlyList<string> labels, bool missingIsLevel = false)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(labels);
        var levels = new int[codes.Length];
        for (var row = 0; row < levels.Length; row++)
        {
            if (codes[row] >= labels.Count)
                throw new ArgumentException($"Level {codes[row]} of column \"{name}\" has none of the {labels.Count} labels.", nameof(codes));
            levels[row] = codes[row] >= 0 ? codes[row] : missingIsLevel ? labels.Count : -1;
        }

        return new PhiKColumn(name, levels, missingIsLevel ? [.. labels, "NaN"] : [.. labels], PhiKBinning.Levels, []);
    }

    /// <summary>A column of numbers each of which is a level of its own, such as a number of products; in ascending order.</summary>
    /// <param name="name">Name of the column.</param>
    /// <param name="values">Values; NaN is missing.</param>
    /// <param name="missingIsLevel">Whether missing is a level of its own. Default: missing rows are left out.</param>
    public static PhiKColumn Ordinal(string name, ReadOnlySpan<double> values, bool missingIsLevel = false)
    {
        double[] distinct = [.. Present.Of(values).ToHashSet().Order()];
        var codes = new int[values.Length];
        for (var row = 0; row < codes.Length; row++)
            codes[row] = double.IsNaN(values[row]) ? -1 : Array.BinarySearch(distinct, values[row]);
        return Categories(
            name, codes, [.. distinct.Select(value => value.ToString("R", CultureInfo.InvariantCulture))], missingIsLevel);
    }

    /// <summary>Counts how often the levels of this column, as rows, meet those of another, as columns.</summary>
    /// <param name="other">The other column, of the same length.</param>
    /// <returns>The table, with a row or column for every level, also without rows.</returns>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public ContingencyTable Against(PhiKColumn other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return ContingencyTable.Of(_levels, other._levels, Labels.Count, other.Labels.Count);
    }

    /// <summary>The column with some of its levels taken together.</summary>
    /// <param name="into">New level of each level, from 0.</param>
    /// <param name="labels">Labels of the new levels.</param>
    internal PhiKColumn Merge(int[] into, string[] labels) =>
        new(Name, [.. _levels.Select(level => level < 0 ? level : into[level])], labels, PhiKBinning.Levels, []);

    // The edge a hair below 0 reads as 0.
    private static string Label(double edge) =>
        (Math.Abs(edge) < 1e-300 ? 0 : edge).ToString("G6", CultureInfo.InvariantCulture);
}
