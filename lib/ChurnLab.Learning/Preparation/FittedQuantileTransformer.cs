using ChurnLab.Learning.Saving;
using ChurnLab.Statistics;

namespace ChurnLab.Learning.Preparation;

/// <summary>A fitted <see cref="QuantileTransformer"/>.</summary>
public sealed class FittedQuantileTransformer : FittedTransformer
{
    private const double Edge = 1e-7;
    private static readonly double Lowest = NormalDistribution.Quantile(Edge - 2.220446049250313e-16);
    private static readonly double Highest = NormalDistribution.Quantile(1 - (Edge - 2.220446049250313e-16));
    private readonly double[][] _quantiles;
    private readonly OutputShape _output;

    internal FittedQuantileTransformer(FeatureSchema schema, double[][] quantiles, OutputShape output)
        : base(schema, takesMissing: true) => (_quantiles, _output) = (quantiles, output);

    /// <summary>Quantiles at even steps from the least value to the greatest, per feature; none where there was no value.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Quantiles => _quantiles;

    /// <inheritdoc/>
    public override IReadOnlyList<string> OutputNames => Schema.Names;

    internal override int[] Origins => Schema.Places;

    internal static FittedQuantileTransformer Read(FeatureSchema schema, ModelReader reader)
    {
        var output = reader.Truth() ? OutputShape.Normal : OutputShape.Uniform;
        var quantiles = new double[schema.Count][];
        for (var place = 0; place < quantiles.Length; place++)
        {
            quantiles[place] = reader.Array<double>();
            ModelReader.Require(quantiles[place].Length != 1 && !schema.AreCategories[place] && AreAscending(quantiles[place]));
        }

        return new FittedQuantileTransformer(schema, quantiles, output);
    }

    internal override void WriteState(ModelWriter writer)
    {
        writer.Truth(_output == OutputShape.Normal);
        foreach (var quantiles in _quantiles)
            writer.Array<double>(quantiles);
    }

    private protected override FeatureTable TransformCore(FeatureTable x) => MappedColumns.Of(x, (place, values, into) =>
    {
        if (_quantiles[place].Length == 0)
            values.CopyTo(into);
        else if (_output == OutputShape.Uniform)
            ToPlaces(_quantiles[place], values, into);
        else
            ToNormal(_quantiles[place], values, into);
    });

    private static void ToPlaces(double[] quantiles, ReadOnlySpan<double> values, Span<double> into)
    {
        for (var row = 0; row < values.Length; row++)
        {
            var value = values[row];
            into[row] = double.IsNaN(value) ? value
                : value <= quantiles[0] ? 0
                : value >= quantiles[^1] ? 1
                : Place(quantiles, value);
        }
    }

    private static void ToNormal(double[] quantiles, ReadOnlySpan<double> values, Span<double> into)
    {
        for (var row = 0; row < values.Length; row++)
        {
            var value = values[row];
            into[row] = double.IsNaN(value) ? value
                : value - Edge < quantiles[0] ? Lowest
                : value + Edge > quantiles[^1] ? Highest
                : Math.Clamp(NormalDistribution.Quantile(Place(quantiles, value)), Lowest, Highest);
        }
    }

    private static bool AreAscending(double[] quantiles)
    {
        for (var i = 0; i < quantiles.Length; i++)
        {
            if (!double.IsFinite(quantiles[i]) || (i > 0 && quantiles[i] < quantiles[i - 1]))
                return false;
        }

        return true;
    }

    // Halving without a branch on the comparison: where a value falls is not to be foretold, and a wrong guess costs more than a step.
    private static double Place(double[] quantiles, double value)
    {
        var (start, left) = (0, quantiles.Length);
        while (left > 1)
        {
            var half = left / 2;
            start += quantiles[start + half - 1] < value ? half : 0;
            left -= half;
        }

        var steps = quantiles.Length - 1.0;
        if (quantiles[start] != value)
        {
            var (below, above) = (quantiles[start - 1], quantiles[start]);
            return (start - 1 + ((value - below) / (above - below))) / steps;
        }

        var end = start;
        while (end + 1 < quantiles.Length && quantiles[end + 1] == value)
            end++;
        return (start + end) / (2 * steps);
    }
}
