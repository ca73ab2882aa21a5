namespace ChurnLab.Learning.Selection;

/// <summary>Why a <see cref="CorrelationFilter"/> dropped a feature.</summary>
/// <param name="Name">Name of the feature.</param>
/// <param name="LikeName">Name of the earlier feature, which was kept, that it goes along with.</param>
/// <param name="Correlation">Their correlation. Range: −1 to 1.</param>
public sealed record DroppedFeature(string Name, string LikeName, double Correlation)
{
    /// <summary>The reason as a sentence.</summary>
    public override string ToString() => FormattableString.Invariant($"'{Name}' goes along with '{LikeName}': r = {Correlation:0.000}.");
}
