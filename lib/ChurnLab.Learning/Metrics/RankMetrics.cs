namespace ChurnLab.Learning.Metrics;

/// <summary>Metrics of the order of scores, computed from groups of equal scores, some of which may be empty.</summary>
internal static class RankMetrics
{
    /// <summary>Area under the ROC curve.</summary>
    public static double RocAuc(ScoreGroups groups)
    {
        var positives = groups.Positives;
        var negatives = groups.Negatives;
        var (positive, negative, area) = (0.0, 0.0, 0.0);
        for (var group = 0; group < positives.Length; group++)
        {
            area += negatives[group] * (positive + (positives[group] / 2));
            positive += positives[group];
            negative += negatives[group];
        }

        return positive > 0 && negative > 0 ? area / (positive * negative) : throw MetricInput.OneClass("ROC-AUC");
    }

    /// <summary>Sum of the precision at each threshold times the recall gained there.</summary>
    public static double AveragePrecision(ScoreGroups groups)
    {
        var positives = groups.Positives;
        var negatives = groups.Negatives;
        var (positive, all, sum) = (0.0, 0.0, 0.0);
        for (var group = 0; group < positives.Length; group++)
        {
            positive += positives[group];
            all += positives[group] + negatives[group];
            // Empty groups come before the first row too, where there is no precision yet.
            sum += positives[group] == 0 ? 0 : positives[group] * (positive / all);
        }

        return positive > 0 ? sum / positive : throw MetricInput.OneClass("Average precision");
    }

    /// <summary>Area under the straight lines between points of precision and recall; precision is 1 at recall 0.</summary>
    public static double PrecisionRecallArea(ScoreGroups groups)
    {
        var positives = groups.Positives;
        var negatives = groups.Negatives;
        var (positive, all, sum, last) = (0.0, 0.0, 0.0, 1.0);
        for (var group = 0; group < positives.Length; group++)
        {
            if (positives[group] + negatives[group] == 0)
                continue;
            positive += positives[group];
            all += positives[group] + negatives[group];
            sum += positives[group] * (last + (positive / all)) / 2;
            last = positive / all;
        }

        return positive > 0 ? sum / positive : throw MetricInput.OneClass("The area under a precision-recall curve");
    }

    /// <summary>Greatest distance of the shares of both classes that reach a threshold.</summary>
    public static double KolmogorovSmirnov(ScoreGroups groups)
    {
        var (ofOne, ofZero) = (Sum(groups.Positives), Sum(groups.Negatives));
        if (ofOne == 0 || ofZero == 0)
            throw MetricInput.OneClass("The Kolmogorov-Smirnov distance");
        var (positive, negative, greatest) = (0.0, 0.0, 0.0);
        for (var group = 0; group < groups.Count; group++)
        {
            positive += groups.Positives[group];
            negative += groups.Negatives[group];
            greatest = Math.Max(greatest, (positive / ofOne) - (negative / ofZero));
        }

        return greatest;
    }

    /// <summary>Greatest F1 over thresholds, and the greatest threshold that gives it.</summary>
    public static ThresholdChoice BestF1(ScoreGroups groups)
    {
        var ofOne = Sum(groups.Positives);
        var (positive, all, best) = (0.0, 0.0, new ThresholdChoice(double.PositiveInfinity, 0));
        for (var group = 0; group < groups.Count; group++)
        {
            positive += groups.Positives[group];
            all += groups.Positives[group] + groups.Negatives[group];
            var f1 = 2 * positive / (ofOne + all);
            if (f1 > best.Value)
                best = new ThresholdChoice(groups.Scores[group], f1);
        }

        return best;
    }

    /// <summary>Share of class 1 among the highest scores over its share among all; of equal scores at the border as many as fit, evenly.</summary>
    public static double Lift(ScoreGroups groups, double share)
    {
        var (ofOne, ofZero) = (Sum(groups.Positives), Sum(groups.Negatives));
        if (ofOne == 0)
            throw MetricInput.OneClass("Lift");
        var (room, found) = (share * (ofOne + ofZero), 0.0);
        for (var group = 0; group < groups.Count && room > 0; group++)
        {
            var mass = groups.Positives[group] + groups.Negatives[group];
            found += mass <= room ? groups.Positives[group] : groups.Positives[group] * (room / mass);
            room -= mass;
        }

        return found / (share * ofOne);
    }

    /// <summary>Sum from the first to the last.</summary>
    public static double Sum(ReadOnlySpan<double> masses)
    {
        var sum = 0.0;
        foreach (var mass in masses)
            sum += mass;
        return sum;
    }
}
