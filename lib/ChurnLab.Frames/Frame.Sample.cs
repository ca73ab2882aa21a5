using ChurnLab.Frames.Sampling;

namespace ChurnLab.Frames;

/// <content>Random rows.</content>
public sealed partial class Frame
{
    /// <summary>Returns random rows in random order; pandas <c>sample</c>.</summary>
    /// <param name="count">How many. Range: 0 to <see cref="RowCount"/>; any number with replacement.</param>
    /// <param name="seed">Seed; the same seed gives the same rows on every machine. pandas draws anew each time unless
    /// told otherwise.</param>
    /// <param name="options">Replacement, strata, weights; by default none of them.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative, or larger than the number of rows without
    /// replacement.</exception>
    /// <exception cref="FrameException">There is no such column, a weight is negative or infinite, or too few rows have a
    /// weight above 0.</exception>
    /// <exception cref="OperationCanceledException">The running cell was interrupted.</exception>
    public Frame Sample(int count, long seed, SampleOptions? options = null) =>
        Gather(new RowSampling(this, seed, options ?? new SampleOptions()).Draw(count));

    /// <summary>Returns a share of the rows, random and in random order; pandas <c>sample(frac=...)</c>.</summary>
    /// <param name="share">Share of the rows, rounded to the nearest number of them, half to even. Range: 0 to 1; above 1
    /// with replacement.</param>
    /// <param name="seed">Seed; the same seed gives the same rows on every machine.</param>
    /// <param name="options">Replacement, strata, weights; by default none of them.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is outside its range or NaN.</exception>
    /// <exception cref="FrameException">There is no such column, a weight is negative or infinite, or too few rows have a
    /// weight above 0.</exception>
    /// <exception cref="OperationCanceledException">The running cell was interrupted.</exception>
    public Frame SampleShare(double share, long seed, SampleOptions? options = null)
    {
        var most = options is { WithReplacement: true } ? (double)Array.MaxLength / Math.Max(1, RowCount) : 1;
        if (!(share >= 0 && share <= most))
        {
            throw new ArgumentOutOfRangeException(
                nameof(share), share, "The share of rows must be from 0 to 1, and may be above 1 only with replacement.");
        }

        return Sample((int)Math.Round(share * RowCount), seed, options);
    }

    /// <summary>Returns all rows in random order; pandas <c>sample(frac=1)</c>.</summary>
    /// <param name="seed">Seed; the same seed gives the same order on every machine.</param>
    /// <exception cref="OperationCanceledException">The running cell was interrupted.</exception>
    public Frame Shuffle(long seed) => Sample(RowCount, seed);
}
