namespace ChurnLab.Insight.Explanation.Sampling;

/// <summary>What walks of an explained row and some background rows found, per budget and player.</summary>
internal sealed class WalkSums(int budgets, int players)
{
    /// <summary>Sum of the values of the background rows.</summary>
    public double[][] Values { get; } = Make(budgets, players);

    /// <summary>Sum of the squared standard errors of the values; of the squared values where a budget is one walk.</summary>
    public double[][] Spreads { get; } = Make(budgets, players);

    public long Evaluations { get; set; }

    private static double[][] Make(int count, int length)
    {
        var made = new double[count][];
        for (var i = 0; i < count; i++)
            made[i] = new double[length];
        return made;
    }
}
