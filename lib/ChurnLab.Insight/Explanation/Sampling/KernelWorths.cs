namespace ChurnLab.Insight.Explanation.Sampling;

/// <summary>Mean output per coalition over the background.</summary>
internal sealed class KernelWorths(CoalitionGame game, ulong[] coalitions)
{
    /// <summary>Sums over some background rows.</summary>
    public (double[] Sums, long Evaluations) Sum(int row, int from, int to, CompositeRun run)
    {
        var (batch, sums, evaluations) = (new CoalitionBatch(), new double[coalitions.Length], 0L);
        var (moved, keys, outputs) = (new ulong[coalitions.Length], new ulong[coalitions.Length], new double[coalitions.Length]);
        for (var background = from; background < to; background++)
        {
            var players = game.Differences(row, background);
            for (var i = 0; i < moved.Length; i++)
                moved[i] = keys[i] = coalitions[i] & players;
            Array.Sort(keys);
            batch.Clear();
            for (var i = 0; i < keys.Length; i++)
            {
                if (keys[i] != 0 && keys[i] != players && (i == 0 || keys[i] != keys[i - 1]))
                    batch.Add(background, keys[i]);
            }

            run.Fill(batch, outputs);
            evaluations += batch.Count;
            for (var i = 0; i < moved.Length; i++)
                sums[i] += Worth(moved[i], players, (game.Empty(row, background), game.RowOutputs[row]), batch.Coalitions, outputs);
        }

        return (sums, evaluations);
    }

    /// <summary>Means per row and coalition.</summary>
    public double[][] Means((double[] Sums, long Evaluations)[] parts, int perRow)
    {
        var means = new double[game.Rows][];
        for (var row = 0; row < means.Length; row++)
        {
            means[row] = new double[coalitions.Length];
            foreach (var (sums, _) in parts.AsSpan(row * perRow, perRow))
            {
                for (var i = 0; i < sums.Length; i++)
                    means[row][i] += sums[i] / game.Background;
            }
        }

        return means;
    }

    // Two rows that agree in all players have the output of either.
    private static double Worth(
        ulong moved, ulong players, (double Empty, double Whole) ends, ReadOnlySpan<ulong> asked, ReadOnlySpan<double> outputs) =>
        moved == players ? ends.Whole : moved == 0 ? ends.Empty : outputs[asked.BinarySearch(moved)];
}
