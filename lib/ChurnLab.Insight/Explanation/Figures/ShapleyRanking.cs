using ChurnLab.Frames;
using ChurnLab.Insight.Findings;
using ChurnLab.Insight.Texts;
using ChurnLab.Insight.Words;
using ChurnLab.Statistics;

namespace ChurnLab.Insight.Explanation;

/// <summary>Features from the most important to the least, by the mean size of their values.</summary>
internal sealed class ShapleyRanking
{
    private const int Told = 3;
    private const double ClearDirection = 0.5;

    private readonly ShapleyValues _values;
    private readonly double[] _sizes;
    private readonly double _sum;

    public ShapleyRanking(ShapleyValues values, Vocabulary? words)
    {
        if (values.Count == 0)
            throw new InsightException("There are Shapley values of 0 rows; a figure needs 1 or more.");
        _values = values;
        _sizes = values.MeanAbsolute();
        _sum = _sizes.Sum();
        Features = [.. values.Rows.Columns.Select(column => new FeatureValues(column, words ?? Vocabulary.Empty))];
        Order = [.. Enumerable.Range(0, _sizes.Length).OrderByDescending(feature => _sizes[feature])];
        Scale = new(values.Output, _sizes);
    }

    /// <summary>The features in the order of the columns.</summary>
    public IReadOnlyList<FeatureValues> Features { get; }

    /// <summary>Places of the features, the most important first.</summary>
    public IReadOnlyList<int> Order { get; }

    /// <summary>How outputs are written.</summary>
    public OutputScale Scale { get; }

    /// <summary>Mean size of the values of a feature.</summary>
    public double SizeOf(int feature) => _sizes[feature];

    /// <summary>Share of a feature in the sizes of all; 0 where nothing moves the output.</summary>
    public double ShareOf(int feature) => _sum > 0 ? _sizes[feature] / _sum : 0;

    /// <summary>Which features matter most; unresolved where none moves the output by more than the error of the estimate.</summary>
    public Finding Finding()
    {
        var top = Order[0];
        if (!(_sizes[top] > 2 * ErrorOf(top)))
            return new(InsightTexts.Get("Shapley.HeadlineNone"), InsightTexts.Get("Shapley.TextNone"), false);
        var told = Order.Take(Told).Where(feature => _sizes[feature] > 2 * ErrorOf(feature)).ToArray();
        var sentences = told.Select(feature => InsightTexts.Get(
            "Shapley.TextFeature", Features[feature].Name, Scale.Size(_sizes[feature]), Direction(feature)));
        return new(
            InsightTexts.Get("Shapley.Headline", Features[top].Name, RussianText.Percent(ShareOf(top), 0), Direction(top)),
            InsightTexts.Get("Shapley.Text", string.Join("; ", sentences), RussianText.Percent(told.Sum(ShareOf), 0)),
            true);
    }

    // Mean over the rows: the errors of one estimate are not independent of each other.
    private double ErrorOf(int feature) => _values.IsEstimate
        ? Enumerable.Range(0, _values.Count).Average(row => _values.StandardErrors(row)[feature])
        : 0;

    private string Direction(int feature)
    {
        var known = Enumerable.Range(0, _values.Count).Where(row => !double.IsNaN(Features[feature].Number(row))).ToArray();
        if (Features[feature].IsCategory || known.Length < 2)
            return "";
        var numbers = Ranks.Of(Features[feature].Numbers(known));
        var moves = Ranks.Of([.. known.Select(row => _values[row, feature])]);
        return Cosine(numbers, moves) switch
        {
            > ClearDirection => InsightTexts.Get("Shapley.Rising"),
            < -ClearDirection => InsightTexts.Get("Shapley.Falling"),
            _ => "",
        };
    }

    // Spearman's correlation; 0 where either does not vary.
    private static double Cosine(double[] a, double[] b)
    {
        var (meanA, meanB) = (a.Average(), b.Average());
        var (both, ofA, ofB) = (0.0, 0.0, 0.0);
        for (var i = 0; i < a.Length; i++)
        {
            both += (a[i] - meanA) * (b[i] - meanB);
            ofA += (a[i] - meanA) * (a[i] - meanA);
            ofB += (b[i] - meanB) * (b[i] - meanB);
        }

        return ofA > 0 && ofB > 0 ? both / Math.Sqrt(ofA * ofB) : 0;
    }
}
