using ChurnLab.Frames;

namespace ChurnLab.Insight.Explanation.Sampling;

/// <summary>Which columns of a model belong to which group.</summary>
internal static class PlayerColumns
{
    /// <summary>The groups, or every column alone; each checked to be there once.</summary>
    /// <param name="columns">Columns of the model.</param>
    /// <param name="groups">Groups asked for; columns in none stay alone. Null: none.</param>
    /// <param name="held">Columns that belong to no group.</param>
    /// <exception cref="InsightException">A column is not there or comes twice, or a name does.</exception>
    public static IReadOnlyList<FeatureGroup> Of(IReadOnlyList<string> columns, IReadOnlyList<FeatureGroup>? groups, IReadOnlyList<string>? held = null)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in (groups ?? []).SelectMany(group => group.Columns).Concat(held ?? []))
        {
            if (!columns.Contains(name, StringComparer.Ordinal))
                throw NoColumn(name, columns);
            if (!taken.Add(name))
                throw new InsightException($"Column '{name}' is named twice among groups and held columns: expected once at most.");
        }

        if (groups?.FirstOrDefault(group => group.Columns.Count == 0) is { } empty)
            throw new InsightException($"Group '{empty.Name}' has no column: expected 1 or more.");
        FeatureGroup[] all = [.. groups ?? [], .. columns.Where(name => !taken.Contains(name)).Select(name => new FeatureGroup(name, name))];
        if (all.GroupBy(group => group.Name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new InsightException($"Two groups or columns are named '{twice.Key}': rename the group.");
        return all.Length > 0 ? all : throw new InsightException($"All {columns.Count} columns are held: nothing is left to explain.");
    }

    private static InsightException NoColumn(string name, IReadOnlyList<string> columns) => new(
        NearestName.Of(name, columns) is { } near
            ? $"The model has no column '{name}'. Did you mean '{near}'?"
            : $"The model has no column '{name}'. It has: {string.Join(", ", columns.Take(20))}.");
}
