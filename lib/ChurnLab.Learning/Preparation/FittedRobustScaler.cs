using ChurnLab.Learning.Saving;

namespace ChurnLab.Learning.Preparation;

/// <summary>A fitted <see cref="RobustScaler"/>.</summary>
public sealed class FittedRobustScaler : FittedTransformer
{
    private readonly double[] _centers;
    private readonly double[] _scales;

    internal FittedRobustScaler(FeatureSchema schema, double[] centers, double[] scales)
        : base(schema, takesMissing: true) => (_centers, _scales) = (centers, scales);

    /// <summary>What is taken away, per feature.</summary>
    public IReadOnlyList<double> Centers => _centers;

    /// <summary>What the rest is divided by, per feature.</summary>
    public IReadOnlyList<double> Scales => _scales;

    /// <inheritdoc/>
    public override IReadOnlyList<string> OutputNames => Schema.Names;

    internal override int[] Origins => Schema.Places;

    internal static FittedRobustScaler Read(FeatureSchema schema, ModelReader reader)
    {
        var (centers, scales) = (reader.Array<double>(), reader.Array<double>());
        ModelReader.Require(centers.Length == schema.Count && scales.Length == schema.Count && !schema.AreCategories.Contains(true));
        return new FittedRobustScaler(schema, centers, scales);
    }

    internal override void WriteState(ModelWriter writer)
    {
        writer.Array<double>(_centers);
        writer.Array<double>(_scales);
    }

    private protected override FeatureTable TransformCore(FeatureTable x) =>
        MappedColumns.Of(x, (place, values, into) => Sums.Scale(values, _centers[place], _scales[place], into));
}
