using ChurnLab.Hosting;

namespace ChurnLab.Statistics;

/// <summary>Statistics of random tables whose rows and columns are independent, with the shares of a table.</summary>
internal static class PhiKSimulation
{
    private const int BlockSize = 64;

    /// <summary>Draws tables of the same total and gives the likelihood ratio statistic of each.</summary>
    /// <remarks>A block of tables has a random stream of its own, so the number of threads does not matter.</remarks>
    public static double[] Statistics(PhiKTable table, int count, long seed)
    {
        var token = AmbientCancellation.Token;
        var statistics = new double[count];
        var logs = CountLogs.UpTo((long)table.Total);
        var blocks = (count + BlockSize - 1) / BlockSize;
        // A table of some tens of cells takes microseconds; small jobs are not worth a second thread.
        if ((long)count * table.Counts.Length < 20_000)
        {
            for (var block = 0; block < blocks; block++)
                Block(block);
        }
        else
        {
            Parallel.For(0, blocks, new ParallelOptions { CancellationToken = token }, Block);
        }

        return statistics;

        void Block(int block)
        {
            token.ThrowIfCancellationRequested();
            var random = RandomStream.Of(seed, block);
            var blank = table.Blank();
            var rows = new long[table.Rows];
            for (var i = block * BlockSize; i < Math.Min(count, (block + 1) * BlockSize); i++)
            {
                Fill(blank, table, rows, random);
                statistics[i] = blank.LikelihoodRatio(logs);
            }
        }
    }

    // A multinomial table of independent rows and columns: first the rows, then each row over the columns.
    private static void Fill(PhiKTable into, PhiKTable table, long[] rows, RandomStream random)
    {
        Share((long)table.Total, table.RowTotals, table.Total, random, (row, part) => rows[row] = part);
        for (var row = 0; row < rows.Length; row++)
        {
            var first = row * table.Columns;
            Share(rows[row], table.ColumnTotals, table.Total, random, (column, part) => into.Counts[first + column] = part);
        }

        into.Sum();
    }

    private static void Share(
        long count, ReadOnlySpan<double> shares, double total, RandomStream random, Action<int, long> put)
    {
        for (var index = 0; index < shares.Length; index++)
        {
            var part = index == shares.Length - 1 ? count : BinomialDraw.Next(random, count, shares[index] / total);
            put(index, part);
            (count, total) = (count - part, total - shares[index]);
        }
    }
}
