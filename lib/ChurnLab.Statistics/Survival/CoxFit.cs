using System.Globalization;

namespace ChurnLab.Statistics;

/// <summary>A fitted Cox regression.</summary>
public sealed record CoxFit
{
    /// <summary>Coefficients of the columns in their order.</summary>
    public required IReadOnlyList<CoxCoefficient> Coefficients { get; init; }

    /// <summary>Covariances of the coefficients, in their order: those of clusters where there are any, of the
    /// information otherwise.</summary>
    public required double[,] Covariance { get; init; }

    /// <summary>Inverse of the observed information, with the penalty in it; as <see cref="Covariance"/> where there
    /// are no clusters.</summary>
    public required double[,] InformationCovariance { get; init; }

    /// <summary>Means of the columns over the rows used: where the baseline is.</summary>
    public required IReadOnlyList<double> Means { get; init; }

    /// <summary>Number of rows used.</summary>
    public required int RowCount { get; init; }

    /// <summary>Number of rows left out because a value was missing.</summary>
    public required int LeftOut { get; init; }

    /// <summary>Number of events in the rows used.</summary>
    public required int EventCount { get; init; }

    /// <summary>Log partial likelihood, in nats, without the penalty.</summary>
    public required double LogLikelihood { get; init; }

    /// <summary>Log partial likelihood with all coefficients 0, on the same rows.</summary>
    public required double NullLogLikelihood { get; init; }

    /// <summary>Likelihood ratio test of all columns together.</summary>
    public required HypothesisTest LikelihoodRatio { get; init; }

    /// <summary>Score test of all columns together; without ties and with one column of 0 and 1 it is the log-rank
    /// test.</summary>
    public required HypothesisTest Score { get; init; }

    /// <summary>Wald test of all columns together, by <see cref="Covariance"/>; NaN with no more clusters than
    /// columns.</summary>
    public required HypothesisTest Wald { get; init; }

    /// <summary>Log hazard per row given, over that of a row at the means; NaN where the row was left out. R's <c>type
    /// = "lp"</c>.</summary>
    public required IReadOnlyList<double> LinearPredictors { get; init; }

    /// <summary>How well the model orders the events of the rows it was fitted to, within strata: better than it will
    /// order new ones.</summary>
    public required ConcordanceEstimate Concordance { get; init; }

    /// <summary>Cumulative hazards of a row at the means, by stratum; those without rows are left out.</summary>
    public required IReadOnlyList<CoxBaseline> Baselines { get; init; }

    /// <summary>Tests whether hazard ratios stay the same in time; R's <c>cox.zph</c>.</summary>
    public required ProportionalHazards ProportionalHazards { get; init; }

    /// <summary>Akaike's information criterion; less is better, among models of the same rows.</summary>
    public double Aic => (2 * Coefficients.Count) - (2 * LogLikelihood);

    /// <summary>A coefficient by the name of its column.</summary>
    /// <param name="name">Name of a column.</param>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public CoxCoefficient this[string name] => Coefficients.FirstOrDefault(coefficient => coefficient.Name == name)
        ?? throw new ArgumentException(
            $"The model has no column '{name}', but: {string.Join(", ", Coefficients.Select(static each => each.Name))}.", nameof(name));

    /// <summary>Log hazard of a row over that of one at the means.</summary>
    /// <param name="values">A value for each column, in the order of <see cref="Coefficients"/>; NaN gives NaN.</param>
    /// <exception cref="ArgumentException">There are not as many values as columns.</exception>
    public double LinearPredictor(ReadOnlySpan<double> values)
    {
        if (values.Length != Coefficients.Count)
            throw new ArgumentException($"There are {values.Length} values for {Coefficients.Count} columns: give one for each.", nameof(values));
        var sum = 0.0;
        for (var j = 0; j < values.Length; j++)
            sum += Coefficients[j].Value * (values[j] - Means[j]);
        return sum;
    }

    /// <summary>Probability that a row has not had the event by a time.</summary>
    /// <param name="values">A value for each column, in the order of <see cref="Coefficients"/>; NaN gives NaN.</param>
    /// <param name="time">The time. Range: up to the longest duration of the stratum, NaN beyond it.</param>
    /// <param name="stratum">Stratum of the row. Default: 0, which is all rows where there are no strata.</param>
    /// <returns>From 0 to 1.</returns>
    /// <exception cref="ArgumentException">There are not as many values as columns, or the model has no such
    /// stratum.</exception>
    public double SurvivalAt(ReadOnlySpan<double> values, double time, int stratum = 0) =>
        Math.Exp(-CumulativeHazardAt(values, time, stratum));

    /// <summary>Cumulative hazard of a row at a time.</summary>
    /// <param name="values">A value for each column, in the order of <see cref="Coefficients"/>; NaN gives NaN.</param>
    /// <param name="time">The time. Range: up to the longest duration of the stratum, NaN beyond it.</param>
    /// <param name="stratum">Stratum of the row. Default: 0, which is all rows where there are no strata.</param>
    /// <returns>0 or more.</returns>
    /// <exception cref="ArgumentException">There are not as many values as columns, or the model has no such
    /// stratum.</exception>
    public double CumulativeHazardAt(ReadOnlySpan<double> values, double time, int stratum = 0)
    {
        var baseline = Baselines.FirstOrDefault(each => each.Stratum == stratum)
            ?? throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The model has no stratum {stratum}, but: {string.Join(", ", Baselines.Select(static each => each.Stratum))}."),
                nameof(stratum));
        return baseline.At(time) * Math.Exp(LinearPredictor(values));
    }
}
