using ChurnLab.Insight.Explanation.Sampling;

namespace ChurnLab.Insight.Explanation;

/// <summary>Shapley values estimated by walks: players come from the explained row one after another in random order.</summary>
/// <remarks>
/// Every background row is walked in orders of its own, each also in reverse, which says more than the same orders for all: at the same number
/// of evaluations the error is smaller. Where two rows differ in so few players that all coalitions cost no more than the walks, these two are
/// exact. A walk adds up to the output whatever its order, and so do the values.
/// Source: E. Štrumbelj and I. Kononenko (2010); R. Mitchell, J. Cooper, E. Frank, G. Holmes, Sampling Permutations for Shapley Value
/// Estimation (2022).
/// </remarks>
public sealed record PermutationExplainer : ShapleyExplainer
{
    /// <summary>Orders per explained and background row; each is walked forwards and backwards. Range: 1 or more. Default: 10.</summary>
    /// <remarks>With 1 standard errors come from the differences between background rows, and are too large rather than too small.</remarks>
    public int Walks { get; init; } = 10;

    /// <summary>Seed of the orders. Default: 0.</summary>
    public long Seed { get; init; }

    /// <inheritdoc/>
    private protected override void Check(CoalitionGame game)
    {
        if (Walks < 1)
            throw new InsightException($"PermutationExplainer: Walks is {Walks}; expected 1 or more.");
    }

    /// <inheritdoc/>
    private protected override ShapleyEstimate Estimate(CoalitionGame game)
    {
        var budgets = Budgets();
        var work = new GameWork(game, (2L * Walks * game.MostMoving) + 2, this);
        var parts = work.Run((row, from, to, run) =>
        {
            var walks = new PairWalks(game, (Walks, Seed), budgets);
            for (var background = from; background < to; background++)
                walks.Ask(row, background);
            walks.Take(row, run);
            return walks.Sums;
        });
        return new ShapleyEstimate(game, [.. budgets.Select((budget, place) => State(game, work.PerRow, parts, (budget, place)))]);
    }

    // Halves of halves, as long as a spread can be told.
    private int[] Budgets()
    {
        var budgets = new List<int> { Walks };
        while (budgets[^1] >= 4)
            budgets.Add(budgets[^1] / 2);
        budgets.Reverse();
        return [.. budgets];
    }

    private static ShapleyState State(CoalitionGame game, int perRow, WalkSums[] parts, (int Budget, int Place) budget)
    {
        var (players, evaluations) = (game.Players.Count, 0L);
        var (values, errors) = (new double[game.Rows * players], new double[game.Rows * players]);
        for (var item = 0; item < parts.Length; item++)
        {
            var (at, sums) = (item / perRow * players, parts[item]);
            evaluations += sums.Evaluations;
            for (var player = 0; player < players; player++)
            {
                values[at + player] += sums.Values[budget.Place][player] / game.Background;
                errors[at + player] += sums.Spreads[budget.Place][player];
            }
        }

        for (var at = 0; at < errors.Length; at++)
        {
            // One walk has no spread of its own: squares of what it found stand there instead.
            var variance = budget.Budget > 1
                ? errors[at] / game.Background
                : ((errors[at] / game.Background) - (values[at] * values[at])) / (game.Background - 1);
            errors[at] = Math.Sqrt(Math.Max(0, variance) / (budget.Budget > 1 ? game.Background : 1));
        }

        return new ShapleyState(budget.Budget, evaluations, values, errors);
    }
}
