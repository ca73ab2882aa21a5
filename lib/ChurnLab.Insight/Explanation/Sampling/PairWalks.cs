using System.Numerics;
using ChurnLab.Statistics;

namespace ChurnLab.Insight.Explanation.Sampling;

/// <summary>Walks from background rows to one explained row.</summary>
internal sealed class PairWalks(CoalitionGame game, (int Count, long Seed) walks, int[] budgets)
{
    private readonly CoalitionBatch _batch = new();
    private readonly List<Pair> _pairs = [];
    private readonly List<ulong> _visited = [];

    public WalkSums Sums { get; } = new(budgets.Length, game.Players.Count);

    /// <summary>Plans walks from a background row.</summary>
    public void Ask(int row, int background)
    {
        var (players, start) = (game.Differences(row, background), _batch.Count);
        var count = BitOperations.PopCount(players);
        if (count < 63 && (1L << count) - 2 <= 2L * walks.Count * Math.Max(0, count - 1))
        {
            SubsetGame.Ask(_batch, background, players);
            _pairs.Add(new Pair(background, players, start, _batch.Count, null));
            return;
        }

        var orders = Orders(RandomStream.Of(walks.Seed, ((long)row * game.Background) + background), players, count);
        _visited.Clear();
        foreach (var order in orders)
            Visit(order, players);
        _visited.Sort();
        for (var i = 0; i < _visited.Count; i++)
        {
            if (i == 0 || _visited[i] != _visited[i - 1])
                _batch.Add(background, _visited[i]);
        }

        _pairs.Add(new Pair(background, players, start, _batch.Count, orders));
    }

    /// <summary>Evaluates what was planned and adds it up.</summary>
    public void Take(int row, CompositeRun run)
    {
        var outputs = new double[_batch.Count];
        run.Fill(_batch, outputs);
        Sums.Evaluations += _batch.Count;
        var (rounds, sum) = (new double[walks.Count * game.Players.Count], new double[game.Players.Count]);
        foreach (var pair in _pairs)
        {
            var inner = outputs.AsSpan(pair.From..pair.To);
            var ends = (Empty: game.Empty(row, pair.Background), Whole: game.RowOutputs[row]);
            if (pair.Orders is null)
            {
                Array.Clear(sum);
                SubsetGame.Take(pair.Players, inner, ends, sum);
                AddExact(sum);
                continue;
            }

            Array.Clear(rounds);
            for (var round = 0; round < pair.Orders.Length; round++)
                Walk(pair, inner, ends, pair.Orders[round], rounds.AsSpan(round * sum.Length, sum.Length));
            AddRounds(rounds, sum);
        }
    }

    private int[][] Orders(RandomStream random, ulong players, int count)
    {
        var orders = new int[walks.Count][];
        for (var round = 0; round < orders.Length; round++)
        {
            var order = new int[count];
            for (var (place, rest) = (0, players); place < count; place++, rest &= rest - 1)
                order[place] = BitOperations.TrailingZeroCount(rest);
            random.ShuffleInPlace<int>(order);
            orders[round] = order;
        }

        return orders;
    }

    // Backwards the same coalitions come as complements.
    private void Visit(int[] order, ulong players)
    {
        var coalition = 0UL;
        foreach (var player in order.AsSpan(0, order.Length - 1))
        {
            coalition |= 1UL << player;
            _visited.Add(coalition);
            _visited.Add(players ^ coalition);
        }
    }

    // Adds the mean of a walk forwards and backwards.
    private void Walk(Pair pair, ReadOnlySpan<double> inner, (double Empty, double Whole) ends, int[] order, Span<double> values)
    {
        var asked = _batch.Coalitions[pair.From..pair.To];
        var (coalition, forwards, backwards) = (0UL, ends.Empty, ends.Whole);
        for (var place = 0; place < order.Length; place++)
        {
            coalition |= 1UL << order[place];
            var isLast = place == order.Length - 1;
            var reached = isLast ? ends.Whole : inner[asked.BinarySearch(coalition)];
            var left = isLast ? ends.Empty : inner[asked.BinarySearch(pair.Players ^ coalition)];
            values[order[place]] += (reached - forwards + backwards - left) / 2;
            (forwards, backwards) = (reached, left);
        }
    }

    private void AddExact(double[] values)
    {
        for (var place = 0; place < budgets.Length; place++)
        {
            for (var player = 0; player < values.Length; player++)
            {
                Sums.Values[place][player] += values[player];
                Sums.Spreads[place][player] += budgets[place] == 1 ? values[player] * values[player] : 0;
            }
        }
    }

    private void AddRounds(double[] rounds, double[] sum)
    {
        for (var player = 0; player < sum.Length; player++)
        {
            var (mean, squares, place) = (0.0, 0.0, 0);
            for (var round = 0; round < walks.Count; round++)
            {
                // Source: B. P. Welford, Note on a Method for Calculating Corrected Sums of Squares (1962).
                var step = rounds[(round * sum.Length) + player] - mean;
                mean += step / (round + 1);
                squares += step * (rounds[(round * sum.Length) + player] - mean);
                if (round + 1 != budgets[place])
                    continue;
                Sums.Values[place][player] += mean;
                Sums.Spreads[place][player] += round == 0 ? mean * mean : squares / round / (round + 1);
                place++;
            }
        }
    }

    /// <summary>A background row, the players in which it differs, where its coalitions stand, and its orders; none where it is exact.</summary>
    private sealed record Pair(int Background, ulong Players, int From, int To, int[][]? Orders);
}
