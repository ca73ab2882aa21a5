using ChurnLab.Learning.Metrics;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>A model of the ladder on the block that was looked at once; intervals draw clients.</summary>
public sealed record LadderRow
{
    /// <summary>Name of the model within the library, such as <c>boosting</c>.</summary>
    public required string Key { get; init; }

    /// <summary>What the model is called, for readers.</summary>
    public required string Name { get; init; }

    /// <summary>ROC-AUC of closings in the next quarter.</summary>
    public required BootstrappedMetric Area { get; init; }

    /// <summary>Average precision of closings in the next quarter.</summary>
    public required BootstrappedMetric Precision { get; init; }

    /// <summary>Share of closings among the tenth of the accounts that is told the highest chance, over their share among all.</summary>
    public required BootstrappedMetric Lift { get; init; }

    /// <summary>ROC-AUC of closings within four quarters.</summary>
    public required BootstrappedMetric YearArea { get; init; }

    /// <summary>Average precision of closings within four quarters.</summary>
    public required BootstrappedMetric YearPrecision { get; init; }

    /// <summary>Lift of closings within four quarters, as <see cref="Lift"/>.</summary>
    public required BootstrappedMetric YearLift { get; init; }

    /// <summary>Name of the model it is to be better than; null for the first.</summary>
    public required string? Below { get; init; }

    /// <summary>ROC-AUC less that of the model below, on the same draws; null for the first.</summary>
    public required BootstrappedMetric? Gain { get; init; }
}
