using ChurnLab.Learning.Metrics;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>Slope of the log odds that came true on those told: 1 is right, less is too extreme.</summary>
internal sealed class CalibrationSlope() : Metric("Calibration slope")
{
    /// <inheritdoc/>
    public override bool NeedsProbability => true;

    /// <inheritdoc/>
    protected override double Compute(ReadOnlySpan<double> classes, ReadOnlySpan<double> scores, ReadOnlySpan<double> weights) =>
        CalibrationSummary.Of(classes, scores, weights).Slope;
}
