using ChurnLab.Frames;
using ChurnLab.Insight.Texts;
using ChurnLab.Insight.Words;
using ChurnLab.Learning;
using ChurnLab.Statistics;

namespace ChurnLab.Insight.Segments;

/// <summary>By what some rows differ from all rows.</summary>
internal static class ClusterTraits
{
    /// <summary>Traits in words, the strongest first: standard deviations for numbers, Cohen's h for shares; below 0.2 there is none.</summary>
    public static IEnumerable<string> Of(FeatureTable rows, int[] members, Vocabulary vocabulary) => rows.Columns
        .SelectMany(column => Traits(column, members, vocabulary[column.Name]))
        .Where(trait => Math.Abs(trait.Strength) >= 0.2)
        .OrderByDescending(trait => Math.Abs(trait.Strength))
        .Select(trait => trait.Text);

    private static IEnumerable<(double Strength, string Text)> Traits(FeatureColumn column, int[] members, FeatureWords words)
    {
        if (column is CategoryFeature category)
        {
            var codes = category.Codes.ToArray();
            var levels = category.Levels.Select((level, code) =>
                Shares(LevelText(words, level), Array.ConvertAll(codes, own => own == code), members)).ToArray();
            // The level that is most over-represented stands for its feature.
            return levels.Length == 0 ? [] : [levels.MaxBy(trait => trait.Strength)];
        }

        var values = ((NumberFeature)column).Values.ToArray();
        var missing = Shares(words.Missing ?? InsightTexts.Get("Condition.Missing", words.Name), Array.ConvertAll(values, double.IsNaN), members);
        var isFlag = values.All(value => value is 0 or 1 || double.IsNaN(value));
        var level = isFlag
            ? Shares(LevelText(words, "1"), Array.ConvertAll(values, value => value == 1), members)
            : Number(words, values, members);
        return [missing, level];
    }

    private static string LevelText(FeatureWords words, string level)
    {
        var value = words.Value(level);
        return value == level ? InsightTexts.Get("Condition.Value", words.Name, value) : value;
    }

    private static (double Strength, string Text) Shares(string text, bool[] has, int[] members)
    {
        var (own, all) = (members.Count(row => has[row]) / (double)members.Length, has.Count(value => value) / (double)has.Length);
        return (Power.CohenH(own, all), InsightTexts.Get("Clusters.Share", text, RussianText.Percent(own, 0), RussianText.Percent(all, 0)));
    }

    private static (double Strength, string Text) Number(FeatureWords words, double[] values, int[] members)
    {
        double[] all = [.. values.Where(value => !double.IsNaN(value)).Order()];
        double[] own = [.. members.Select(row => values[row]).Where(value => !double.IsNaN(value)).Order()];
        if (own.Length == 0)
            return (0, "");
        var mean = all.Average();
        var deviation = Math.Sqrt(all.Average(value => (value - mean) * (value - mean)));
        var strength = deviation == 0 ? 0 : Math.Abs(own.Average() - mean) / deviation;
        return (strength, InsightTexts.Get("Clusters.Number", words.Name, words.Number(Median(own)), words.Number(Median(all))));
    }

    private static double Median(double[] sorted) => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
}
