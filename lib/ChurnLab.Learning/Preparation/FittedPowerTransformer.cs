using ChurnLab.Learning.Saving;

namespace ChurnLab.Learning.Preparation;

/// <summary>A fitted <see cref="PowerTransformer"/>.</summary>
public sealed class FittedPowerTransformer : FittedTransformer
{
    private readonly PowerMethod _method;
    private readonly double[] _powers;
    private readonly (double[] Means, double[] Scales) _standard;

    internal FittedPowerTransformer(FeatureSchema schema, PowerMethod method, double[] powers, (double[] Means, double[] Scales) standard)
        : base(schema, takesMissing: true) => (_method, _powers, _standard) = (method, powers, standard);

    /// <summary>Power, per feature («lambdas»).</summary>
    public IReadOnlyList<double> Powers => _powers;

    /// <inheritdoc/>
    public override IReadOnlyList<string> OutputNames => Schema.Names;

    internal override int[] Origins => Schema.Places;

    internal static FittedPowerTransformer Read(FeatureSchema schema, ModelReader reader)
    {
        var method = reader.Truth() ? PowerMethod.BoxCox : PowerMethod.YeoJohnson;
        var (powers, means, scales) = (reader.Array<double>(), reader.Array<double>(), reader.Array<double>());
        ModelReader.Require(powers.Length == schema.Count && means.Length == schema.Count && scales.Length == schema.Count);
        ModelReader.Require(!schema.AreCategories.Contains(true));
        return new FittedPowerTransformer(schema, method, powers, (means, scales));
    }

    internal override void WriteState(ModelWriter writer)
    {
        writer.Truth(_method == PowerMethod.BoxCox);
        writer.Array<double>(_powers);
        writer.Array<double>(_standard.Means);
        writer.Array<double>(_standard.Scales);
    }

    private protected override FeatureTable TransformCore(FeatureTable x)
    {
        if (_method == PowerMethod.BoxCox)
            PowerFunction.RequirePositive(x);
        return MappedColumns.Of(x, (place, values, into) =>
        {
            PowerFunction.Apply(_method, _powers[place], values, into);
            Sums.Scale(into, _standard.Means[place], _standard.Scales[place], into);
        });
    }
}
