namespace ChurnLab.Statistics;

/// <summary>Tests whether hazard ratios stay the same in time, with Schoenfeld's residuals; of
/// <see cref="CoxFit"/>.</summary>
/// <remarks>
/// Score tests of coefficients that change in a straight line along <see cref="TimeScale"/>, by the observed
/// information: R's <c>cox.zph</c> from survival 3.0 on. lifelines and older R take the information to be the same at
/// all times, and come near.
/// </remarks>
public sealed record ProportionalHazards
{
    /// <summary>The scale of time.</summary>
    public required HazardTimeScale TimeScale { get; init; }

    /// <summary>Test of all columns together; NaN where there is one time of events only.</summary>
    public required HypothesisTest Global { get; init; }

    /// <summary>Tests of each column, in their order.</summary>
    public required IReadOnlyList<HypothesisTest> Columns { get; init; }

    /// <summary>Times of the events, by stratum and then ascending: one for each event.</summary>
    public required IReadOnlyList<double> Times { get; init; }

    /// <summary>
    /// Scaled Schoenfeld residuals per event and column, to which the coefficient is added: where they run level in
    /// time, the coefficient holds.
    /// </summary>
    public required double[,] Residuals { get; init; }
}
