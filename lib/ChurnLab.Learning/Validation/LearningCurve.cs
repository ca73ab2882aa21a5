using ChurnLab.Statistics;

namespace ChurnLab.Learning.Validation;

/// <summary>Scores against the number of rows fitted, or against a setting.</summary>
public static class LearningCurve
{
    /// <summary>Fits more and more of each fold's training rows: whether more rows would help.</summary>
    /// <remarks>Rows of a smaller share are among those of a greater one. They are drawn within the classes, so that few rows still have both.</remarks>
    /// <param name="model">Settings of the model.</param>
    /// <param name="x">Features.</param>
    /// <param name="y">Classes, one per row.</param>
    /// <param name="folds">Splits of the rows. Range: 1 or more.</param>
    /// <param name="options">Metric, shares, seed; null for the defaults.</param>
    /// <returns>A point per share, in the order of shares.</returns>
    /// <exception cref="LearningException">A share is outside its range, or a fold cannot be fitted or scored.</exception>
    public static IReadOnlyList<CurvePoint> Of(
        Classifier model, FeatureTable x, Target y, IReadOnlyList<Fold> folds, LearningCurveOptions? options = null)
    {
        options ??= new LearningCurveOptions();
        foreach (var share in options.Shares)
        {
            if (!(share is > 0 and <= 1))
                throw LearningErrors.Setting(nameof(LearningCurve), nameof(options.Shares), share, "shares above 0 and up to 1");
        }

        var orders = folds.Select((fold, number) => Order(fold, y, RandomStream.Of(options.Seed, number))).ToArray();
        return [.. options.Shares.Select(share => At(share))];

        CurvePoint At(double share)
        {
            Fold[] smaller = [.. folds.Select((fold, number) => Fold.Over(First(orders[number], share), fold.Test.ToArray()))];
            return Point(smaller.Average(fold => (double)fold.Train.Length), model, (x, y), smaller, options);
        }
    }

    /// <summary>Fits settings that differ in one value: where a model is too simple and where it learns its rows by heart.</summary>
    /// <param name="values">Values of the setting.</param>
    /// <param name="model">Makes the settings for a value.</param>
    /// <param name="data">Features, and classes, one per row.</param>
    /// <param name="folds">Splits of the rows. Range: 1 or more.</param>
    /// <param name="options">Metric, weights, threads; null for the defaults.</param>
    /// <returns>A point per value, in their order.</returns>
    /// <exception cref="LearningException">A fold cannot be fitted or scored.</exception>
    public static IReadOnlyList<CurvePoint> OverSetting(
        IReadOnlyList<double> values,
        Func<double, Classifier> model,
        (FeatureTable X, Target Y) data,
        IReadOnlyList<Fold> folds,
        LearningCurveOptions? options = null) =>
        [.. values.Select(value => Point(value, model(value), data, folds, options ?? new LearningCurveOptions()))];

    private static CurvePoint Point(
        double at, Classifier model, (FeatureTable X, Target Y) data, IReadOnlyList<Fold> folds, LearningCurveOptions options)
    {
        var result = CrossValidation.Score(model, data.X, data.Y, folds, options.Metric, options.Options with { ScoreTrain = true });
        return new CurvePoint(at, result.TrainScores, result);
    }

    // Rows in random order, the classes spread evenly over it: a row's place is that of its share of its class.
    private static int[] Order(Fold fold, Target y, RandomStream random)
    {
        var rows = fold.Train.ToArray();
        random.ShuffleInPlace<int>(rows);
        var places = new double[rows.Length];
        int[] seen = [0, 0];
        var positives = y.Take(rows).Positives;
        for (var i = 0; i < rows.Length; i++)
        {
            var isPositive = y.IsBinary && y.Values[rows[i]] == 1;
            places[i] = (++seen[isPositive ? 1 : 0] - 0.5) / (isPositive ? positives : rows.Length - positives);
        }

        Array.Sort(places, rows);
        return rows;
    }

    private static int[] First(int[] order, double share)
    {
        var rows = order[..Math.Max(1, (int)Math.Round(share * order.Length))];
        Array.Sort(rows);
        return rows;
    }
}
