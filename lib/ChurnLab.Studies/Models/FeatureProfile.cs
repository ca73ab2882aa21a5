using System.Globalization;
using ChurnLab.Learning;
using ChurnLab.Statistics;

namespace ChurnLab.Studies.Models;

/// <summary>How the values of a feature are spread, in a few shares: of fifths of its numbers, or of its levels.</summary>
/// <remarks>Neither the smallest nor the largest value is kept, nor any row; missing values are left out.</remarks>
internal sealed class FeatureProfile
{
    private const int Parts = 5;

    private readonly string[]? _levels;
    private readonly double[] _bounds;
    private readonly double[] _shares;

    private FeatureProfile(string name, double[] bounds, string[]? levels, double[] shares) =>
        (Name, _bounds, _levels, _shares) = (name, bounds, levels, shares);

    /// <summary>Name of the feature.</summary>
    public string Name { get; }

    /// <summary>Share of each part.</summary>
    public IReadOnlyList<double> Shares => _shares;

    /// <summary>The profile of a feature with values.</summary>
    public static FeatureProfile Of(FeatureColumn column)
    {
        var profile = column is CategoryFeature categories
            ? new FeatureProfile(column.Name, [], categories.UsedLevels(), [])
            : new FeatureProfile(column.Name, Bounds(((NumberFeature)column).Values), null, []);
        var counts = profile.CountsOf(column);
        var rows = counts.Sum();
        var parts = profile._levels?.Length ?? counts.Length;
        return new FeatureProfile(column.Name, profile._bounds, profile._levels, [.. counts.Take(parts).Select(count => (double)count / rows)]);
    }

    /// <summary>Reads what <see cref="Numbers"/> wrote; null where a number is not there.</summary>
    public static FeatureProfile? Read(string name, bool isCategory, IReadOnlyDictionary<string, double> numbers)
    {
        if (isCategory)
        {
            var start = LevelKey(name, "");
            var levels = numbers.Where(pair => pair.Key.StartsWith(start, StringComparison.Ordinal))
                .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => (Level: pair.Key[start.Length..], Share: pair.Value))
                .ToList();
            return levels.Count == 0 ? null : new FeatureProfile(name, [], [.. levels.Select(level => level.Level)], [.. levels.Select(level => level.Share)]);
        }

        var (bounds, shares) = (Series(numbers, place => BoundKey(name, place)), Series(numbers, place => ShareKey(name, place)));
        return bounds.Length > 0 && shares.Length == bounds.Length + 1 ? new FeatureProfile(name, bounds, null, shares) : null;
    }

    /// <summary>The profile as numbers by name.</summary>
    public IEnumerable<KeyValuePair<string, double>> Numbers() => _levels is null
        ? _bounds.Select((bound, place) => KeyValuePair.Create(BoundKey(Name, place), bound))
            .Concat(_shares.Select((share, place) => KeyValuePair.Create(ShareKey(Name, place), share)))
        : _levels.Zip(_shares, (level, share) => KeyValuePair.Create(LevelKey(Name, level), share));

    /// <summary>Number of rows in each part; of levels that are not known, in one part more at the end.</summary>
    public int[] CountsOf(FeatureColumn column)
    {
        if (column is CategoryFeature categories)
        {
            var counted = new int[_levels!.Length + 1];
            foreach (var code in categories.CodesAmong(_levels).Where(code => code != CategoryFeature.MissingCode))
                counted[code == CategoryFeature.UnseenCode ? _levels.Length : code]++;
            return counted;
        }

        var counts = new int[_bounds.Length + 1];
        foreach (var value in ((NumberFeature)column).Values)
        {
            if (!double.IsNaN(value))
                counts[_bounds.Count(bound => value > bound)]++;
        }

        return counts;
    }

    /// <summary>Levels that are not known, in their order; none of numbers.</summary>
    public IReadOnlyList<string> UnseenIn(FeatureColumn column) =>
        column is CategoryFeature categories ? [.. categories.UsedLevels().Except(_levels!, StringComparer.Ordinal)] : [];

    private static double[] Bounds(ReadOnlySpan<double> values)
    {
        var sorted = values.ToArray().Where(value => !double.IsNaN(value)).Order().ToArray();
        return [.. Enumerable.Range(1, Parts - 1).Select(part => Quantile.OfSorted(sorted, (double)part / Parts)).Distinct()];
    }

    private static double[] Series(IReadOnlyDictionary<string, double> numbers, Func<int, string> key)
    {
        var values = new List<double>();
        while (numbers.TryGetValue(key(values.Count), out var value))
            values.Add(value);
        return [.. values];
    }

    private static string BoundKey(string name, int place) => string.Create(CultureInfo.InvariantCulture, $"feature.{name}.bound.{place + 1}");

    private static string ShareKey(string name, int place) => string.Create(CultureInfo.InvariantCulture, $"feature.{name}.share.{place + 1}");

    private static string LevelKey(string name, string level) => $"feature.{name}.level.{level}";
}
