using ChurnLab.Learning.Saving;

namespace ChurnLab.Learning.Preparation;

/// <summary>A fitted <see cref="SplineTransformer"/>.</summary>
public sealed class FittedSplineTransformer : FittedTransformer
{
    /// <summary>Greatest degree there is.</summary>
    internal const int MostDegree = 10;

    private readonly SplineBasis[] _bases;
    private readonly int _degree;
    private readonly SplineExtrapolation _beyond;
    private readonly bool _hasLast;
    private readonly string[] _names;

    internal FittedSplineTransformer(FeatureSchema schema, SplineBasis[] bases, (int Degree, SplineExtrapolation Beyond) pieces, bool hasLast)
        : base(schema, takesMissing: false)
    {
        (_bases, _degree, _beyond, _hasLast) = (bases, pieces.Degree, pieces.Beyond, hasLast);
        _names =
        [
            .. schema.Names.Zip(bases).SelectMany(item =>
                Enumerable.Range(0, Given(item.Second)).Select(spline => $"{item.First}_sp_{spline}")),
        ];
    }

    /// <summary>Knots from the least value of the fit to the greatest, per feature.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Knots => Array.ConvertAll(_bases, basis => basis.Inner);

    /// <summary>Name of the feature, «_sp_» and the number of the spline from 0.</summary>
    public override IReadOnlyList<string> OutputNames => _names;

    internal override int[] Origins => [.. _bases.SelectMany((basis, place) => Enumerable.Repeat(place, Given(basis)))];

    internal static FittedSplineTransformer Read(FeatureSchema schema, ModelReader reader)
    {
        var (degree, beyond, hasLast) = (reader.Whole(), (SplineExtrapolation)reader.Whole(), reader.Truth());
        ModelReader.Require(degree is >= 1 and <= MostDegree && Enum.IsDefined(beyond) && !schema.AreCategories.Contains(true));
        var bases = new SplineBasis[schema.Count];
        for (var place = 0; place < bases.Length; place++)
        {
            var knots = reader.Array<double>();
            ModelReader.Require(knots.Length >= 2 && knots.All(double.IsFinite) && knots[0] < knots[^1]);
            ModelReader.Require(knots.Zip(knots.Skip(1)).All(pair => pair.First <= pair.Second));
            bases[place] = new SplineBasis(knots, (int)degree, beyond);
        }

        return new FittedSplineTransformer(schema, bases, ((int)degree, beyond), hasLast);
    }

    internal override void WriteState(ModelWriter writer)
    {
        writer.Whole(_degree);
        writer.Whole((long)_beyond);
        writer.Truth(_hasLast);
        foreach (var basis in _bases)
            writer.Array<double>(basis.Inner);
    }

    private protected override FeatureTable TransformCore(FeatureTable x)
    {
        var columns = new List<FeatureColumn>(_names.Length);
        for (var place = 0; place < _bases.Length; place++)
        {
            var splines = Splines(x.Numbers(place), _bases[place]);
            for (var spline = 0; spline < Given(_bases[place]); spline++)
                columns.Add(NumberFeature.Over(_names[columns.Count], splines[spline]));
        }

        return FeatureTable.Given(x.Rows, columns);
    }

    private double[][] Splines(ReadOnlySpan<double> values, SplineBasis basis)
    {
        var splines = new double[basis.Count][];
        for (var spline = 0; spline < splines.Length; spline++)
            splines[spline] = new double[values.Length];
        Span<double> present = stackalloc double[_degree + 1];
        for (var row = 0; row < values.Length; row++)
        {
            var first = basis.Fill(values[row], present);
            for (var i = 0; i <= _degree; i++)
                splines[first + i][row] = present[i];
        }

        return splines;
    }

    private int Given(SplineBasis basis) => basis.Count - (_hasLast ? 0 : 1);
}
