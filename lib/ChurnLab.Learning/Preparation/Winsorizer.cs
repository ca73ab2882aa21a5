using ChurnLab.Statistics;

namespace ChurnLab.Learning.Preparation;

/// <summary>
/// Draws values beyond two quantiles of their feature in to them, so that a few extreme ones cannot rule what is
/// learnt.
/// </summary>
/// <remarks>
/// Quantiles are those of the fit and interpolate linearly (<see cref="QuantileDefinition.Linear"/>). Missing values
/// are left out and stay missing; weights above 0 do not count; a feature without any value is left as it is. Source:
/// Tukey, The future of data analysis, Annals of Mathematical Statistics 33 (1962), who names the method after C.
/// Winsor; there as many values are drawn in on each side, here any share.
/// </remarks>
public sealed record Winsorizer : Transformer
{
    /// <summary>
    /// Probability of the lower quantile; at 0 only what is below every value of the fit is drawn in.
    /// </summary>
    /// <remarks>Range: 0 to <see cref="Upper"/>. Default: 0.01.</remarks>
    public double Lower { get; init; } = 0.01;

    /// <summary>
    /// Probability of the upper quantile; at 1 only what is above every value of the fit is drawn in.
    /// </summary>
    /// <remarks>Range: <see cref="Lower"/> to 1. Default: 0.99.</remarks>
    public double Upper { get; init; } = 0.99;

    /// <inheritdoc/>
    public override bool TakesMissing => true;

    /// <inheritdoc/>
    protected override void CheckSettings()
    {
        if (!(Lower is >= 0 and <= 1))
            throw LearningErrors.Setting(Name, nameof(Lower), Lower, "a probability from 0 to 1");
        if (!(Upper <= 1 && Upper >= Lower))
            throw LearningErrors.Setting(Name, nameof(Upper), Upper, "a probability from Lower to 1");
    }

    /// <inheritdoc/>
    protected override FittedTransformer FitCore(TrainingData data)
    {
        var (lows, highs) = (new double[data.X.Columns.Count], new double[data.X.Columns.Count]);
        PerColumn.Do(data, Learn);
        return new FittedWinsorizer(FeatureSchema.Of(data.X), lows, highs);

        void Learn(int place)
        {
            var values = MappedColumns.Present(data.X.Columns[place]);
            (lows[place], highs[place]) = values.Length == 0
                ? (double.NegativeInfinity, double.PositiveInfinity)
                : (Quantile.ReorderingOf(values, Lower), Quantile.ReorderingOf(values, Upper));
        }
    }
}
