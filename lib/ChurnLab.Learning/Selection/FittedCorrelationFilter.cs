using ChurnLab.Learning.Saving;

namespace ChurnLab.Learning.Selection;

/// <summary>A fitted <see cref="CorrelationFilter"/>.</summary>
public sealed class FittedCorrelationFilter : FittedTransformer
{
    private readonly int[] _kept;
    private readonly DroppedFeature[] _dropped;
    private readonly string[] _names;

    internal FittedCorrelationFilter(FeatureSchema schema, int[] kept, DroppedFeature[] dropped)
        : base(schema, takesMissing: true)
    {
        (_kept, _dropped) = (kept, dropped);
        _names = Array.ConvertAll(kept, place => schema.Names[place]);
    }

    /// <summary>Features dropped, in the order of the fit, each with the reason.</summary>
    public IReadOnlyList<DroppedFeature> Dropped => _dropped;

    /// <summary>Names of the features kept, in the order of the fit.</summary>
    public override IReadOnlyList<string> OutputNames => _names;

    internal override int[] Origins => _kept;

    internal static FittedCorrelationFilter Read(FeatureSchema schema, ModelReader reader)
    {
        var (kept, names, like, correlations) = (reader.Array<int>(), reader.Texts(), reader.Texts(), reader.Array<double>());
        ModelReader.Require(Places.AreAscending(kept, schema.Count) && names.Length == like.Length && names.Length == correlations.Length);
        return new FittedCorrelationFilter(schema, kept, [.. names.Select((name, i) => new DroppedFeature(name, like[i], correlations[i]))]);
    }

    internal override void WriteState(ModelWriter writer)
    {
        writer.Array<int>(_kept);
        writer.Texts([.. _dropped.Select(feature => feature.Name)]);
        writer.Texts([.. _dropped.Select(feature => feature.LikeName)]);
        writer.Array<double>([.. _dropped.Select(feature => feature.Correlation)]);
    }

    private protected override FeatureTable TransformCore(FeatureTable x) => Places.Of(x, _kept);
}
