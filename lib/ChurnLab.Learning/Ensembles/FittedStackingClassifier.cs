using ChurnLab.Learning.Saving;

namespace ChurnLab.Learning.Ensembles;

/// <summary>A fitted <see cref="StackingClassifier"/>.</summary>
public sealed class FittedStackingClassifier : FittedClassifier
{
    private readonly FittedClassifier[] _members;
    private readonly string[] _names;

    internal FittedStackingClassifier(FeatureSchema schema, FittedClassifier[] members, string[] names, FittedClassifier final)
        : base(schema, members.All(member => member.TakesMissing)) => (_members, _names, Final) = (members, names, final);

    /// <summary>Members in order, fitted to all rows.</summary>
    public IReadOnlyList<FittedClassifier> Members => _members;

    /// <summary>The model of what members say; its features are those of <see cref="Say"/>.</summary>
    public FittedClassifier Final { get; }

    /// <inheritdoc/>
    public override bool HasProbability => Final.HasProbability;

    /// <inheritdoc/>
    public override double DefaultThreshold => Final.DefaultThreshold;

    private protected override bool PartsCheck => true;

    /// <summary>What members say of rows, a feature each, and the features themselves where the final model sees them.</summary>
    /// <param name="x">Rows; columns are found by name.</param>
    /// <exception cref="LearningException">The rows do not fit the model.</exception>
    public FeatureTable Say(FeatureTable x) => Said(Aligned(x), 0);

    internal static FittedStackingClassifier Read(FeatureSchema schema, ModelReader reader)
    {
        var (names, members, final) = (reader.Texts(), reader.Models<FittedClassifier>(), reader.Model<FittedClassifier>());
        ModelReader.Require(members.Length > 0 && names.Length == members.Length && MemberFits.Know(schema, members));
        ModelReader.Require(names.All(name => !string.IsNullOrWhiteSpace(name)) && names.Concat(schema.Names).Distinct().Count() == names.Length + schema.Count);
        ModelReader.Require(final.Schema.Names.All(name => names.Contains(name) || schema.Names.Contains(name)));
        return new FittedStackingClassifier(schema, members, names, final);
    }

    internal override void WriteState(ModelWriter writer)
    {
        writer.Texts(_names);
        writer.Models(_members);
        writer.Model(Final);
    }

    private protected override void ScoreCore(FeatureTable x, double[] scores, int threads) => Final.Score(Said(x, threads), threads).CopyTo(scores, 0);

    private protected override double[] ProbabilityCore(FeatureTable x, int threads) => Final.Probability(Said(x, threads), threads);

    private FeatureTable Said(FeatureTable x, int threads)
    {
        var said = _members.Zip(_names, (member, name) => (FeatureColumn)NumberFeature.Over(name, MemberFits.Say(member, x, threads)));
        return new FeatureTable(Final.Schema.Count > _members.Length ? said.Concat(x.Columns) : said);
    }
}
