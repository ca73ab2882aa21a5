using ChurnLab.Hosting;
using ChurnLab.Statistics;

namespace ChurnLab.Frames.Sampling;

/// <summary>Draws rows of a frame.</summary>
internal sealed class RowSampling(Frame frame, long seed, SampleOptions options)
{
    // Stream 0 orders the rows, the others draw from the strata.
    private const int OrderStream = 0;

    private readonly double[]? _weights = options.Weights is { } name ? RowWeights.Of(frame, name) : null;

    public int[] Draw(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (count > frame.RowCount && (!options.WithReplacement || frame.RowCount == 0))
        {
            throw new ArgumentOutOfRangeException(
                nameof(count), count, frame.RowCount == 0
                    ? "A frame without rows has none to draw."
                    : $"Without replacement at most all {frame.RowCount} rows can be drawn.");
        }

        if (options.StratifyBy.Count == 0 || count == 0)
            return Draw(null, count, stream: 1);

        var groups = frame.GroupBy(options.StratifyBy, includeMissing: true);
        var counts = Apportionment.Of(groups.Select(group => group.RowCount).ToArray(), count);
        var rows = new List<int>(count);
        foreach (var (stratum, group) in groups.Index())
            rows.AddRange(Draw(group.Rows.ToArray(), counts[stratum], stratum + 1));
        var drawn = rows.ToArray();
        RandomStream.Of(seed, OrderStream).ShuffleInPlace(drawn.AsSpan());
        return drawn;
    }

    // Rows null: all of the frame.
    private int[] Draw(int[]? rows, int count, int stream)
    {
        AmbientCancellation.ThrowIfRequested();
        var random = RandomStream.Of(seed, stream);
        var of = rows?.Length ?? frame.RowCount;
        var places = (_weights, options.WithReplacement) switch
        {
            (null, true) => Places.WithReplacement(of, count, random),
            (null, false) => Places.WithoutReplacement(of, count, random),
            ({ } weights, true) => RowWeights.WithReplacement(Of(weights, rows), count, random),
            ({ } weights, false) => RowWeights.WithoutReplacement(Of(weights, rows), count, random),
        };
        return rows is null ? places : Array.ConvertAll(places, place => rows[place]);
    }

    private static double[] Of(double[] weights, int[]? rows) =>
        rows is null ? weights : Array.ConvertAll(rows, row => weights[row]);
}
