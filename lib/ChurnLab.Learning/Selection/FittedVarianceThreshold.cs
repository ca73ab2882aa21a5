using ChurnLab.Learning.Saving;

namespace ChurnLab.Learning.Selection;

/// <summary>A fitted <see cref="VarianceThreshold"/>.</summary>
public sealed class FittedVarianceThreshold : FittedTransformer
{
    private readonly int[] _kept;
    private readonly double[] _variances;
    private readonly string[] _names;

    internal FittedVarianceThreshold(FeatureSchema schema, int[] kept, double[] variances)
        : base(schema, takesMissing: true)
    {
        (_kept, _variances) = (kept, variances);
        _names = Array.ConvertAll(kept, place => schema.Names[place]);
    }

    /// <summary>Variance, per feature of the fit; at a threshold of 0 the range where that is less; NaN without any value.</summary>
    public IReadOnlyList<double> Variances => _variances;

    /// <summary>Names of the features kept, in the order of the fit.</summary>
    public override IReadOnlyList<string> OutputNames => _names;

    internal override int[] Origins => _kept;

    internal static FittedVarianceThreshold Read(FeatureSchema schema, ModelReader reader)
    {
        var (kept, variances) = (reader.Array<int>(), reader.Array<double>());
        ModelReader.Require(Places.AreAscending(kept, schema.Count) && variances.Length == schema.Count);
        return new FittedVarianceThreshold(schema, kept, variances);
    }

    internal override void WriteState(ModelWriter writer)
    {
        writer.Array<int>(_kept);
        writer.Array<double>(_variances);
    }

    private protected override FeatureTable TransformCore(FeatureTable x) => Places.Of(x, _kept);
}
