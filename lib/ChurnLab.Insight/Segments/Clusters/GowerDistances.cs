using ChurnLab.Learning;

namespace ChurnLab.Insight.Segments;

/// <summary>Gower's distance: the mean over features of differences of numbers by their range and of 0 or 1 for levels.</summary>
/// <remarks>
/// A feature that either row lacks is left out of the mean; rows without a common feature are 1 apart. A number without a range differs
/// nowhere. Source: J. C. Gower, A General Coefficient of Similarity and Some of Its Properties, Biometrics 27 (1971) 857-871.
/// </remarks>
internal sealed class GowerDistances : RowDistances
{
    // Levels are kept as numbers too; a range of 0 marks them.
    private readonly double[][] _columns;
    private readonly double[] _ranges;

    public GowerDistances(FeatureTable rows)
    {
        Rows = rows.Rows;
        _columns = [.. rows.Columns.Select(Values)];
        _ranges = [.. rows.Columns.Zip(_columns, (column, values) => column is NumberFeature ? Range(values) : 0)];
    }

    /// <inheritdoc/>
    public override int Rows { get; }

    /// <inheritdoc/>
    public override void From(int row, Span<double> distances)
    {
        Span<int> compared = new int[Rows];
        distances.Clear();
        for (var place = 0; place < _columns.Length; place++)
        {
            var (column, range) = (_columns[place], _ranges[place]);
            var own = column[row];
            if (double.IsNaN(own))
                continue;
            for (var other = 0; other < distances.Length; other++)
            {
                if (double.IsNaN(column[other]))
                    continue;
                compared[other]++;
                distances[other] += range > 0 ? Math.Abs(column[other] - own) / range : column[other] == own ? 0 : 1;
            }
        }

        for (var other = 0; other < distances.Length; other++)
            distances[other] = compared[other] == 0 ? 1 : distances[other] / compared[other];
    }

    private static double[] Values(FeatureColumn column) => column is NumberFeature number
        ? number.Values.ToArray()
        : Array.ConvertAll(((CategoryFeature)column).Codes.ToArray(), code => code == CategoryFeature.MissingCode ? double.NaN : code);

    private static double Range(double[] values)
    {
        double[] known = [.. values.Where(value => !double.IsNaN(value))];
        return known.Length == 0 ? 0 : known.Max() - known.Min();
    }
}
