using ChurnLab.Learning.Saving;

namespace ChurnLab.Learning.Preparation;

/// <summary>A fitted <see cref="Winsorizer"/>.</summary>
public sealed class FittedWinsorizer : FittedTransformer
{
    private readonly double[] _lows;
    private readonly double[] _highs;

    internal FittedWinsorizer(FeatureSchema schema, double[] lows, double[] highs)
        : base(schema, takesMissing: true) => (_lows, _highs) = (lows, highs);

    /// <summary>Least value that is left, per feature; −∞ where the fit saw no value.</summary>
    public IReadOnlyList<double> Lows => _lows;

    /// <summary>Greatest value that is left, per feature; ∞ where the fit saw no value.</summary>
    public IReadOnlyList<double> Highs => _highs;

    /// <inheritdoc/>
    public override IReadOnlyList<string> OutputNames => Schema.Names;

    internal override int[] Origins => Schema.Places;

    internal static FittedWinsorizer Read(FeatureSchema schema, ModelReader reader)
    {
        var (lows, highs) = (reader.Array<double>(), reader.Array<double>());
        ModelReader.Require(lows.Length == schema.Count && highs.Length == schema.Count && !schema.AreCategories.Contains(true));
        ModelReader.Require(lows.Zip(highs).All(pair => pair.First <= pair.Second));
        return new FittedWinsorizer(schema, lows, highs);
    }

    internal override void WriteState(ModelWriter writer)
    {
        writer.Array<double>(_lows);
        writer.Array<double>(_highs);
    }

    private protected override FeatureTable TransformCore(FeatureTable x) => MappedColumns.Of(x, (place, values, into) =>
    {
        var (low, high) = (_lows[place], _highs[place]);
        for (var row = 0; row < values.Length; row++)
            into[row] = Math.Clamp(values[row], low, high);
    });
}
