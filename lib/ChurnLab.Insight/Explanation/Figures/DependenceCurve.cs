using ChurnLab.Insight.Findings;
using ChurnLab.Insight.Texts;
using ChurnLab.Insight.Words;
using ChurnLab.Statistics;

namespace ChurnLab.Insight.Explanation;

/// <summary>Mean Shapley value of a feature in groups of rows of like values: quantile bins of numbers, levels of categories.</summary>
internal sealed class DependenceCurve
{
    private const int MostBins = 20;
    private const int LeastRows = 20;

    private readonly ShapleyValues _values;
    private readonly int _place;
    private readonly FeatureValues _feature;
    private readonly FeatureWords _words;

    public DependenceCurve(ShapleyValues values, string feature, Vocabulary words)
    {
        (_values, _place, _words) = (values, values.Rows.PlaceOf(feature), words[feature]);
        _feature = new(values.Rows.Columns[_place], words);
        Missing = [.. Enumerable.Range(0, values.Count).Where(row => double.IsNaN(_feature.Number(row)))];
        int[] known = [.. Enumerable.Range(0, values.Count).Where(row => !double.IsNaN(_feature.Number(row))).OrderBy(_feature.Number)];
        Bins = [.. (_feature.Levels() is null ? Quantiles(known) : Levels(known)).Select(Bin)];
    }

    /// <summary>Rows without a value.</summary>
    public IReadOnlyList<int> Missing { get; }

    /// <summary>The groups in the order of their values.</summary>
    public IReadOnlyList<DependenceBin> Bins { get; }

    /// <summary>Where the feature raises the output most and where it lowers it; unresolved where groups differ no more than by chance.</summary>
    public Finding Finding(OutputScale scale)
    {
        var compared = Bins.Where(bin => bin.Rows >= LeastRows).ToArray();
        if (compared.Length >= 2)
        {
            var (low, high) = (compared.MinBy(bin => bin.Mean)!, compared.MaxBy(bin => bin.Mean)!);
            var noise = Math.Sqrt((low.Error * low.Error) + (high.Error * high.Error));
            // Between the extremes of many groups chance lies further apart than between two.
            if (high.Mean - low.Mean > 3 * noise && high.Mean > low.Mean)
            {
                return new(
                    InsightTexts.Get("Dependence.Headline", InsightTexts.Capital(_words.Name), Label(high), Label(low)),
                    InsightTexts.Get("Dependence.Text", _words.Name, Label(high), scale.Move(high.Mean), Label(low), scale.Move(low.Mean)),
                    true);
            }
        }

        return new(InsightTexts.Get("Dependence.HeadlineNone", InsightTexts.Capital(_words.Name)), InsightTexts.Get("Dependence.TextNone", _words.Name), false);
    }

    /// <summary>Mean value of the rows without a value.</summary>
    public double MissingMean => Missing.Count == 0 ? double.NaN : Missing.Average(row => _values[row, _place]);

    private string Label(DependenceBin bin) => bin.Low == bin.High
        ? _feature.Called(bin.Low)
        : InsightTexts.Get("Dependence.Range", (_words with { Unit = null }).Number(bin.Low), _words.Number(bin.High));

    private IEnumerable<int[]> Levels(int[] known) => known.GroupBy(_feature.Number).Select(level => level.ToArray());

    // Equal numbers stay together.
    private IEnumerable<int[]> Quantiles(int[] known)
    {
        var size = Math.Max(LeastRows, (known.Length + MostBins - 1) / MostBins);
        for (var start = 0; start < known.Length;)
        {
            var end = Math.Min(known.Length, start + size);
            while (end < known.Length && (_feature.Number(known[end]) == _feature.Number(known[end - 1]) || known.Length - end < LeastRows))
                end++;
            yield return known[start..end];
            start = end;
        }
    }

    private DependenceBin Bin(int[] rows)
    {
        double[] moves = [.. rows.Select(row => _values[row, _place])];
        var mean = moves.Average();
        var variance = moves.Length < 2 ? 0 : moves.Sum(move => (move - mean) * (move - mean)) / (moves.Length - 1);
        return new(_feature.Number(rows[0]), _feature.Number(rows[^1]), rows.Length, mean, Math.Sqrt(variance / moves.Length))
        {
            Middle = Quantile.Of([.. rows.Select(_feature.Number)], 0.5),
        };
    }
}
