using ChurnLab.Insight.Explanation.Sampling;

namespace ChurnLab.Insight.Explanation;

/// <summary>Shapley values by weighted least squares over coalitions («KernelSHAP»).</summary>
/// <remarks>
/// Sizes of coalitions are listed in full from the outside in, the single players and all but one first, as far as the budget goes; of the sizes
/// between, coalitions are drawn by their weight, each with its complement. Where the budget holds all coalitions the values are exact. They add
/// up to the output, which the fit is bound to. All rows are explained by the same coalitions.
/// Source: S. M. Lundberg and S.-I. Lee (2017); I. Covert and S.-I. Lee, Improving KernelSHAP (2021).
/// </remarks>
public sealed record KernelExplainer : ShapleyExplainer
{
    private const int ManyRows = 64;

    /// <summary>Coalitions at most; null is 2048 + 2 × players, as in the package «shap». Range: 2 × players or more. Default: null.</summary>
    public int? Coalitions { get; init; }

    /// <summary>Seed of the draws. Default: 0.</summary>
    public long Seed { get; init; }

    /// <inheritdoc/>
    private protected override void Check(CoalitionGame game)
    {
        if (Coalitions < 2 * game.MostMoving)
        {
            throw new InsightException(
                $"KernelExplainer: Coalitions is {Coalitions}; expected {2 * game.MostMoving} or more, twice the players that reach the model.");
        }
    }

    /// <inheritdoc/>
    private protected override ShapleyEstimate Estimate(CoalitionGame game)
    {
        var moving = game.Moving;
        if (moving.Length < 2)
            return new ExactExplainer { Threads = Threads, Token = Token }.Exactly(game);
        var plan = KernelPlan.Of(moving.Length, Coalitions ?? (2048 + (2 * moving.Length)), Seed);
        // Background rows are evaluated one by one; many explained rows are work enough, and what each part keeps is as long as the budget.
        var work = new GameWork(game, game.Rows < ManyRows ? plan.Masks.Length : 1, this);
        var worths = new KernelWorths(game, [.. plan.Masks.Select(mask => KernelPlan.Spread(mask, moving))]);
        var parts = work.Run(worths.Sum);
        var means = worths.Means(parts, work.PerRow);
        var evaluations = parts.Sum(part => part.Evaluations);
        return new ShapleyEstimate(game, [.. plan.Budgets.Select(budget => State(game, plan, budget, means, evaluations))]);
    }

    private static ShapleyState State(CoalitionGame game, KernelPlan plan, int budget, double[][] means, long evaluations)
    {
        var (players, moving) = (game.Players.Count, game.Moving);
        var fit = new KernelFit(plan, budget);
        var values = new double[game.Rows * players];
        var errors = plan.IsComplete ? null : new double[values.Length];
        for (var row = 0; row < game.Rows; row++)
        {
            var own = fit.Values(means[row], (game.Base(row), game.RowOutputs[row]));
            var spread = plan.IsComplete ? [] : fit.StandardErrors(means[row], own, game.Base(row));
            for (var place = 0; place < moving.Length; place++)
            {
                values[(row * players) + moving[place]] = own[place];
                if (errors is not null)
                    errors[(row * players) + moving[place]] = spread[place];
            }
        }

        return new ShapleyState(budget, evaluations, values, errors);
    }
}
