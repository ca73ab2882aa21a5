namespace ChurnLab.Learning.Metrics;

/// <summary>Metrics of the order of scores, computed from groups of equal scores.</summary>
internal static class RankMetrics
{
    /// <summary>Area under the ROC curve.</summary>
    public static double RocAuc(ScoreGroups groups)
    {
        var (positive, negative, area) = (0.0, 0.0, 0.0);
        for (var group = 0; group < groups.Count; group++)
        {
            area += groups.Negatives[group] * (positive + (groups.Positives[group] / 2));
            positive += groups.Positives[group];
            negative += groups.Negatives[group];
        }

        return positive > 0 && negative > 0 ? area / (positive * negative) : throw MetricInput.OneClass("ROC-AUC");
    }

    /// <summary>Sum of the precision at each threshold times the recall gained there.</summary>
    public static double AveragePrecision(ScoreGroups groups)
    {
        var (positive, all, sum) = (0.0, 0.0, 0.0);
        for (var group = 0; group < groups.Count; group++)
        {
            if (groups.Positives[group] + groups.Negatives[group] == 0)
                continue;
            positive += groups.Positives[group];
            all += groups.Positives[group] + groups.Negatives[group];
            sum += groups.Positives[group] * (positive / all);
        }

        return positive > 0 ? sum / positive : throw MetricInput.OneClass("Average precision");
    }

    /// <summary>Area under the straight lines between points of precision and recall; precision is 1 at recall 0.</summary>
    public static double PrecisionRecallArea(ScoreGroups groups)
    {
        var (positive, all, sum, last) = (0.0, 0.0, 0.0, 1.0);
        for (var group = 0; group < groups.Count; group++)
        {
            if (groups.Positives[group] + groups.Negatives[group] == 0)
                continue;
            positive += groups.Positives[group];
            all += groups.Positives[group] + groups.Negatives[group];
            sum += groups.Positives[group] * (last + (positive / all)) / 2;
            last = positive / all;
        }

        return positive > 0 ? sum / positive : throw MetricInput.OneClass("The area under a precision-recall curve");
    }

    /// <summary>Greatest distance of the shares of both classes that reach a threshold.</summary>
    public static double KolmogorovSmirnov(ScoreGroups groups)
    {
        var (positives, negatives) = (groups.Positives.Sum(), groups.Negatives.Sum());
        if (positives == 0 || negatives == 0)
            throw MetricInput.OneClass("The Kolmogorov-Smirnov distance");
        var (positive, negative, greatest) = (0.0, 0.0, 0.0);
        for (var group = 0; group < groups.Count; group++)
        {
            positive += groups.Positives[group];
            negative += groups.Negatives[group];
            greatest = Math.Max(greatest, (positive / positives) - (negative / negatives));
        }

        return greatest;
    }

    /// <summary>Greatest F1 over thresholds, and the greatest threshold that gives it.</summary>
    public static ThresholdChoice BestF1(ScoreGroups groups)
    {
        var positives = groups.Positives.Sum();
        var (positive, all, best) = (0.0, 0.0, new ThresholdChoice(double.PositiveInfinity, 0));
        for (var group = 0; group < groups.Count; group++)
        {
            positive += groups.Positives[group];
            all += groups.Positives[group] + groups.Negatives[group];
            var f1 = 2 * positive / (positives + all);
            if (f1 > best.Value)
                best = new ThresholdChoice(groups.Scores[group], f1);
        }

        return best;
    }
}
