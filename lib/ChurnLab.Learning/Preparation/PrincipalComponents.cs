using ChurnLab.Learning.Linear;

namespace ChurnLab.Learning.Preparation;

/// <summary>Replaces features by the few directions along which rows differ most.</summary>
/// <remarks>
/// Features are centred and not scaled: standardise them before where their units differ. Components come from the
/// eigenvectors of the covariance matrix, whose divisor is rows − 1 as in scikit-learn's PCA; a weight is a number of
/// rows. The loading of the largest size is positive in every component, the first of equals, as in scikit-learn 1.5
/// (before, the sign depended on the rows). Missing values are to be filled before. Source: Pearson, On lines and
/// planes of closest fit, Philosophical Magazine 2 (1901); Hotelling, Analysis of a complex of statistical variables
/// (1933).
/// </remarks>
public sealed record PrincipalComponents : Transformer
{
    // Loadings this near the largest are its equals: rounding must not choose the sign.
    private const double Equal = 1 - 1e-9;

    /// <summary>
    /// Components kept, those of the largest variance. Range: 1 to rows or features, whichever are fewer; null is all.
    /// Default: all.
    /// </summary>
    public int? Components { get; init; }

    /// <summary>
    /// Whether components are divided by their standard deviations; one without spread is not. Default: false.
    /// </summary>
    public bool Whiten { get; init; }

    /// <inheritdoc/>
    protected override void CheckSettings()
    {
        if (Components is < 1 and var few)
            throw LearningErrors.Setting(Name, nameof(Components), few, "1 or more, or none for all");
    }

    /// <inheritdoc/>
    /// <exception cref="LearningException">There are fewer rows or features than components, or rows weigh no more than
    /// 1.</exception>
    protected override FittedTransformer FitCore(TrainingData data)
    {
        var features = data.X.Columns.Count;
        var most = Math.Min(data.Rows, features);
        if (Components is { } asked && asked > most)
        {
            var expected = FormattableString.Invariant($"at most {most}, as there are {data.Rows} rows of {features} features");
            throw LearningErrors.Setting(Name, nameof(Components), asked, expected);
        }

        var means = new double[features];
        var covariance = Covariance(data, means);
        var (variances, loadings) = SymmetricEigen.Of(covariance, features, data.Token);
        variances = Array.ConvertAll(variances, variance => Math.Max(0, variance));
        var kept = Components ?? most;
        foreach (var loading in loadings)
            MakePositive(loading);
        return new FittedPrincipalComponents(FeatureSchema.Of(data.X), (means, loadings[..kept]), (variances[..kept], variances.Sum()), Whiten);
    }

    private double[] Covariance(TrainingData data, double[] means)
    {
        var length = LogisticKernel.Padded(data.Rows);
        var weights = new double[length];
        for (var row = 0; row < data.Rows; row++)
            weights[row] = data.Weight(row);
        var total = weights.Sum();
        if (!(total > 1))
            throw new LearningException(FormattableString.Invariant($"{Name} needs rows of a weight above 1 together; got {total}."));
        var centred = new double[means.Length][];
        PerColumn.Do(data, Centre);
        int[] places = [.. Enumerable.Range(0, means.Length)];
        var matrix = WeightedProducts.Of(place => centred[place], places, weights, data.Threads, data.Token);
        return Array.ConvertAll(matrix, sum => sum / (total - 1));

        void Centre(int place)
        {
            (means[place], _) = StandardScaler.Moments(data.X.Numbers(place), data.Weights);
            centred[place] = new double[length];
            Sums.Scale(data.X.Numbers(place), means[place], 1, centred[place]);
        }
    }

    private static void MakePositive(double[] loading)
    {
        var largest = loading.Max(Math.Abs);
        if (!(Array.Find(loading, value => Math.Abs(value) >= Equal * largest) < 0))
            return;
        for (var place = 0; place < loading.Length; place++)
            loading[place] = -loading[place];
    }
}
