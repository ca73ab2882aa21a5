namespace ChurnLab.Charts.Recipes;

/// <summary>Which bubbles are labelled.</summary>
internal static class BubbleLabels
{
    /// <summary>The named ones, or the largest; of bubbles in falling order of size.</summary>
    public static IEnumerable<(int Place, BubblePoint Point)> Chosen(
        IReadOnlyList<BubblePoint> points, IReadOnlyList<string>? only, int count)
    {
        var labelled = points.Index().Where(each => !string.IsNullOrEmpty(each.Item.Label));
        var chosen = only is null
            ? labelled.Take(count)
            : labelled.Where(each => only.Contains(each.Item.Label!, StringComparer.Ordinal));
        return chosen.Select(each => (each.Index, each.Item));
    }
}
