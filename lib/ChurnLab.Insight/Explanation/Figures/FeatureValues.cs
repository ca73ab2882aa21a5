using ChurnLab.Insight.Texts;
using ChurnLab.Insight.Words;
using ChurnLab.Learning;
using ChurnLab.Statistics;

namespace ChurnLab.Insight.Explanation;

/// <summary>The values of a feature as numbers to compare, as places for colours and in words.</summary>
internal sealed class FeatureValues(FeatureColumn column, Vocabulary words)
{
    private const int MostLevels = 6;

    private readonly FeatureWords _words = words[column.Name];

    /// <summary>Name of the feature in sentences.</summary>
    public string Name => _words.Name;

    /// <summary>Whether it is a category.</summary>
    public bool IsCategory => column is CategoryFeature;

    /// <summary>Numbers of a feature that has few of them, or the places of levels, in order; null for a feature of many numbers.</summary>
    public double[]? Levels()
    {
        if (column is CategoryFeature category)
            return [.. Enumerable.Range(0, category.Levels.Count).Select(level => (double)level)];
        var seen = new SortedSet<double>();
        foreach (var value in ((NumberFeature)column).Values)
        {
            if (!double.IsNaN(value) && seen.Add(value) && seen.Count > MostLevels)
                return null;
        }

        return [.. seen];
    }

    /// <summary>What a number is called: the word of a level or value, or the number itself.</summary>
    public string Called(double number)
    {
        if (column is CategoryFeature category)
            return _words.SingleValue(category.Levels[(int)number]);
        return _words.SingleValue(number);
    }

    /// <summary>A number for a row: of a category the place of its level; NaN is missing.</summary>
    public double Number(int row) => column switch
    {
        NumberFeature numbers => numbers.Values[row],
        CategoryFeature category when category.Codes[row] >= 0 => category.Codes[row],
        _ => double.NaN,
    };

    /// <summary>Numbers of rows.</summary>
    public double[] Numbers(IReadOnlyList<int> rows) => [.. rows.Select(Number)];

    /// <summary>Ranks of numbers as places from 0 to 1; 0.5 where all are the same, NaN where missing.</summary>
    public static double[] Places(double[] numbers)
    {
        int[] known = [.. Enumerable.Range(0, numbers.Length).Where(place => !double.IsNaN(numbers[place]))];
        var places = new double[numbers.Length];
        Array.Fill(places, double.NaN);
        if (known.Length == 0)
            return places;
        var ranks = Ranks.Of([.. known.Select(place => numbers[place])]);
        var (least, most) = (ranks.Min(), ranks.Max());
        for (var i = 0; i < known.Length; i++)
            places[known[i]] = most > least ? (ranks[i] - least) / (most - least) : 0.5;
        return places;
    }

    /// <summary>The value of a row alone, such as «31 год».</summary>
    public string Value(int row) => double.IsNaN(Number(row)) ? InsightTexts.Get("Shapley.Missing") : Called(Number(row));

    /// <summary>The value of a row with the feature, such as «возраст 31 год», «мужчины», «страна: Франция», «балл: не указано».</summary>
    public string Sentence(int row)
    {
        var number = Number(row);
        if (double.IsNaN(number))
            return _words.Missing ?? InsightTexts.Get("Condition.Missing", Name);
        var value = Value(row);
        if (column is CategoryFeature category)
            return value == category.Levels[(int)number] ? InsightTexts.Get("Condition.Value", Name, value) : value;
        return value == _words.One(number) ? InsightTexts.Get("Shapley.Number", Name, value) : value;
    }
}
