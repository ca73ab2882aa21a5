using ChurnLab.Insight.Texts;
using ChurnLab.Insight.Words;

namespace ChurnLab.Insight.Explanation;

/// <summary>Puts the strongest values of rows into words.</summary>
internal sealed class ReasonTeller
{
    private const double LeastProbability = 0.01;
    private const double LeastLogOdds = 0.05;
    private const double LeastShare = 0.05;

    private readonly ShapleyValues _values;
    private readonly ReasonOptions _options;
    private readonly FeatureValues[] _features;
    private readonly double _least;

    public ReasonTeller(ShapleyValues values, Vocabulary words, ReasonOptions options)
    {
        (_values, _options) = (values, options);
        _features = [.. values.Rows.Columns.Select(column => new FeatureValues(column, words))];
        var sizes = values.MeanAbsolute();
        Scale = new(values.Output, sizes);
        _least = options.Least ?? values.Output switch
        {
            ModelOutput.Probability => LeastProbability,
            ModelOutput.LogOdds => LeastLogOdds,
            _ => LeastShare * sizes.Sum(),
        };
    }

    /// <summary>How outputs are written.</summary>
    public OutputScale Scale { get; }

    /// <summary>Reasons of a row.</summary>
    public RowReasons Tell(int row)
    {
        var prediction = _values.Prediction(row);
        return new(row, prediction, Told(row, 1, _options.MostFor), Told(row, -1, _options.MostAgainst))
        {
            Opening = InsightTexts.Get("Reasons.Opening", Scale.Level(prediction), Scale.Level(_values.BaseOf(row))),
        };
    }

    private Reason[] Told(int row, int sign, int most) => [.. Enumerable.Range(0, _features.Length)
        .Where(feature => sign * _values[row, feature] > 0 && sign * _values[row, feature] >= LeastAt(row, feature))
        .OrderByDescending(feature => sign * _values[row, feature])
        .Take(most)
        .Select(feature => new Reason(
            _values.Rows.Columns[feature].Name, _features[feature].Sentence(row), _values[row, feature], Scale.Effect(_values[row, feature])))];

    private double LeastAt(int row, int feature) =>
        _values.IsEstimate ? Math.Max(_least, 2 * _values.StandardErrors(row)[feature]) : _least;
}
