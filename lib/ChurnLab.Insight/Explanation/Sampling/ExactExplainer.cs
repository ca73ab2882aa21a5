using ChurnLab.Insight.Explanation.Sampling;

namespace ChurnLab.Insight.Explanation;

/// <summary>Exact Shapley values by all coalitions of the features.</summary>
/// <remarks>
/// A row and a background row take 2ⁿ evaluations, n being the features that reach the model and differ between them. That is little where
/// the model keeps ten features, and too much for more than about sixteen.
/// </remarks>
public sealed record ExactExplainer : ShapleyExplainer
{
    /// <summary>Players at most: 20. More take longer than anyone waits: group columns, hold some, or estimate.</summary>
    public const int MostPlayers = 20;

    /// <inheritdoc/>
    private protected override void Check(CoalitionGame game)
    {
        if (game.MostMoving > MostPlayers)
        {
            throw new InsightException(
                $"ExactExplainer: {game.MostMoving} players reach the model; expected {MostPlayers} at most. Group columns, hold some, or estimate.");
        }
    }

    /// <inheritdoc/>
    private protected override ShapleyEstimate Estimate(CoalitionGame game) => Exactly(game);

    /// <summary>Values by all coalitions.</summary>
    internal ShapleyEstimate Exactly(CoalitionGame game)
    {
        var work = new GameWork(game, 1L << game.MostMoving, this);
        var parts = work.Run((row, from, to, run) => Part(game, (row, from, to), run));
        var values = new double[game.Rows * game.Players.Count];
        var evaluations = 0L;
        for (var item = 0; item < parts.Length; item++)
        {
            var own = values.AsSpan(item / work.PerRow * game.Players.Count, game.Players.Count);
            for (var player = 0; player < own.Length; player++)
                own[player] += parts[item].Sums[player] / game.Background;
            evaluations += parts[item].Evaluations;
        }

        return new ShapleyEstimate(game, [new ShapleyState(0, evaluations, values, null)]);
    }

    private static (double[] Sums, long Evaluations) Part(CoalitionGame game, (int Row, int From, int To) part, CompositeRun run)
    {
        var (batch, starts) = (new CoalitionBatch(), new int[part.To - part.From + 1]);
        for (var background = part.From; background < part.To; background++)
        {
            SubsetGame.Ask(batch, background, game.Differences(part.Row, background));
            starts[background - part.From + 1] = batch.Count;
        }

        var outputs = new double[batch.Count];
        run.Fill(batch, outputs);
        var sums = new double[game.Players.Count];
        for (var background = part.From; background < part.To; background++)
        {
            SubsetGame.Take(
                game.Differences(part.Row, background),
                outputs.AsSpan(starts[background - part.From]..starts[background - part.From + 1]),
                (game.Empty(part.Row, background), game.RowOutputs[part.Row]),
                sums);
        }

        return (sums, batch.Count);
    }
}
