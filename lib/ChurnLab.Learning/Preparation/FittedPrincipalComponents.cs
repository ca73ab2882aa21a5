using System.Numerics.Tensors;
using ChurnLab.Hosting;
using ChurnLab.Learning.Saving;

namespace ChurnLab.Learning.Preparation;

/// <summary>Fitted <see cref="PrincipalComponents"/>.</summary>
public sealed class FittedPrincipalComponents : FittedTransformer
{
    private const int RowsOfTask = 1024;

    // A variance this small against the largest is rounding.
    private const double LeastVariance = 1e-14;

    private readonly (double[] Means, double[][] Loadings) _axes;
    private readonly (double[] Kept, double Total) _variances;
    private readonly bool _isWhitened;
    private readonly double[] _scales;
    private readonly string[] _names;

    internal FittedPrincipalComponents(
        FeatureSchema schema, (double[] Means, double[][] Loadings) axes, (double[] Kept, double Total) variances, bool isWhitened)
        : base(schema, takesMissing: false)
    {
        (_axes, _variances, _isWhitened) = (axes, variances, isWhitened);
        var least = LeastVariance * variances.Kept[0];
        _scales = Array.ConvertAll(variances.Kept, variance => isWhitened && variance > least ? Math.Sqrt(variance) : 1);
        _names = [.. Enumerable.Range(1, variances.Kept.Length).Select(component => $"component {component}")];
    }

    /// <summary>«component 1» and so on, in descending order of variance.</summary>
    public override IReadOnlyList<string> OutputNames => _names;

    /// <summary>Mean per feature.</summary>
    public IReadOnlyList<double> Means => _axes.Means;

    /// <summary>
    /// Per component the loading of each feature; those of one component have squares that add up to 1.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<double>> Loadings => _axes.Loadings;

    /// <summary>Variance per component.</summary>
    public IReadOnlyList<double> ExplainedVariance => _variances.Kept;

    /// <summary>
    /// Share of the variance of all features per component; 0 where no feature varies. Range: 0 to 1.
    /// </summary>
    public IReadOnlyList<double> ExplainedVarianceRatio =>
        Array.ConvertAll(_variances.Kept, variance => _variances.Total > 0 ? variance / _variances.Total : 0);

    internal override bool Mixes => true;

    internal override int[] Origins => throw LearningErrors.Mixed(_names[0]);

    internal static FittedPrincipalComponents Read(FeatureSchema schema, ModelReader reader)
    {
        var (isWhitened, means, kept, total) = (reader.Truth(), reader.Array<double>(), reader.Array<double>(), reader.Number());
        ModelReader.Require(means.Length == schema.Count && !schema.AreCategories.Contains(true));
        ModelReader.Require(kept.Length > 0 && kept.Length <= schema.Count);
        var loadings = new double[kept.Length][];
        for (var component = 0; component < loadings.Length; component++)
        {
            loadings[component] = reader.Array<double>();
            ModelReader.Require(loadings[component].Length == schema.Count);
        }

        return new FittedPrincipalComponents(schema, (means, loadings), (kept, total), isWhitened);
    }

    internal override void WriteState(ModelWriter writer)
    {
        writer.Truth(_isWhitened);
        writer.Array<double>(_axes.Means);
        writer.Array<double>(_variances.Kept);
        writer.Number(_variances.Total);
        foreach (var loading in _axes.Loadings)
            writer.Array<double>(loading);
    }

    private protected override FeatureTable TransformCore(FeatureTable x)
    {
        var columns = Array.ConvertAll(_names, _ => new double[x.Rows]);
        var token = AmbientCancellation.Or(default);
        Work.Ranges(x.Rows, RowsOfTask, 0, (start, end) => Project(x, (start, end), columns), token);
        return FeatureTable.Given(x.Rows, [.. _names.Zip(columns, NumberFeature.Over)]);
    }

    private void Project(FeatureTable x, (int Start, int End) range, double[][] columns)
    {
        var (start, count) = (range.Start, range.End - range.Start);
        var centred = new double[count];
        for (var place = 0; place < Schema.Count; place++)
        {
            TensorPrimitives.Subtract(x.Numbers(place).Slice(start, count), _axes.Means[place], centred);
            for (var component = 0; component < columns.Length; component++)
            {
                var into = columns[component].AsSpan(start, count);
                TensorPrimitives.MultiplyAdd(centred, _axes.Loadings[component][place], into, into);
            }
        }

        for (var component = 0; _isWhitened && component < columns.Length; component++)
        {
            var into = columns[component].AsSpan(start, count);
            TensorPrimitives.Divide(into, _scales[component], into);
        }
    }
}
