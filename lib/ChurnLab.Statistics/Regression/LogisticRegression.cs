using System.Globalization;
using ChurnLab.Hosting;
using MathNet.Numerics.LinearAlgebra;

namespace ChurnLab.Statistics.Regression;

/// <summary>Logistic regression by maximum likelihood, for inference: standard errors, tests, odds ratios.</summary>
/// <remarks>
/// Newton's method with the observed information, as statsmodels' <c>Logit</c>; columns are scaled inside, which changes nothing of the
/// result but its accuracy. For prediction with a penalty there are estimators of their own.
/// </remarks>
public static class LogisticRegression
{
    // Change of a row's log odds below which steps end: Newton's error after it is about its square.
    private const double StepTolerance = 1e-9;

    /// <summary>Fits a model of a constant and some columns.</summary>
    /// <param name="outcome">0 or 1 per row; NaN is missing, and its row is left out.</param>
    /// <param name="columns">Columns of the model, without a constant; each as long as the outcome.</param>
    /// <param name="options">Confidence level and limits; null for the defaults.</param>
    /// <exception cref="ArgumentException">The outcome is neither 0 nor 1 somewhere; there are no columns, names repeat, or lengths differ.</exception>
    /// <exception cref="RegressionException">
    /// One class is missing, rows are too few, a column is infinite somewhere, constant or a combination of others, or columns tell the
    /// classes apart so well that no finite coefficient is the best.
    /// </exception>
    public static LogisticFit Fit(ReadOnlySpan<double> outcome, IReadOnlyList<NamedColumn> columns, LogisticRegressionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(columns);
        options ??= new LogisticRegressionOptions();
        if (!(options.Confidence is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(options), options.Confidence, "The confidence level must be above 0 and below 1.");
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxIterations, 1, nameof(options));
        foreach (var value in outcome)
        {
            if (value is not (0 or 1) && !double.IsNaN(value))
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The outcome must be 0 or 1, but is {value}."), nameof(outcome));
        }

        var design = new DesignMatrix(columns, outcome);
        var classes = new double[design.Count];
        for (var row = 0; row < classes.Length; row++)
            classes[row] = outcome[design.Kept[row]];
        CheckClasses(classes);
        return Result(design, Maximise(design, classes, options.MaxIterations), classes, outcome.Length, options.Confidence);
    }

    private static void CheckClasses(double[] classes)
    {
        var positive = classes.Sum();
        if (positive == 0 || positive == classes.Length)
            throw new RegressionException($"All {classes.Length} complete rows have the outcome {classes[0]:0}: a model needs both classes.");
    }

    private static LogisticState Maximise(DesignMatrix design, double[] classes, int maxIterations)
    {
        var state = LogisticState.Of(design, classes, new double[design.Width]);
        for (var i = 0; i < maxIterations; i++)
        {
            AmbientCancellation.ThrowIfRequested();
            var step = state.Step();
            var next = LogisticState.Of(design, classes, Moved(state.Coefficients, step, 1));
            for (var part = 0.5; !(next.LogLikelihood >= state.LogLikelihood - 1e-9) && part > 1e-4; part /= 2)
                next = LogisticState.Of(design, classes, Moved(state.Coefficients, step, part));
            var change = LargestChange(design, step);
            // Separated classes: the odds run away at a steady pace while nothing is gained any more.
            if (change > 0.1 && next.LogLikelihood - state.LogLikelihood < 1e-7)
                throw Separated(design, step);
            state = next;
            if (change < StepTolerance)
                return state;
        }

        throw new RegressionException(
            $"The coefficients have not settled after {maxIterations} steps: some column nearly tells the classes apart; merge its rare values.");
    }

    private static double[] Moved(double[] from, Vector<double> step, double part) => [.. from.Select((value, j) => value + (part * step[j]))];

    private static double LargestChange(DesignMatrix design, Vector<double> step)
    {
        var largest = 0.0;
        for (var row = 0; row < design.Count; row++)
        {
            var values = design.Row(row);
            var change = 0.0;
            for (var j = 0; j < values.Length; j++)
                change += values[j] * step[j];
            largest = Math.Max(largest, Math.Abs(change));
        }

        return largest;
    }

    private static RegressionException Separated(DesignMatrix design, Vector<double> step)
    {
        var column = Enumerable.Range(1, design.Width - 1).MaxBy(j => Math.Abs(step[j]));
        return new RegressionException(
            $"Some values of '{design.Names[column - 1]}', alone or with other columns, occur in one class only, so that no finite coefficient is the best: "
            + "merge them with neighbours, leave the column out, or use a penalised model.");
    }

    private static LogisticFit Result(DesignMatrix design, LogisticState state, double[] classes, int given, double confidence)
    {
        var back = BackTransform(design);
        var values = back * Vector<double>.Build.Dense(state.Coefficients);
        var covariance = back * state.Information.Inverse() * back.Transpose();
        string[] names = ["const", .. design.Names];
        var share = classes.Sum() / classes.Length;
        var fitted = new double[given];
        Array.Fill(fitted, double.NaN);
        for (var row = 0; row < design.Count; row++)
            fitted[design.Kept[row]] = state.Probabilities[row];
        var slope = state.Probabilities.Sum(static p => p * (1 - p)) / design.Count;
        return new LogisticFit
        {
            Coefficients = [.. names.Select((name, j) => new LogisticCoefficient(name, values[j], Math.Sqrt(covariance[j, j]), confidence))],
            Covariance = covariance.ToArray(),
            RowCount = design.Count,
            LeftOut = given - design.Count,
            LogLikelihood = state.LogLikelihood,
            NullLogLikelihood = classes.Length * ((share * Math.Log(share)) + ((1 - share) * Math.Log(1 - share))),
            AverageMarginalEffects = design.Names.Select((name, j) => (name, effect: slope * values[j + 1]))
                .ToDictionary(static pair => pair.name, static pair => pair.effect, StringComparer.Ordinal),
            Fitted = fitted,
        };
    }

    // From coefficients of scaled columns to those of the columns as they are.
    private static Matrix<double> BackTransform(DesignMatrix design)
    {
        var back = Matrix<double>.Build.DenseIdentity(design.Width);
        for (var j = 0; j < design.Names.Count; j++)
        {
            back[j + 1, j + 1] = 1 / design.Scales[j];
            back[0, j + 1] = -design.Means[j] / design.Scales[j];
        }

        return back;
    }
}
