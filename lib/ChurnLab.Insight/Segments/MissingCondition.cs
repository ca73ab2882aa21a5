using ChurnLab.Insight.Texts;
using ChurnLab.Insight.Words;
using ChurnLab.Learning;

namespace ChurnLab.Insight.Segments;

/// <summary>A value is missing: where that is a class of rows of its own, not a gap.</summary>
/// <param name="Feature">Name of the feature.</param>
public sealed record MissingCondition(string Feature) : Condition(Feature)
{
    /// <inheritdoc/>
    public override RowSet Holds(FeatureTable rows)
    {
        var column = rows[Feature];
        var set = new RowSet(column.Length);
        for (var row = 0; row < column.Length; row++)
        {
            if (column is NumberFeature number ? double.IsNaN(number.Values[row]) : ((CategoryFeature)column).Codes[row] == CategoryFeature.MissingCode)
                set.Add(row);
        }

        return set;
    }

    /// <inheritdoc/>
    public override string Describe(Vocabulary vocabulary) =>
        vocabulary[Feature].Missing ?? InsightTexts.Get("Condition.Missing", vocabulary[Feature].Name);
}
