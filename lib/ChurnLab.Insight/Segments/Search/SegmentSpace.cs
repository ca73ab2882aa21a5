using System.Collections.Concurrent;
using ChurnLab.Learning;

namespace ChurnLab.Insight.Segments;

/// <summary>Rows made ready for a search: the conditions there are, and for every row which of them hold. Search it
/// as often as needed.</summary>
public sealed class SegmentSpace
{
    private readonly ConcurrentDictionary<Condition, RowSet> _members = new();
    private readonly (int Feature, Selector Selector)[] _selectors;

    internal SegmentSpace(FeatureTable rows, SegmentFinder finder)
    {
        Rows = rows;
        var conditions = new List<Condition>();
        Features = [.. rows.Columns.Select(column => ConditionDrafts.Cut(column, finder, conditions))];
        Conditions = conditions;
        _selectors = [.. Features.SelectMany((feature, place) => feature.Selectors.Select(selector => (place, selector)))];
    }

    /// <summary>The rows.</summary>
    public FeatureTable Rows { get; }

    /// <summary>The conditions, feature after feature.</summary>
    public IReadOnlyList<Condition> Conditions { get; }

    /// <summary>The features, in the order of the columns.</summary>
    internal BinnedFeature[] Features { get; }

    /// <summary>The rows for which a condition holds; kept, so that it is worked out once.</summary>
    /// <param name="condition">A condition of the search or another one.</param>
    /// <exception cref="LearningException">There is no such feature or it is of the other kind.</exception>
    public RowSet Members(Condition condition) => _members.GetOrAdd(condition, static (asked, rows) => asked.Holds(rows), Rows);

    /// <summary>The rows for which all of some conditions hold.</summary>
    /// <param name="conditions">The conditions; one or more.</param>
    /// <exception cref="ArgumentException">There is no condition.</exception>
    public RowSet Members(IEnumerable<Condition> conditions)
    {
        RowSet? members = null;
        foreach (var condition in conditions)
            members = members is null ? Members(condition) : members.And(Members(condition));
        return members ?? throw new ArgumentException("Expected a condition; got none.", nameof(conditions));
    }

    /// <summary>Feature and bins of a condition of the search.</summary>
    internal (int Feature, Selector Selector) SelectorOf(int id) => _selectors[id];
}
