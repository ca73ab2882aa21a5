namespace ChurnLab.Insight.Explanation;

/// <summary>How important features are by one method.</summary>
/// <param name="Method">Name of the method, such as «перестановка».</param>
/// <param name="Features">Names of the features, each once, in any order.</param>
/// <param name="Values">Importance per feature, greater for more important ones, on a scale of the method; NaN where it has none.</param>
public sealed record ImportanceRanking(string Method, IReadOnlyList<string> Features, IReadOnlyList<double> Values)
{
    /// <summary>Importance by Shapley values: their mean size per feature.</summary>
    /// <param name="method">Name of the method.</param>
    /// <param name="values">The values.</param>
    public static ImportanceRanking Of(string method, ShapleyValues values) => new(method, [.. values.Rows.Names], values.MeanAbsolute());
}
