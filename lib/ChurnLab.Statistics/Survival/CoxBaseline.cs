namespace ChurnLab.Statistics;

/// <summary>Cumulative hazard of a stratum for a row whose columns are at their means.</summary>
/// <remarks>Breslow's estimate, or Efron's where ties are treated by his method, as R's <c>basehaz</c>.</remarks>
/// <param name="Stratum">Code of the stratum.</param>
/// <param name="Times">Distinct times of events, ascending.</param>
/// <param name="CumulativeHazards">Cumulative hazard from each time on, ascending. Range: above 0.</param>
/// <param name="LastTime">Longest duration, to which the hazard is known.</param>
public sealed record CoxBaseline(int Stratum, IReadOnlyList<double> Times, IReadOnlyList<double> CumulativeHazards, double LastTime)
{
    /// <summary>The cumulative hazard at a time; NaN beyond <see cref="LastTime"/>.</summary>
    /// <param name="time">The time; NaN gives NaN.</param>
    public double At(double time)
    {
        if (!(time <= LastTime))
            return double.NaN;
        var count = StepSearch.CountUpTo(Times, time, static known => known);
        return count == 0 ? 0 : CumulativeHazards[count - 1];
    }
}
