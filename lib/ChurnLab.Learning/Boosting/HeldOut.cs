using ChurnLab.Statistics;

namespace ChurnLab.Learning.Boosting;

/// <summary>Rows held out of a fit to see when to stop, as many of each class as their share.</summary>
internal static class HeldOut
{
    /// <summary>Parts the rows by the seed; both parts keep their order.</summary>
    /// <exception cref="LearningException">There are too few rows.</exception>
    public static (BoostingRows Fitted, BoostingRows Held) Split(BoostingRows data, BoostingSettings settings)
    {
        var rowCount = data.X.Rows;
        var held = new bool[rowCount];
        var random = RandomStream.Of(settings.Seed, -3);
        int[] all = [.. Enumerable.Range(0, rowCount)];
        var target = data.Target;
        foreach (var group in all.GroupBy(row => target.IsBinary ? target.Values[row] : 0).OrderBy(group => group.Key))
        {
            int[] rows = [.. group];
            random.ShuffleInPlace<int>(rows);
            foreach (var row in rows.AsSpan(0, (int)Math.Round(settings.ValidationFraction * rows.Length)))
                held[row] = true;
        }

        int[] inside = [.. all.Where(row => !held[row])];
        int[] outside = [.. all.Where(row => held[row])];
        if (inside.Length == 0 || outside.Length == 0)
        {
            throw new LearningException(FormattableString.Invariant(
                $"{settings.Model}: holding out {settings.ValidationFraction} of {rowCount} rows leaves a part empty; give more rows or set Patience to 0."));
        }

        return (Taken(data, inside), Taken(data, outside));
    }

    private static BoostingRows Taken(BoostingRows data, int[] rows) =>
        new(data.X.Take(rows), data.Target.Take(rows), data.Weights is { } weights ? Array.ConvertAll(rows, row => weights[row]) : null);
}
