namespace ChurnLab.Learning.Tuning;

/// <summary>What a search over families found.</summary>
public sealed class FamilySearchResult
{
    internal FamilySearchResult(IReadOnlyList<KeyValuePair<string, StudyResult>> families)
    {
        Families = families;
        foreach (var (name, result) in families)
        {
            if (!result.HasBest)
                continue;
            if (!HasBest || (result.Direction == StudyDirection.Maximize ? result.Best.Value > Best.Value : result.Best.Value < Best.Value))
                (HasBest, BestFamily, Best) = (true, name, result.Best);
        }
    }

    /// <summary>Study per family, in the order given; one whose trials all failed has no best.</summary>
    public IReadOnlyList<KeyValuePair<string, StudyResult>> Families { get; }

    /// <summary>The family with the best trial, the earlier one of equals.</summary>
    public string BestFamily { get; } = "";

    /// <summary>The best trial of all.</summary>
    public TrialRecord Best { get; } = null!;

    internal bool HasBest { get; }

    /// <summary>Study of a family.</summary>
    /// <param name="family">Name of the family.</param>
    /// <exception cref="LearningException">There is no such family.</exception>
    public StudyResult this[string family]
    {
        get
        {
            foreach (var (name, result) in Families)
            {
                if (name == family)
                    return result;
            }

            throw new LearningException($"There is no family '{family}'. There are: {string.Join(", ", Families.Select(one => one.Key))}.");
        }
    }
}
