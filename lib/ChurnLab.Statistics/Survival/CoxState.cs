using MathNet.Numerics.LinearAlgebra;

namespace ChurnLab.Statistics;

/// <summary>Log partial likelihood of a Cox model at some coefficients of scaled columns, less the penalty, with
/// gradient and information.</summary>
internal sealed record CoxState(double[] Coefficients, double LogLikelihood, Vector<double> Gradient, Matrix<double> Information)
{
    /// <summary>The penalty at these coefficients.</summary>
    public double Penalty { get; private init; }

    /// <summary>Whether a step from another state here loses nothing but rounding.</summary>
    public bool IsNoWorseThan(CoxState other) => double.IsFinite(LogLikelihood) && LogLikelihood >= other.LogLikelihood - 1e-9;

    public static CoxState Of(CoxStratum[] strata, double[] coefficients, CoxTies ties, double ridge)
    {
        var width = coefficients.Length;
        var (likelihood, gradient, information) = (0.0, new double[width], new double[width * width]);
        var means = new double[width];
        foreach (var stratum in strata)
        {
            var logs = stratum.LogHazards(coefficients);
            var hazards = Hazards(logs, out var shift);
            CoxRiskSet.Walk(stratum, hazards, ties, hasProducts: true, set =>
            {
                likelihood -= set.Shares.Logarithm;
                set.Shares.Means(set, means);
                for (var j = 0; j < width; j++)
                    gradient[j] -= means[j];
                set.Shares.AddCovariances(set, information, 1);
                for (var place = set.Start; place < set.End; place++)
                {
                    if (!stratum.Rows.Events[place])
                        continue;
                    likelihood += logs[place] - shift;
                    var row = stratum.Row(place);
                    for (var j = 0; j < width; j++)
                        gradient[j] += row[j];
                }
            });
        }

        for (var j = 0; j < width; j++)
        {
            gradient[j] -= ridge * coefficients[j];
            information[(j * width) + j] += ridge;
        }

        var penalty = ridge / 2 * coefficients.Sum(static value => value * value);
        return new(coefficients, likelihood - penalty, Vector<double>.Build.Dense(gradient), Symmetric(information, width)) { Penalty = penalty };
    }

    /// <summary>Hazards over the largest of them, so that none is beyond the range of numbers.</summary>
    public static double[] Hazards(double[] logs, out double shift)
    {
        var largest = logs.Max();
        shift = largest;
        return [.. logs.Select(log => Math.Exp(log - largest))];
    }

    /// <summary>A matrix of its lower triangle by rows.</summary>
    public static Matrix<double> Symmetric(double[] lower, int width) =>
        Matrix<double>.Build.Dense(width, width, (i, j) => i >= j ? lower[(i * width) + j] : lower[(j * width) + i]);
}
