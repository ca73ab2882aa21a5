using ChurnLab.Learning;

namespace ChurnLab.Tests.Insight.Explanation.Sampling;

/// <summary>Shapley values by their definition: every order of the players, the model asked row by row.</summary>
internal static class BruteForce
{
    /// <summary>Values of one row.</summary>
    /// <param name="output">The model.</param>
    /// <param name="row">One row.</param>
    /// <param name="background">Background rows.</param>
    /// <param name="players">Columns per player; columns of none are those of the row.</param>
    public static double[] Of(Func<FeatureTable, double[]> output, FeatureTable row, FeatureTable background, params string[][] players)
    {
        var worths = Enumerable.Range(0, 1 << players.Length).Select(coalition => Worth(output, row, background, players, coalition)).ToArray();
        var values = new double[players.Length];
        var orders = Orders([.. Enumerable.Range(0, players.Length)]).ToArray();
        foreach (var order in orders)
        {
            var coalition = 0;
            foreach (var player in order)
            {
                values[player] += (worths[coalition | (1 << player)] - worths[coalition]) / orders.Length;
                coalition |= 1 << player;
            }
        }

        return values;
    }

    private static double Worth(
        Func<FeatureTable, double[]> output, FeatureTable row, FeatureTable background, string[][] players, int coalition)
    {
        var own = row.Take(new int[background.Rows]);
        var others = players.Where((_, player) => (coalition >> player & 1) == 0).SelectMany(names => names).ToHashSet();
        return output(new FeatureTable(own.Columns.Select(column => others.Contains(column.Name) ? background[column.Name] : column))).Average();
    }

    private static IEnumerable<int[]> Orders(int[] players) => players.Length == 0
        ? [[]]
        : players.SelectMany(first => Orders([.. players.Where(player => player != first)]).Select(rest => (int[])[first, .. rest]));
}
