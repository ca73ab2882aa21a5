using ChurnLab.Learning.Tuning;

namespace ChurnLab.Tests.Learning.Tuning;

/// <summary>Surfaces whose smallest value is sought.</summary>
internal static class Surfaces
{
    /// <summary>A bowl; least value 0.</summary>
    public static double Bowl(Trial trial) => Math.Pow(trial.Float("x", -10, 10) - 2, 2) + Math.Pow(trial.Float("y", -10, 10) + 3, 2);

    /// <summary>Branin's function with one axis on a logarithmic scale; least value 0.397887.</summary>
    public static double Branin(Trial trial)
    {
        var x = Math.Log10(trial.Float("x", 1e-5, 1e10, log: true));
        var y = trial.Float("y", 0, 15);
        var valley = y - (5.1 / (4 * Math.PI * Math.PI) * x * x) + (5 / Math.PI * x) - 6;
        return (valley * valley) + (10 * (1 - (1 / (8 * Math.PI))) * Math.Cos(x)) + 10;
    }

    /// <summary>Four families of models, each with its own parameters; least value 0.1, that of the forest.</summary>
    public static double Mixed(Trial trial)
    {
        switch (trial.Category("family", "linear", "svc", "forest", "neighbours"))
        {
            case "linear":
                return 0.3 + (0.05 * Math.Abs(Math.Log10(trial.Float("c", 1e-4, 1e4, log: true)) - 1))
                    + (trial.Category("penalty", "l1", "l2") == "l1" ? 0.02 : 0);
            case "svc":
                var (width, cost) = (Math.Log10(trial.Float("gamma", 1e-5, 10, log: true)), Math.Log10(trial.Float("cost", 1e-3, 1e3, log: true)));
                return 0.18 + (0.04 * Math.Pow(width + 2, 2)) + (0.03 * Math.Pow(cost - 1, 2)) + (0.02 * (width + 2) * (cost - 1));
            case "forest":
                return 0.1 + (0.15 * Math.Abs(Math.Log2(trial.Int("trees", 8, 512, log: true) / 256.0)) / 5)
                    + (0.01 * Math.Abs(trial.Int("depth", 2, 24) - 13)) + (0.2 * Math.Abs(trial.Float("share", 0.1, 1, step: 0.05) - 0.4));
            default:
                return 0.25 + (0.004 * Math.Abs(trial.Int("neighbours", 1, 51, step: 2) - 21))
                    + (trial.Category("weights", "uniform", "distance") == "uniform" ? 0.03 : 0);
        }
    }

    /// <summary>Hartmann's function of six numbers; least value −3.32237.</summary>
    public static double Hartmann(Trial trial)
    {
        double[] heights = [1, 1.2, 3, 3.2];
        double[,] slopes = { { 10, 3, 17, 3.5, 1.7, 8 }, { 0.05, 10, 17, 0.1, 8, 14 }, { 3, 3.5, 1.7, 10, 17, 8 }, { 17, 8, 0.05, 10, 0.1, 14 } };
        double[,] places =
        {
            { 1312, 1696, 5569, 124, 8283, 5886 }, { 2329, 4135, 8307, 3736, 1004, 9991 },
            { 2348, 1451, 3522, 2883, 3047, 6650 }, { 4047, 8828, 8732, 5743, 1091, 381 },
        };
        double[] x = [.. Enumerable.Range(0, 6).Select(axis => trial.Float($"x{axis}", 0, 1))];
        var sum = 0.0;
        for (var peak = 0; peak < 4; peak++)
        {
            var distance = 0.0;
            for (var axis = 0; axis < 6; axis++)
                distance += slopes[peak, axis] * Math.Pow(x[axis] - (places[peak, axis] * 1e-4), 2);
            sum -= heights[peak] * Math.Exp(-distance);
        }

        return sum;
    }

    /// <summary>The mixed surface reached step by step, so that it can be given up.</summary>
    public static double Conditional(Trial trial)
    {
        var value = Mixed(trial);
        for (var step = 0; step < 4; step++)
        {
            trial.Report(value + (0.1 / (step + 1)), step);
            if (trial.ShouldPrune)
                return trial.Prune();
        }

        return value;
    }
}
