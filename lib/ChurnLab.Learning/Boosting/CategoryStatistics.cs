using ChurnLab.Learning.Saving;
using ChurnLab.Statistics;

namespace ChurnLab.Learning.Boosting;

/// <summary>Numbers that stand for the levels of one feature of categories.</summary>
/// <remarks>
/// Ordered target statistics: in a random order of rows, a row's value is the mean target of the rows before it with its level, drawn to the
/// mean of all by some rows' worth; a new row's value is made of all rows. Missing is a level; one never seen before has the mean of all.
/// Two levels without missing values are 0 and 1: no statistic tells more. Source: Prokhorenkova et al., CatBoost (2018).
/// </remarks>
internal sealed class CategoryStatistics
{
    private readonly string[] _levels;
    private readonly double[] _values;
    private readonly double _missing;
    private readonly double _unseen;

    private CategoryStatistics(string[] levels, double[] values, double missing, double unseen) =>
        (_levels, _values, _missing, _unseen) = (levels, values, missing, unseen);

    /// <summary>Columns of numbers of a table whose categories have statistics.</summary>
    public static ReadOnlyMemory<double>[] Columns(FeatureTable x, CategoryStatistics?[] categories) =>
    [
        .. x.Columns.Select((column, place) => column is CategoryFeature category
            ? categories[place]!.Values(category)
            : ((NumberFeature)column).Memory),
    ];

    /// <summary>Learns the numbers of one feature.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="target">Target per row.</param>
    /// <param name="weights">Weight per row; empty when every row counts 1.</param>
    /// <param name="prior">Rows' worth of the mean of all.</param>
    /// <param name="order">Order in which rows come.</param>
    /// <returns>The statistics, and the number of each row of the fit.</returns>
    public static (CategoryStatistics Statistics, double[] Ordered) Learn(
        CategoryFeature feature, ReadOnlySpan<double> target, ReadOnlySpan<double> weights, double prior, ReadOnlySpan<int> order)
    {
        var levels = feature.UsedLevels();
        if (levels.Length <= 2 && feature.MissingCount == 0)
        {
            var plain = new CategoryStatistics(levels, [.. levels.Select((_, code) => (double)code)], double.NaN, double.NaN);
            return (plain, plain.Values(feature));
        }

        var mean = new SquaredLoss().Base(target, weights);
        var codes = feature.CodesAmong(levels);
        // The last place is that of missing values.
        var (sums, counts) = (new double[levels.Length + 1], new double[levels.Length + 1]);
        var ordered = new double[codes.Length];
        foreach (var row in order)
        {
            var code = codes[row] < 0 ? levels.Length : codes[row];
            var weight = weights.IsEmpty ? 1 : weights[row];
            ordered[row] = (sums[code] + (prior * mean)) / (counts[code] + prior);
            sums[code] += weight * target[row];
            counts[code] += weight;
        }

        double[] full = [.. sums.Select((sum, code) => (sum + (prior * mean)) / (counts[code] + prior))];
        return (new CategoryStatistics(levels, full[..^1], full[^1], mean), ordered);
    }

    public static CategoryStatistics Read(ModelReader reader)
    {
        var (levels, values, missing, unseen) = (reader.Texts(), reader.Array<double>(), reader.Number(), reader.Number());
        ModelReader.Require(levels.Length == values.Length && levels.Distinct(StringComparer.Ordinal).Count() == levels.Length);
        return new CategoryStatistics(levels, values, missing, unseen);
    }

    /// <summary>An order of rows that a seed gives.</summary>
    public static int[] Order(int rows, long seed)
    {
        var order = Enumerable.Range(0, rows).ToArray();
        RandomStream.Of(seed, -2).ShuffleInPlace<int>(order);
        return order;
    }

    public void Write(ModelWriter writer)
    {
        writer.Texts(_levels);
        writer.Array<double>(_values);
        writer.Number(_missing);
        writer.Number(_unseen);
    }

    /// <summary>The number of each row of a feature.</summary>
    public double[] Values(CategoryFeature feature) => Array.ConvertAll(feature.CodesAmong(_levels), code => code switch
    {
        CategoryFeature.MissingCode => _missing,
        CategoryFeature.UnseenCode => _unseen,
        _ => _values[code],
    });
}
