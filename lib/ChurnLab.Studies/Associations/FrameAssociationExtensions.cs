using ChurnLab.Frames;
using ChurnLab.Studies.Outcomes;

namespace ChurnLab.Studies.Associations;

/// <summary>What is associated with churn, as operations of a frame.</summary>
/// <remarks>Churn, or what else a study explains, is the column of the frame's outcome, see <see cref="Outcome.In"/>; texts follow it.</remarks>
public static class FrameAssociationExtensions
{
    /// <summary>Compares factors with churn, and with each other, by φK.</summary>
    /// <param name="frame">The clients, one per row.</param>
    /// <param name="factors">Columns to compare.</param>
    /// <exception cref="FrameException">A column does not exist, or the frame has no outcome or two.</exception>
    public static PhiKMap ChurnPhiK(this Frame frame, params IReadOnlyList<string> factors) => PhiKMap.Of(frame, Column(frame), factors);

    /// <summary>Tests for each factor whether it is associated with churn, by the test that fits its type.</summary>
    /// <param name="frame">The clients, one per row.</param>
    /// <param name="factors">Columns to test; together they are the family that p-values are adjusted for.</param>
    /// <exception cref="FrameException">A column does not exist, or the frame has no outcome or two.</exception>
    public static AssociationScreen ChurnAssociations(this Frame frame, params IReadOnlyList<string> factors) =>
        AssociationScreen.Of(frame, Column(frame), factors);

    /// <summary>Tests for each pair of factors whether one changes the association of the other with churn.</summary>
    /// <param name="frame">The clients, one per row.</param>
    /// <param name="factors">Columns to pair; all pairs together are the family that p-values are adjusted for.</param>
    /// <exception cref="FrameException">A column does not exist, or the outcome is none, two, or neither true nor false.</exception>
    /// <exception cref="ArgumentException">There are fewer than two factors.</exception>
    public static InteractionScreen ChurnInteractions(this Frame frame, params IReadOnlyList<string> factors) =>
        InteractionScreen.Of(frame, Column(frame), factors);

    /// <summary>Compares the association of a factor with churn among all clients and within groups of them.</summary>
    /// <param name="frame">The clients, one per row.</param>
    /// <param name="factor">Column of numbers, or of two values.</param>
    /// <param name="stratum">Column whose distinct values make the groups.</param>
    /// <exception cref="FrameException">A column does not exist, the factor is a text of more than two values, or the outcome is none, two, or
    /// neither true nor false.</exception>
    public static StratifiedEffect ChurnWithin(this Frame frame, string factor, string stratum) =>
        StratifiedEffect.Of(frame, factor, stratum, Column(frame));

    private static string Column(Frame frame) => Outcome.In(frame).Column;
}
