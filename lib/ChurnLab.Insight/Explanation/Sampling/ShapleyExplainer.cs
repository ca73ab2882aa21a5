using ChurnLab.Insight.Explanation.Sampling;
using ChurnLab.Learning;

namespace ChurnLab.Insight.Explanation;

/// <summary>Shapley values of any model by asking it: features that are not known are taken from background rows.</summary>
/// <remarks>
/// The game of a row is v(S) = the mean over background rows b of the output for the row whose features S are its own and whose others are
/// those of b («interventional»): what the model does, not what causes what. Values add up to the output less the mean output of the
/// background. Features in which a row and a background row agree have no say between these two, so that each different row put together is
/// evaluated once. Nearest neighbours, support vectors and logistic regression, alone or behind steps that treat columns one by one, are
/// evaluated from what each player contributes to distances and products; other models are asked many rows at once.
/// Source: L. S. Shapley (1953); E. Štrumbelj and I. Kononenko, An Efficient Explanation of Individual Classifications using Game Theory
/// (2010); S. M. Lundberg and S.-I. Lee (2017).
/// </remarks>
public abstract record ShapleyExplainer
{
    private protected ShapleyExplainer()
    {
    }

    /// <summary>What is explained. Default: the probability of class 1, the score where a classifier has none, the value of a regressor.</summary>
    public ModelOutput? Output { get; init; }

    /// <summary>Columns that are one player each group; columns in none are players of their own. Default: none.</summary>
    public IReadOnlyList<FeatureGroup> Players { get; init; } = [];

    /// <summary>Columns that are no players and stay as they are in the explained row. Default: none.</summary>
    public IReadOnlyList<string> Held { get; init; } = [];

    /// <summary>Threads at most; 0 is one per core. The result does not depend on it. Default: 0.</summary>
    public int Threads { get; init; }

    /// <summary>Cancels the work. Default: the token of the running notebook cell.</summary>
    public CancellationToken Token { get; init; }

    /// <summary>Whether models are taken apart where that is possible; else each is asked. For comparisons. Default: true.</summary>
    internal bool UsesStructure { get; init; } = true;

    /// <summary>Explains rows of a classifier.</summary>
    /// <param name="model">The model.</param>
    /// <param name="rows">Rows to explain; columns are found by name. Range: 1 or more.</param>
    /// <param name="background">Rows that stand for «not known», such as some of the fit. Range: 1 or more.</param>
    /// <exception cref="LearningException">Rows do not fit the model.</exception>
    /// <exception cref="InsightException">A setting is outside its range, or the model has no such output.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public ShapleyResult Explain(FittedClassifier model, FeatureTable rows, FeatureTable background) => Run(model, rows, background);

    /// <summary>Explains rows of a regressor.</summary>
    /// <param name="model">The model.</param>
    /// <param name="rows">Rows to explain; columns are found by name. Range: 1 or more.</param>
    /// <param name="background">Rows that stand for «not known», such as some of the fit. Range: 1 or more.</param>
    /// <exception cref="LearningException">Rows do not fit the model.</exception>
    /// <exception cref="InsightException">A setting is outside its range, or the model has no such output.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public ShapleyResult Explain(FittedRegressor model, FeatureTable rows, FeatureTable background) => Run(model, rows, background);

    /// <summary>Checks the settings for a game.</summary>
    private protected abstract void Check(CoalitionGame game);

    /// <summary>How values are found.</summary>
    private protected abstract ShapleyEstimate Estimate(CoalitionGame game);

    private ShapleyResult Run(FittedModel model, FeatureTable rows, FeatureTable background)
    {
        var game = new CoalitionGame(model, rows, background, this);
        Check(game);
        return Estimate(game).Result(PlayerTable.Of(model.Schema.Align(rows), game.Players));
    }
}
