using ChurnLab.Statistics;
using ChurnLab.Statistics.Sorting;

namespace ChurnLab.Learning.Preparation;

/// <summary>Replaces each feature by B-splines of it, so that a linear model of them bends smoothly.</summary>
/// <remarks>
/// As scikit-learn's SplineTransformer: a feature gives Knots + Degree − 1 splines that add up to 1 between its least
/// and greatest value, and knots beyond these keep the distance of the last two. Quantiles interpolate linearly;
/// weights above 0 do not count. Missing values are to be filled before. Other than there, a feature of one value v
/// gets its knots from v to v + max(1, |v|), and where values repeat so that knots do, the last piece of some width
/// counts at the greatest value too; there all splines are 0 in both cases. Source: de Boor, A practical guide to
/// splines (1978); Eilers and Marx, Flexible smoothing with B-splines and penalties, Statistical Science 11 (1996), for
/// the knots beyond.
/// </remarks>
public sealed record SplineTransformer : Transformer
{
    /// <summary>Degree of the polynomials between knots. Range: 1 to 10. Default: 3.</summary>
    public int Degree { get; init; } = 3;

    /// <summary>Knots from the least value to the greatest («n_knots»). Range: 2 or more. Default: 5.</summary>
    public int Knots { get; init; } = 5;

    /// <summary>Where the knots are. Default: at even steps.</summary>
    public SplineKnots Placement { get; init; }

    /// <summary>What values beyond those of the fit give. Default: the same as the nearest.</summary>
    public SplineExtrapolation Extrapolation { get; init; }

    /// <summary>
    /// Whether the last spline of a feature is given too; without it a model may have an intercept. Default: true.
    /// </summary>
    public bool IncludeBias { get; init; } = true;

    /// <inheritdoc/>
    protected override void CheckSettings()
    {
        if (Degree is < 1 or > FittedSplineTransformer.MostDegree)
            throw LearningErrors.Setting(Name, nameof(Degree), Degree, "1 to 10");
        if (Knots < 2)
            throw LearningErrors.Setting(Name, nameof(Knots), Knots, "2 or more");
        if (!Enum.IsDefined(Placement))
            throw LearningErrors.Setting(Name, nameof(Placement), Placement, "one of the placements there are");
        if (!Enum.IsDefined(Extrapolation))
            throw LearningErrors.Setting(Name, nameof(Extrapolation), Extrapolation, "one of the extrapolations there are");
    }

    /// <inheritdoc/>
    /// <exception cref="LearningException">Values of a feature are so far apart that knots leave the range of
    /// numbers.</exception>
    protected override FittedTransformer FitCore(TrainingData data)
    {
        var bases = new SplineBasis[data.X.Columns.Count];
        PerColumn.Do(data, place => bases[place] = Learn(data.X.Columns[place]));
        return new FittedSplineTransformer(FeatureSchema.Of(data.X), bases, (Degree, Extrapolation), IncludeBias);
    }

    private SplineBasis Learn(FeatureColumn column)
    {
        var values = ((NumberFeature)column).Values;
        var (least, most) = Sums.Range(values);
        var isConstant = least == most;
        if (isConstant)
            most = least + Math.Max(1, Math.Abs(least));
        var sorted = Placement == SplineKnots.Quantile && !isConstant ? Sorted.Of(values) : [];
        var knots = new double[Knots];
        for (var i = 0; i < Knots; i++)
            knots[i] = sorted.Length > 0 ? Quantile.OfSorted(sorted, i / (Knots - 1.0)) : least + (i * ((most - least) / (Knots - 1)));
        // Interpolation may step back by a rounding.
        for (var i = 1; i < Knots; i++)
            knots[i] = Math.Max(knots[i - 1], knots[i]);
        knots[^1] = most;
        var basis = new SplineBasis(knots, Degree, Extrapolation);
        return basis.IsFinite
            ? basis
            : throw new LearningException(
                $"The values of feature '{column.Name}' are too far apart for knots between and beyond them: scale it first.");
    }
}
