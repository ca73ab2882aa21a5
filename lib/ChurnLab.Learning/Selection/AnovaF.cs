using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ChurnLab.Learning.Preparation;

namespace ChurnLab.Learning.Selection;

/// <summary>F of the analysis of variance between two classes.</summary>
internal static class AnovaF
{
    private const int Lanes = 4;

    public static double[] Scores(TrainingData data)
    {
        var (all, positive) = Count(data);
        var scores = new double[data.X.Columns.Count];
        PerColumn.Do(data, place => scores[place] = Score(data, place, all, positive));
        return scores;
    }

    private static (double All, double Positive) Count(TrainingData data)
    {
        if (!data.HasWeights)
            return (data.Rows, data.Y!.Positives);
        var (all, positive) = (0.0, 0.0);
        for (var row = 0; row < data.Rows; row++)
        {
            all += data.Weights[row];
            positive += data.Weights[row] * data.Labels[row];
        }

        return (all, positive);
    }

    private static double Score(TrainingData data, int place, double all, double positive)
    {
        var values = data.X.Numbers(place);
        var (sum, sumOfPositive, squares) = Sums(values, data.Labels, data.Weights);
        var rest = sum - sumOfPositive;
        var negative = all - positive;
        var middle = sum * sum / all;
        var between = (sumOfPositive * sumOfPositive / positive) + (rest * rest / negative) - middle;
        var total = squares - middle;
        // What rounding leaves of a feature that is the same in every row.
        if (squares == 0 || positive == 0 || negative == 0)
            return double.NaN;
        return Math.Max(0, between) / (Math.Max(0, total - between) / (data.Rows - 2));
    }

    // One pass over the column; distances to the first value stand for those to the mean, which is not known yet.
    private static (double Sum, double SumOfPositive, double Squares) Sums(
        ReadOnlySpan<double> values, ReadOnlySpan<double> labels, ReadOnlySpan<double> weights)
    {
        var origin = Vector256.Create(values[0]);
        var (sums, positives, squares) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        var (others, otherPositives, otherSquares) = (sums, positives, squares);
        var row = 0;
        for (; row <= values.Length - (2 * Lanes); row += 2 * Lanes)
        {
            var (one, other) = (At(values, row) - origin, At(values, row + Lanes) - origin);
            var (heavy, also) = weights.IsEmpty ? (one, other) : (one * At(weights, row), other * At(weights, row + Lanes));
            sums += heavy;
            others += also;
            positives += heavy * At(labels, row);
            otherPositives += also * At(labels, row + Lanes);
            squares += heavy * one;
            otherSquares += also * other;
        }

        var (sum, positive, square) = (Vector256.Sum(sums + others), Vector256.Sum(positives + otherPositives), Vector256.Sum(squares + otherSquares));
        for (; row < values.Length; row++)
        {
            var distance = values[row] - values[0];
            var heavy = weights.IsEmpty ? distance : distance * weights[row];
            sum += heavy;
            positive += heavy * labels[row];
            square += heavy * distance;
        }

        return (sum, positive, square);
    }

    private static Vector256<double> At(ReadOnlySpan<double> values, int row) =>
        Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(values), (nuint)row);
}
