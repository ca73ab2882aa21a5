namespace ChurnLab.Charts;

/// <summary>One row of <see cref="Chart.Forest"/>: an effect or a rate with its interval.</summary>
/// <param name="Label">Its name, shown literally.</param>
/// <param name="Estimate">The estimate; NaN: the row stays without a point.</param>
/// <param name="Lower">Lower end of the interval; minus infinity: open below; NaN: no interval.</param>
/// <param name="Upper">Upper end of the interval; infinity: open above; NaN: no interval.</param>
public sealed record ForestRow(string Label, double Estimate, double Lower, double Upper)
{
    /// <summary>The group it is shown under; null (default): none.</summary>
    public string? Group { get; init; }

    /// <summary>
    /// What the area of its point is proportional to, such as a number of clients; above 0; NaN (default): as the
    /// others.
    /// </summary>
    public double Weight { get; init; } = double.NaN;
}
