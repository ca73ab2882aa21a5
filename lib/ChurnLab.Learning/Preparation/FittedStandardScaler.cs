using ChurnLab.Learning.Saving;

namespace ChurnLab.Learning.Preparation;

/// <summary>A fitted <see cref="StandardScaler"/>.</summary>
public sealed class FittedStandardScaler : FittedTransformer
{
    private readonly double[] _means;
    private readonly double[] _scales;

    internal FittedStandardScaler(FeatureSchema schema, double[] means, double[] scales)
        : base(schema, takesMissing: true) => (_means, _scales) = (means, scales);

    /// <summary>What is taken away, per feature.</summary>
    public IReadOnlyList<double> Means => _means;

    /// <summary>What the rest is divided by, per feature.</summary>
    public IReadOnlyList<double> Scales => _scales;

    /// <inheritdoc/>
    public override IReadOnlyList<string> OutputNames => Schema.Names;

    internal override int[] Origins => Schema.Places;

    internal static FittedStandardScaler Read(FeatureSchema schema, ModelReader reader)
    {
        var (means, scales) = (reader.Array<double>(), reader.Array<double>());
        ModelReader.Require(means.Length == schema.Count && scales.Length == schema.Count && !schema.AreCategories.Contains(true));
        return new FittedStandardScaler(schema, means, scales);
    }

    internal override void WriteState(ModelWriter writer)
    {
        writer.Array<double>(_means);
        writer.Array<double>(_scales);
    }

    private protected override FeatureTable TransformCore(FeatureTable x) =>
        MappedColumns.Of(x, (place, values, into) => Sums.Scale(values, _means[place], _scales[place], into));
}
