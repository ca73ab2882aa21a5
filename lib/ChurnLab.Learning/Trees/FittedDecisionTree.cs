using ChurnLab.Learning.Saving;

namespace ChurnLab.Learning.Trees;

/// <summary>A fitted <see cref="DecisionTreeClassifier"/>: scores are shares of class 1 in the leaves, by weight.</summary>
public sealed class FittedDecisionTree : FittedClassifier
{
    private readonly WalkingTree _walk;

    internal FittedDecisionTree(FeatureSchema schema, TreeStructure structure)
        : base(schema, takesMissing: false)
    {
        Structure = structure;
        Importances = structure.Importances(schema.Count);
        _walk = new WalkingTree(structure);
    }

    /// <summary>The tree; features are places in <see cref="FittedModel.Schema"/>.</summary>
    public TreeStructure Structure { get; }

    /// <summary>
    /// Share of each feature in the decrease of impurity, in the order of <see cref="FittedModel.Schema"/>, adding up to 1; all 0 when the
    /// tree is a leaf. Features of many values are favoured, and rows of the fit alone are asked.
    /// </summary>
    public IReadOnlyList<double> Importances { get; }

    /// <summary>The leaf of each row, as a number of a node of <see cref="Structure"/> («apply»).</summary>
    /// <param name="x">Rows; columns are found by name.</param>
    /// <param name="threads">Threads at most; 0 is one per core.</param>
    /// <exception cref="LearningException">The rows do not fit the model.</exception>
    public int[] Leaves(FeatureTable x, int threads = 0)
    {
        var aligned = Aligned(x);
        var leaves = new int[aligned.Rows];
        TreeWalk.Leaves(_walk, aligned, leaves, threads);
        return leaves;
    }

    /// <summary>A line per leaf: what its rows have in common, their share of class 1 and their number.</summary>
    /// <remarks>Conditions on the same feature are joined: «2.5 &lt; pages &lt;= 5.5 and minutes &gt; 14.5: 0.95 of 111».</remarks>
    public IReadOnlyList<string> Rules() => TreeText.Rules(Structure, Schema.Names);

    /// <summary>The tree as indented text, a line per condition and leaf, as scikit-learn's export_text.</summary>
    public override string ToString() => TreeText.Indented(Structure, Schema.Names);

    internal static FittedDecisionTree Read(FeatureSchema schema, ModelReader reader) => new(schema, TreeStructure.Read(reader, schema.Count));

    internal override void WriteState(ModelWriter writer) => Structure.Write(writer);

    private protected override void ScoreCore(FeatureTable x, double[] scores, int threads) => TreeWalk.Mean([_walk], x, scores, threads);
}
