using ChurnLab.Learning.Saving;

namespace ChurnLab.Learning.Ensembles;

/// <summary>A fitted <see cref="VotingClassifier"/>.</summary>
public sealed class FittedVotingClassifier : FittedClassifier
{
    private readonly FittedClassifier[] _members;
    private readonly double[] _weights;

    internal FittedVotingClassifier(FeatureSchema schema, FittedClassifier[] members, double[] weights, VotingKind voting)
        : base(schema, members.All(member => member.TakesMissing)) => (_members, _weights, Voting) = (members, weights, voting);

    /// <summary>Fitted members in order.</summary>
    public IReadOnlyList<FittedClassifier> Members => _members;

    /// <summary>Weight of each member.</summary>
    public IReadOnlyList<double> MemberWeights => _weights;

    /// <summary>How members are heard.</summary>
    public VotingKind Voting { get; }

    /// <summary>Whether members are heard by their probabilities; a share of hard votes is none.</summary>
    public override bool HasProbability => Voting == VotingKind.Soft;

    /// <summary>0.5; for hard votes just above it, as a draw is class 0.</summary>
    public override double DefaultThreshold => Voting == VotingKind.Soft ? 0.5 : 0.5 + 1e-12;

    private protected override bool PartsCheck => true;

    internal static FittedVotingClassifier Read(FeatureSchema schema, ModelReader reader)
    {
        var (voting, weights, members) = ((VotingKind)reader.Whole(), reader.Array<double>(), reader.Models<FittedClassifier>());
        ModelReader.Require(Enum.IsDefined(voting) && members.Length > 0 && weights.Length == members.Length);
        ModelReader.Require(Array.TrueForAll(weights, weight => double.IsFinite(weight) && weight >= 0) && weights.Any(weight => weight > 0));
        ModelReader.Require(MemberFits.Know(schema, members) && (voting == VotingKind.Hard || Array.TrueForAll(members, member => member.HasProbability)));
        return new FittedVotingClassifier(schema, members, weights, voting);
    }

    internal override void WriteState(ModelWriter writer)
    {
        writer.Whole((long)Voting);
        writer.Array<double>(_weights);
        writer.Models(_members);
    }

    private protected override void ScoreCore(FeatureTable x, double[] scores, int threads)
    {
        var all = _weights.Sum();
        for (var place = 0; place < _members.Length; place++)
        {
            var member = _members[place];
            var votes = Voting == VotingKind.Soft ? member.Probability(x, threads) : member.Score(x, threads);
            for (var row = 0; row < scores.Length; row++)
                scores[row] += _weights[place] / all * (Voting == VotingKind.Soft ? votes[row] : votes[row] >= member.DefaultThreshold ? 1 : 0);
        }

        // Shares that add up to 1 but for rounding.
        for (var row = 0; row < scores.Length; row++)
            scores[row] = Math.Min(1, scores[row]);
    }
}
