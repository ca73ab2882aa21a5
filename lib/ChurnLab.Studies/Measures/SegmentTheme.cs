using ChurnLab.Insight.Segments;
using ChurnLab.Learning;

namespace ChurnLab.Studies.Measures;

/// <summary>Something a segment is about, such as «young» or «without a card»: most of its members have it, and more than others do.</summary>
/// <param name="Key">Name in catalogues.</param>
/// <param name="Title">Name for readers.</param>
/// <param name="Conditions">What a client has who has it; all of them.</param>
public sealed record SegmentTheme(string Key, string Title, params IReadOnlyList<Condition> Conditions)
{
    /// <summary>Share of the members that must have it: 0.8.</summary>
    public const double LeastShare = 0.8;

    /// <summary>How many times the share of all clients that share must be: 1.2.</summary>
    public const double LeastLift = 1.2;

    /// <summary>The themes of a group of clients, in the order given.</summary>
    /// <param name="members">The group.</param>
    /// <param name="clients">All clients.</param>
    /// <param name="themes">Themes to look for.</param>
    /// <exception cref="LearningException">A feature of a theme is not there.</exception>
    public static IReadOnlyList<SegmentTheme> Of(RowSet members, FeatureTable clients, IEnumerable<SegmentTheme> themes)
    {
        ArgumentNullException.ThrowIfNull(members);
        ArgumentNullException.ThrowIfNull(clients);
        ArgumentNullException.ThrowIfNull(themes);
        return [.. themes.Where(theme => theme.IsOf(members, clients))];
    }

    private bool IsOf(RowSet members, FeatureTable clients)
    {
        var holders = Conditions.Select(condition => condition.Holds(clients)).Aggregate((all, next) => all.And(next));
        var share = (double)holders.CountBoth(members) / Math.Max(1, members.Count);
        return share >= LeastShare && share >= LeastLift * holders.Count / clients.Rows;
    }
}
