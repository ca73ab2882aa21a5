using ChurnLab.Insight.Texts;
using ChurnLab.Insight.Words;
using ChurnLab.Learning;

namespace ChurnLab.Insight.Segments;

/// <summary>A category has a level; a missing value has none.</summary>
/// <param name="Feature">Name of the feature.</param>
/// <param name="Level">The level.</param>
public sealed record LevelCondition(string Feature, string Level) : Condition(Feature)
{
    /// <inheritdoc/>
    public override RowSet Holds(FeatureTable rows)
    {
        if (rows[Feature] is not CategoryFeature category)
            throw new InsightException($"Feature '{Feature}' holds numbers; the condition «{Level}» expects categories.");
        var set = new RowSet(category.Length);
        var codes = category.CodesAmong([Level]);
        for (var row = 0; row < codes.Length; row++)
        {
            if (codes[row] == 0)
                set.Add(row);
        }

        return set;
    }

    /// <inheritdoc/>
    public override string Describe(Vocabulary vocabulary)
    {
        var words = vocabulary[Feature];
        var value = words.Value(Level);
        return value == Level ? InsightTexts.Get("Condition.Value", words.Name, value) : value;
    }
}
