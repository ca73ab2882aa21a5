using ChurnLab.Insight.Texts;
using ChurnLab.Insight.Words;
using ChurnLab.Learning;

namespace ChurnLab.Insight.Segments;

/// <summary>A number lies between two ends, both included; a missing value lies nowhere.</summary>
/// <param name="Feature">Name of the feature.</param>
/// <param name="Lower">Lower end; −∞ for none.</param>
/// <param name="Upper">Upper end; +∞ for none. Equal ends ask for one value; two open ends ask that there is a value.</param>
public sealed record RangeCondition(string Feature, double Lower, double Upper) : Condition(Feature)
{
    /// <inheritdoc/>
    public override RowSet Holds(FeatureTable rows)
    {
        var values = rows.Numbers(rows.PlaceOf(Feature));
        var set = new RowSet(values.Length);
        for (var row = 0; row < values.Length; row++)
        {
            if (values[row] >= Lower && values[row] <= Upper)
                set.Add(row);
        }

        return set;
    }

    /// <inheritdoc/>
    public override string Describe(Vocabulary vocabulary)
    {
        var words = vocabulary[Feature];
        return (double.IsNegativeInfinity(Lower), double.IsPositiveInfinity(Upper)) switch
        {
            (true, true) => words.Known ?? InsightTexts.Get("Condition.Known", words.Name),
            (true, false) => InsightTexts.Get("Condition.Upto", words.Name, words.Number(Upper)),
            (false, true) => InsightTexts.Get("Condition.From", words.Name, words.Number(Lower)),
            _ when Lower == Upper => OneValue(words),
            _ => InsightTexts.Get("Condition.Between", words.Name, (words with { Unit = null }).Number(Lower), words.Number(Upper)),
        };
    }

    private string OneValue(FeatureWords words)
    {
        var value = words.Value(Lower);
        return value == words.Number(Lower) ? InsightTexts.Get("Condition.Value", words.Name, value) : value;
    }
}
