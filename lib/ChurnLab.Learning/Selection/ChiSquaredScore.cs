using ChurnLab.Learning.Preparation;

namespace ChurnLab.Learning.Selection;

/// <summary>Chi-squared of the sums of a feature in two classes against those of the sizes of the classes.</summary>
internal static class ChiSquaredScore
{
    public static double[] Scores(TrainingData data)
    {
        var (all, positive) = (0.0, 0.0);
        for (var row = 0; row < data.Rows; row++)
        {
            all += data.Weight(row);
            positive += data.Weight(row) * data.Labels[row];
        }

        var scores = new double[data.X.Columns.Count];
        PerColumn.Do(data, place => scores[place] = Score(data, place, positive / all));
        return scores;
    }

    private static double Score(TrainingData data, int place, double share)
    {
        var (values, labels) = (data.X.Columns[place], data.Y!);
        var (sum, ofPositive) = Sums(((NumberFeature)values).Values, labels.Values, data, values.Name);
        var (expected, other) = (sum * share, sum * (1 - share));
        var distance = ofPositive - expected;
        return (distance * distance / expected) + (distance * distance / other);
    }

    private static (double Sum, double OfPositive) Sums(ReadOnlySpan<double> values, ReadOnlySpan<double> labels, TrainingData data, string name)
    {
        var (sum, ofPositive) = (0.0, 0.0);
        for (var row = 0; row < values.Length; row++)
        {
            if (values[row] < 0)
            {
                throw new LearningException(FormattableString.Invariant(
                    $"Feature '{name}' is {values[row]} in row {row}: chi-squared needs counts or other numbers of 0 and more."));
            }

            var value = data.Weight(row) * values[row];
            sum += value;
            ofPositive += value * labels[row];
        }

        return (sum, ofPositive);
    }
}
