namespace ChurnLab.Insight.Segments;

/// <summary>How a segment does on clients that took no part in finding it.</summary>
/// <remarks>
/// The clients are parted at random into two halves, the same search runs on one, and the segment most like this one (Jaccard's index over
/// all clients of 0.5 or more) is looked at in the other.
/// </remarks>
/// <param name="Repeats">Number of halvings.</param>
/// <param name="Found">In how many of them a segment like this one was found.</param>
/// <param name="FoundRate">Its mean rate in the half it was found in; NaN where it never was.</param>
/// <param name="OtherRate">Its mean rate in the other half; NaN where it never was found.</param>
public sealed record HoldOutStability(int Repeats, int Found, double FoundRate, double OtherRate)
{
    /// <summary>How much of the rate is owed to the choice among many segments: what the mean rate falls by; NaN where it never was found.</summary>
    public double Drop => FoundRate - OtherRate;
}
