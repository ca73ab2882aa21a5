using ChurnLab.Insight.Explanation.Trees;
using ChurnLab.Learning;

namespace ChurnLab.Insight.Explanation;

/// <summary>Exact Shapley values of decision trees, forests and gradient boosting, and of pipelines that end in one.</summary>
/// <remarks>
/// <para>
/// Without a background («tree_path_dependent» in the shap package), a feature that is not known is followed down both sides of a split, in
/// the proportion of the rows of the fit: by their weight in trees and forests, by their hessians in boosting, as in scikit-learn and XGBoost.
/// With a background («interventional») it has the values of the background rows, one after the other, and values are the mean.
/// </para>
/// <para>
/// Trees and forests are explained as probabilities, boosting as log odds or, of a regressor, as values. Values of a pipeline are of raw
/// columns: without a background those of the features made from a column, added up as is usual; with one the exact values of the column, all
/// of whose features change together. Source: S. M. Lundberg et al., From local explanations to global understanding with explainable AI for
/// trees, Nature Machine Intelligence
/// 2020; instead of their walk each leaf is integrated along the diagonal of its multilinear extension, which is as exact and takes rows
/// eight at a time.
/// </para>
/// </remarks>
public sealed class TreeExplainer
{
    private readonly ExplainedSpace _space;
    private readonly ModelTrees _model;
    private readonly TreeGame? _game;
    private readonly BackgroundGame? _background;
    private readonly TreeExplainerOptions _options;

    private TreeExplainer(ExplainedSpace space, FeatureTable? background, TreeExplainerOptions? options)
    {
        (_space, _model, _options) = (space, ModelTrees.Of(space.Model), options ?? new TreeExplainerOptions());
        if (_options.Threads < 0)
            throw new InsightException(FormattableString.Invariant($"{nameof(TreeExplainerOptions)}: Threads is {_options.Threads}; expected 0 or more."));
        if (background is null)
            _game = new TreeGame(_model.Trees);
        else
            _background = new BackgroundGame(_model.Trees, space.Origins, Blocks(background, 0), _options);
    }

    /// <summary>What is explained.</summary>
    public ModelOutput Output => _model.Output;

    /// <summary>Output where nothing is known of a row: by the cover of the fit, or the mean over the background.</summary>
    public double BaseValue => _model.Start + (_game?.Base ?? _background!.Base);

    /// <summary>Makes an explainer of a classifier.</summary>
    /// <param name="model">A fitted decision tree, forest or gradient boosting, or a pipeline that ends in one.</param>
    /// <param name="background">Rows that unknown features take their values from, 1 or more; null follows the rows of the fit.</param>
    /// <param name="options">How to work; null is the default.</param>
    /// <exception cref="InsightException">
    /// The model is of another kind, the background has no row, or there is one and a tree asks about more than 64 columns on a way to a leaf.
    /// </exception>
    /// <exception cref="LearningException">The background does not fit the model.</exception>
    public static TreeExplainer Of(FittedClassifier model, FeatureTable? background = null, TreeExplainerOptions? options = null) =>
        new(ExplainedSpace.Of(model), background, options);

    /// <summary>Makes an explainer of a regressor.</summary>
    /// <param name="model">A fitted gradient boosting.</param>
    /// <param name="background">Rows that unknown features take their values from, 1 or more; null follows the rows of the fit.</param>
    /// <param name="options">How to work; null is the default.</param>
    /// <exception cref="InsightException">
    /// The model is of another kind, the background has no row, or there is one and a tree asks about more than 64 columns on a way to a leaf.
    /// </exception>
    /// <exception cref="LearningException">The background does not fit the model.</exception>
    public static TreeExplainer Of(FittedRegressor model, FeatureTable? background = null, TreeExplainerOptions? options = null) =>
        new(ExplainedSpace.Of(model), background, options);

    /// <summary>Shapley values of rows, one per row and raw feature; with the base value they add up to the output of the model.</summary>
    /// <param name="rows">Rows; columns are found by name. Missing values as the model takes them.</param>
    /// <exception cref="LearningException">The rows do not fit the model.</exception>
    public ShapleyValues Explain(FeatureTable rows) =>
        new(_space.Rows(rows), Output, BaseValue, _background is null ? _space.Joined(PathValues(rows)) : BackgroundValues(rows));

    /// <summary>Shapley interaction values of rows: how much of each feature's value it shares with each other one.</summary>
    /// <remarks>
    /// Off the diagonal half of the Shapley interaction index of the pair, on it what is left of the feature's Shapley value. Source: as for
    /// the class, and K. Fujimoto, I. Kojadinovic and J.-L. Marichal, Axiomatic characterizations of probabilistic and cardinal-probabilistic
    /// interaction indices, Games and Economic Behavior 2006.
    /// </remarks>
    /// <param name="rows">Rows; columns are found by name. Missing values as the model takes them.</param>
    /// <exception cref="InsightException">The explainer has a background.</exception>
    /// <exception cref="LearningException">The rows do not fit the model.</exception>
    public ShapleyInteractions Interactions(FeatureTable rows)
    {
        if (_game is null)
            throw new InsightException("Interactions follow the rows of the fit: make the explainer without a background to ask for them.");
        var features = _model.Features;
        var blocks = Blocks(rows, features * features);
        _game.Run(blocks, (program, block) => PairKernel.Run(program, block, features), _options);
        var pairs = Gathered(blocks, rows.Rows, features * features);
        InteractionRows.Complete(pairs, PathValues(rows), features);
        return new ShapleyInteractions(_space.Rows(rows), Output, BaseValue, _space.JoinedPairs(pairs));
    }

    private double[] PathValues(FeatureTable rows)
    {
        var blocks = Blocks(rows, _model.Features);
        _game!.Run(blocks, PathKernel.Run, _options);
        return Gathered(blocks, rows.Rows, _model.Features);
    }

    private double[] BackgroundValues(FeatureTable rows)
    {
        var blocks = Blocks(rows, _space.RawColumns);
        _background!.Run(blocks, _options);
        return Gathered(blocks, rows.Rows, _space.RawColumns);
    }

    private RowBlock[] Blocks(FeatureTable rows, int sums) => RowBlock.Of(_model.Columns(_space.Inner(rows)), rows.Rows, sums);

    private static double[] Gathered(RowBlock[] blocks, int rows, int width)
    {
        var values = new double[checked(rows * width)];
        foreach (var (place, block) in blocks.Index())
            block.AddTo(values.AsSpan(place * RowBlock.Rows * width));
        return values;
    }
}
