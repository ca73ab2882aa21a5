namespace ChurnLab.Learning.Boosting;

/// <summary>The best way found to split a node; its score is G²/(H+L2) of both sides together.</summary>
internal record struct SplitCandidate
{
    // Sums are exact but weights are rounded to their steps: what differs by less is a tie, and the first feature keeps it.
    private const double Tie = 1 + 1e-10;

    public double Score;
    public int Feature;
    public int Bin;
    public bool MissingLeft;
    public NodeSums Left;

    public static SplitCandidate None => new() { Score = double.NegativeInfinity, Feature = -1 };

    public readonly bool Exists => Feature >= 0;

    /// <summary>Whether this surpasses another by more than rounding.</summary>
    public readonly bool Beats(in SplitCandidate other) => Exists && (!other.Exists || Score > other.Score * Tie);
}
