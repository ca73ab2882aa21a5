namespace ChurnLab.Insight.Explanation;

/// <summary>Columns that are taken together under one name: permuted together, or one player of a game.</summary>
/// <param name="Name">The name.</param>
/// <param name="Columns">Names of the columns. Range: 1 or more.</param>
public sealed record FeatureGroup(string Name, params IReadOnlyList<string> Columns)
{
    /// <summary>The name and its columns.</summary>
    public override string ToString() => $"{Name} ({string.Join(", ", Columns)})";
}
