using System.Runtime.InteropServices;

namespace ChurnLab.Insight.Explanation.Trees;

/// <summary>All that the way to a leaf asks of one feature.</summary>
/// <param name="Feature">Place of the feature.</param>
/// <param name="Low">Values must be above.</param>
/// <param name="High">Values must be at most this.</param>
/// <param name="TakesMissing">Whether a missing value goes this way.</param>
/// <param name="Share">Share of the fit that goes this way where the feature is asked about.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PathStep(int Feature, double Low, double High, bool TakesMissing, double Share)
{
    /// <summary>Whether a value goes this way.</summary>
    public bool Takes(double value) => double.IsNaN(value) ? TakesMissing : value > Low && value <= High;

    /// <summary>This step and a further one of the same feature.</summary>
    public PathStep And(PathStep further) => this with
    {
        Low = Math.Max(Low, further.Low),
        High = Math.Min(High, further.High),
        TakesMissing = TakesMissing && further.TakesMissing,
        Share = Share * further.Share,
    };
}
