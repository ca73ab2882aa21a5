namespace ChurnLab.Learning.Ensembles;

/// <summary>Several models of the same rows that vote.</summary>
/// <remarks>As in scikit-learn, but soft by default, as a churn model is asked for probabilities. A draw of hard votes is class 0.</remarks>
public sealed record VotingClassifier : Classifier
{
    /// <summary>The models. Range: 1 or more. Default: none, which cannot be fitted.</summary>
    public IReadOnlyList<Classifier> Members { get; init; } = [];

    /// <summary>How they are heard. Default: by their probabilities.</summary>
    public VotingKind Voting { get; init; } = VotingKind.Soft;

    /// <summary>Weight of each member. Range: as many as members, 0 or more, not all 0. Default: none, all alike.</summary>
    public IReadOnlyList<double> MemberWeights { get; init; } = [];

    /// <inheritdoc/>
    public override bool TakesMissing => Members.All(member => member.TakesMissing);

    /// <inheritdoc/>
    public override bool TakesCategories => Members.All(member => member.TakesCategories);

    /// <inheritdoc/>
    public override bool NeedsBothClasses => Members.Any(member => member.NeedsBothClasses);

    private protected override bool PartsCheck => true;

    /// <summary>Its own settings and those of each member, such as «Members[0].C».</summary>
    public override IReadOnlyList<KeyValuePair<string, object?>> Parameters() =>
    [
        KeyValuePair.Create<string, object?>(nameof(Voting), Voting),
        KeyValuePair.Create<string, object?>(nameof(MemberWeights), MemberWeights),
        .. MemberFits.Parameters(Members),
    ];

    /// <inheritdoc/>
    protected override void CheckSettings()
    {
        if (Members.Count == 0)
            throw LearningErrors.Setting(Name, nameof(Members), "empty", "a classifier or more");
        if (MemberWeights.Count == 0)
            return;
        if (MemberWeights.Count != Members.Count)
            throw LearningErrors.Setting(Name, nameof(MemberWeights), $"a list of {MemberWeights.Count}", $"a weight for each of {Members.Count} members");
        foreach (var weight in MemberWeights)
        {
            if (!double.IsFinite(weight) || weight < 0)
                throw LearningErrors.Setting(Name, nameof(MemberWeights), weight, "finite numbers of 0 or more");
        }

        if (MemberWeights.All(weight => weight == 0))
            throw LearningErrors.Setting(Name, nameof(MemberWeights), "all 0", "a member that counts");
    }

    /// <inheritdoc/>
    protected override FittedClassifier FitCore(TrainingData data)
    {
        var members = MemberFits.Whole(Members, data);
        if (Voting == VotingKind.Soft && members.Index().FirstOrDefault(member => !member.Item.HasProbability) is { Item: not null } mute)
        {
            throw new LearningException(
                $"{Members[mute.Index].Name} only ranks rows and has no probabilities to take the mean of: calibrate it first, or let members vote hard.");
        }

        double[] weights = MemberWeights.Count == 0 ? [.. Members.Select(_ => 1.0)] : [.. MemberWeights];
        return new FittedVotingClassifier(FeatureSchema.Of(data.X), members, weights, Voting);
    }
}
