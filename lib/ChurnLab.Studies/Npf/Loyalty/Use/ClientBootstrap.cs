using ChurnLab.Hosting;
using ChurnLab.Statistics;

namespace ChurnLab.Studies.Npf.Loyalty.Use;

/// <summary>
/// Draws clients with replacement, all their rows with them: rows of a client are no evidence of their own.
/// </summary>
/// <remarks>Each replicate has a random stream of its own, so that threads do not change the result.</remarks>
internal sealed class ClientBootstrap
{
    private readonly LoyaltyUseOptions _options;
    private readonly int _clients;

    /// <param name="clients">Client per row.</param>
    /// <param name="options">Replicates, confidence, seed.</param>
    public ClientBootstrap(IReadOnlyList<int> clients, LoyaltyUseOptions options)
    {
        var numbers = new Dictionary<int, int>();
        Units = [.. clients.Select(client =>
        {
            if (!numbers.TryGetValue(client, out var number))
                numbers.Add(client, number = numbers.Count);
            return number;
        })];
        (_clients, _options) = (numbers.Count, options);
    }

    /// <summary>Number per row of its client among those there are, from 0.</summary>
    public int[] Units { get; }

    /// <summary>Computes numbers for every replicate.</summary>
    /// <param name="compute">From how often each client is drawn to the numbers; called from several threads.</param>
    /// <returns>Numbers per replicate.</returns>
    public double[][] Run(Func<int[], double[]> compute)
    {
        var drawn = new double[_options.Replicates][];
        var parallel = new ParallelOptions { CancellationToken = AmbientCancellation.Token };
        Parallel.For(0, drawn.Length, parallel, () => new int[_clients], (replicate, _, counts) =>
        {
            Array.Clear(counts);
            var random = RandomStream.Of(_options.Seed, replicate);
            for (var draw = 0; draw < counts.Length; draw++)
                counts[random.NextBelow(counts.Length)]++;
            drawn[replicate] = compute(counts);
            return counts;
        }, _ => { });
        return drawn;
    }

    /// <summary>
    /// Ends of the percentile interval of one of the numbers; NaN where fewer than two replicates have it.
    /// </summary>
    public (double Lower, double Upper) Ends(double[][] drawn, int number)
    {
        var sorted = drawn.Select(values => values[number]).Where(double.IsFinite).Order().ToArray();
        var tail = (1 - _options.Confidence) / 2;
        return sorted.Length < 2 ? (double.NaN, double.NaN) : (Quantile.OfSorted(sorted, tail), Quantile.OfSorted(sorted, 1 - tail));
    }
}
