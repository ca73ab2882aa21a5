using ChurnLab.Statistics.Regression;
using MathNet.Numerics.LinearAlgebra;

namespace ChurnLab.Statistics;

/// <summary>Cox regression: by what columns multiply the hazard of an event, whatever that hazard is in time.</summary>
/// <remarks>
/// Newton's method on the partial likelihood with the observed information, as R's <c>coxph</c>; columns are scaled
/// inside, which changes nothing of the result but its accuracy. Sources: D. R. Cox, JRSS B 34 (1972) 187-220; B.
/// Efron, JASA 72 (1977) 557-565; N. E. Breslow, Biometrics 30 (1974) 89-99; of clusters: D. Y. Lin and L. J. Wei, JASA
/// 84 (1989) 1074-1078; of the test of proportional hazards: P. M. Grambsch and T. M. Therneau, Biometrika 81 (1994)
/// 515-526, as a score test, as in R from survival 3.0 on.
/// </remarks>
public static class CoxRegression
{
    // Of the share of information that columns before, and those at risk together, leave to a column.
    private const double Tolerance = 1e-10;

    /// <summary>Fits a model.</summary>
    /// <param name="durations">
    /// Time to the event or to the end of observation per row. Range: 0 or more, finite; NaN is missing, and its row is
    /// left out.
    /// </param>
    /// <param name="events">Whether the event came, per row; false: observation ended before it.</param>
    /// <param name="columns">Columns of the model, each as long as the durations; there is no constant.</param>
    /// <param name="options">Entries, strata, clusters, ties, penalty and limits; null for the defaults.</param>
    /// <exception cref="ArgumentException">
    /// A duration is outside its range, a row ends before it enters, there are no columns, names repeat, or lengths
    /// differ.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    /// <exception cref="RegressionException">
    /// There is no event, rows are too few, a column is infinite somewhere, constant among those at risk or a
    /// combination of others, or columns tell so well who has the event next that no finite coefficient is the best.
    /// </exception>
    public static CoxFit Fit(
        ReadOnlySpan<double> durations, ReadOnlySpan<bool> events, IReadOnlyList<NamedColumn> columns, CoxRegressionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(columns);
        options ??= new();
        Check(options);
        var data = CoxData.Of(durations, events, columns, options);
        var none = CoxState.Of(data.Strata, new double[columns.Count], options.Ties, options.Ridge);
        CheckRank(none.Information, data);
        return CoxResult.Of(data, none, Maximise(data, none, options), options);
    }

    private static void Check(CoxRegressionOptions options)
    {
        TwoSided.Checked(options.Confidence);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxIterations, 1, nameof(options));
        if (!(options.Tolerance > 0))
            throw new ArgumentOutOfRangeException(nameof(options), options.Tolerance, "The tolerance must be above 0.");
        if (!(options.Ridge >= 0 && double.IsFinite(options.Ridge)))
            throw new ArgumentOutOfRangeException(nameof(options), options.Ridge, "The penalty must be 0 or more and finite.");
        if (!Enum.IsDefined(options.Ties))
            throw new ArgumentOutOfRangeException(nameof(options), options.Ties, "Ties must be treated by one of the methods of CoxTies.");
        if (!Enum.IsDefined(options.TimeScale))
            throw new ArgumentOutOfRangeException(nameof(options), options.TimeScale, "The scale of time must be one of HazardTimeScale.");
    }

    private static CoxState Maximise(CoxData data, CoxState state, CoxRegressionOptions options)
    {
        for (var i = 0; i < options.MaxIterations; i++)
        {
            var step = state.Information.Solve(state.Gradient);
            var next = At(1);
            for (var part = 0.5; !next.IsNoWorseThan(state) && part > 1e-4; part /= 2)
                next = At(part);
            var change = LargestChange(data, step);
            // The hazard of some runs away at a steady pace while nothing is gained any more.
            if (!(change <= 0.1 || next.LogLikelihood - state.LogLikelihood >= 1e-7))
                throw Separated(data, step);
            state = next;
            if (change < options.Tolerance)
                return state;

            CoxState At(double part) =>
                CoxState.Of(data.Strata, [.. state.Coefficients.Select((value, j) => value + (part * step[j]))], options.Ties, options.Ridge);
        }

        throw new RegressionException(
            $"The coefficients have not settled after {options.MaxIterations} steps: some column nearly tells who has the event next; "
            + "merge its rare values, or use a penalty.");
    }

    private static double LargestChange(CoxData data, Vector<double> step)
    {
        var steps = step.ToArray();
        return data.Strata.Max(stratum => stratum.LogHazards(steps).Max(Math.Abs));
    }

    // Cholesky's pivots are the parts of the information that the columns before leave.
    private static void CheckRank(Matrix<double> information, CoxData data)
    {
        var factor = information.ToArray();
        var events = data.Rows.Events.Count(static happened => happened);
        for (var j = 0; j < data.Design.Names.Count; j++)
        {
            var own = factor[j, j];
            for (var k = 0; k < j; k++)
                factor[j, j] -= factor[j, k] * factor[j, k];
            if (!(own > Tolerance * events))
            {
                throw new RegressionException(
                    $"Column '{data.Design.Names[j]}' has one value among those at risk at each time of an event, so it explains nothing: leave it out.");
            }

            if (!(factor[j, j] > Tolerance * own))
            {
                throw new RegressionException(
                    $"Column '{data.Design.Names[j]}' is a combination of the columns before it among those at risk at each time of an event, "
                    + "so their coefficients cannot be told apart: leave one of them out.");
            }

            factor[j, j] = Math.Sqrt(factor[j, j]);
            for (var i = j + 1; i < data.Design.Names.Count; i++)
            {
                for (var k = 0; k < j; k++)
                    factor[i, j] -= factor[i, k] * factor[j, k];
                factor[i, j] /= factor[j, j];
            }
        }
    }

    private static RegressionException Separated(CoxData data, Vector<double> step)
    {
        var column = step.AbsoluteMaximumIndex();
        return new RegressionException(
            $"Some values of '{data.Design.Names[column]}', alone or with other columns, tell who has the event and who has not, so that no finite "
            + "coefficient is the best: merge them with neighbours, leave the column out, or use a penalty.");
    }
}
