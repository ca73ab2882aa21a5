namespace ChurnLab.Statistics.Regression;

/// <summary>A fitted logistic regression.</summary>
public sealed record LogisticFit
{
    /// <summary>The constant first, then the columns in their order.</summary>
    public required IReadOnlyList<LogisticCoefficient> Coefficients { get; init; }

    /// <summary>Covariances of the coefficients, in their order: the inverse of the observed information.</summary>
    public required double[,] Covariance { get; init; }

    /// <summary>Number of rows used.</summary>
    public required int RowCount { get; init; }

    /// <summary>Number of rows left out because a value was missing.</summary>
    public required int LeftOut { get; init; }

    /// <summary>Log likelihood of the model, in nats.</summary>
    public required double LogLikelihood { get; init; }

    /// <summary>Log likelihood of the model of a constant alone, on the same rows.</summary>
    public required double NullLogLikelihood { get; init; }

    /// <summary>
    /// Mean change of the probability with one unit of each column, over the rows; statsmodels' <c>get_margeff()</c>.
    /// </summary>
    public required IReadOnlyDictionary<string, double> AverageMarginalEffects { get; init; }

    /// <summary>Fitted probability per row given; NaN where the row was left out.</summary>
    public required IReadOnlyList<double> Fitted { get; init; }

    /// <summary>McFadden's pseudo R²: 1 less the ratio of the log likelihoods. Range: 0 to 1.</summary>
    public double McFadden => 1 - (LogLikelihood / NullLogLikelihood);

    /// <summary>Akaike's information criterion; less is better, among models of the same rows.</summary>
    public double Aic => (2 * Coefficients.Count) - (2 * LogLikelihood);

    /// <summary>Schwarz's information criterion; less is better, among models of the same rows.</summary>
    public double Bic => (Math.Log(RowCount) * Coefficients.Count) - (2 * LogLikelihood);

    /// <summary>Likelihood ratio test of all columns together.</summary>
    public HypothesisTest LikelihoodRatio => Compare(NullLogLikelihood, Coefficients.Count - 1);

    /// <summary>A coefficient by the name of its column.</summary>
    /// <param name="name">Name of a column, or <c>const</c>.</param>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public LogisticCoefficient this[string name] => Coefficients.FirstOrDefault(coefficient => coefficient.Name == name)
        ?? throw new ArgumentException(
            $"The model has no column '{name}', but: {string.Join(", ", Coefficients.Select(static each => each.Name))}.", nameof(name));

    /// <summary>Likelihood ratio test against a model with some of the columns left out.</summary>
    /// <param name="smaller">The model without these columns, of the same rows.</param>
    /// <exception cref="ArgumentException">The other model has other rows, or columns that this one has not, or not fewer.</exception>
    public HypothesisTest Against(LogisticFit smaller)
    {
        ArgumentNullException.ThrowIfNull(smaller);
        if (smaller.RowCount != RowCount || smaller.NullLogLikelihood != NullLogLikelihood)
        {
            throw new ArgumentException(
                $"The models must be of the same rows, but have {RowCount} and {smaller.RowCount}: "
                + "fit both on the rows in which no column of the larger is missing.",
                nameof(smaller));
        }

        var names = Coefficients.Select(static coefficient => coefficient.Name).ToHashSet(StringComparer.Ordinal);
        if (smaller.Coefficients.FirstOrDefault(coefficient => !names.Contains(coefficient.Name)) is { } foreign)
        {
            throw new ArgumentException(
                $"The smaller model has column '{foreign.Name}', which the larger has not: neither is a part of the other.", nameof(smaller));
        }

        return smaller.Coefficients.Count < Coefficients.Count
            ? Compare(smaller.LogLikelihood, Coefficients.Count - smaller.Coefficients.Count)
            : throw new ArgumentException("Both models have the same columns: there is nothing to compare.", nameof(smaller));
    }

    private HypothesisTest Compare(double logLikelihood, int freedom)
    {
        var statistic = Math.Max(0, 2 * (LogLikelihood - logLikelihood));
        return new HypothesisTest
        {
            Kind = TestKind.LikelihoodRatio,
            Statistic = statistic,
            PValue = ChiSquare.SurvivalFunction(statistic, freedom),
            DegreesOfFreedom = [freedom],
            SampleSizes = [RowCount],
        };
    }
}
