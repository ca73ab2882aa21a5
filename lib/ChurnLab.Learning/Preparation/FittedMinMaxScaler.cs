using System.Numerics.Tensors;
using ChurnLab.Learning.Saving;

namespace ChurnLab.Learning.Preparation;

/// <summary>A fitted <see cref="MinMaxScaler"/>.</summary>
public sealed class FittedMinMaxScaler : FittedTransformer
{
    private readonly double[] _least;
    private readonly double[] _most;
    private readonly (double Low, double High, bool Clip) _range;

    internal FittedMinMaxScaler(FeatureSchema schema, double[] least, double[] most, (double Low, double High, bool Clip) range)
        : base(schema, takesMissing: true) => (_least, _most, _range) = (least, most, range);

    /// <summary>Least value, per feature; NaN where there was none.</summary>
    public IReadOnlyList<double> Least => _least;

    /// <summary>Greatest value, per feature; NaN where there was none.</summary>
    public IReadOnlyList<double> Most => _most;

    /// <inheritdoc/>
    public override IReadOnlyList<string> OutputNames => Schema.Names;

    internal override int[] Origins => Schema.Places;

    internal static FittedMinMaxScaler Read(FeatureSchema schema, ModelReader reader)
    {
        var (least, most) = (reader.Array<double>(), reader.Array<double>());
        var range = (Low: reader.Number(), High: reader.Number(), Clip: reader.Truth());
        ModelReader.Require(double.IsFinite(range.Low) && double.IsFinite(range.High) && range.Low < range.High);
        ModelReader.Require(least.Length == schema.Count && most.Length == schema.Count && !schema.AreCategories.Contains(true));
        return new FittedMinMaxScaler(schema, least, most, range);
    }

    internal override void WriteState(ModelWriter writer)
    {
        writer.Array<double>(_least);
        writer.Array<double>(_most);
        writer.Number(_range.Low);
        writer.Number(_range.High);
        writer.Truth(_range.Clip);
    }

    private protected override FeatureTable TransformCore(FeatureTable x) => MappedColumns.Of(x, (place, values, into) =>
    {
        // In this order the ends of the range are met exactly.
        Sums.Scale(values, double.IsNaN(_least[place]) ? 0 : _least[place], Scales.NotZero(_most[place] - _least[place]), into);
        if (_range.High - _range.Low != 1)
            TensorPrimitives.Multiply(into, _range.High - _range.Low, into);
        if (_range.Low != 0)
            TensorPrimitives.Add(into, _range.Low, into);
        if (_range.Clip)
            TensorPrimitives.Clamp(into, _range.Low, _range.High, into);
    });
}
