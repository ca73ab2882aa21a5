using MathNet.Numerics.LinearAlgebra;

namespace ChurnLab.Statistics.Regression;

/// <summary>Log likelihood of a logistic model at some coefficients, with its gradient and information.</summary>
internal sealed record LogisticState(
    double[] Coefficients, double LogLikelihood, double[] Probabilities, Vector<double> Gradient, Matrix<double> Information)
{
    public static LogisticState Of(DesignMatrix design, double[] classes, double[] coefficients)
    {
        var width = design.Width;
        var (likelihood, gradient, information) = (0.0, new double[width], new double[width, width]);
        var probabilities = new double[design.Count];
        for (var row = 0; row < design.Count; row++)
        {
            var values = design.Row(row);
            var odds = 0.0;
            for (var j = 0; j < width; j++)
                odds += values[j] * coefficients[j];
            // Both without overflow, and exact far from the middle.
            var small = Math.Exp(-Math.Abs(odds));
            var p = odds >= 0 ? 1 / (1 + small) : small / (1 + small);
            likelihood -= LogOfOnePlus(small) + (classes[row] == 1 ? Math.Max(0, -odds) : Math.Max(0, odds));
            probabilities[row] = p;
            var (residual, weight) = (classes[row] - p, small / ((1 + small) * (1 + small)));
            for (var i = 0; i < width; i++)
            {
                gradient[i] += residual * values[i];
                var weighted = weight * values[i];
                for (var j = 0; j <= i; j++)
                    information[i, j] += weighted * values[j];
            }
        }

        for (var i = 0; i < width; i++)
        {
            for (var j = i + 1; j < width; j++)
                information[i, j] = information[j, i];
        }

        return new(coefficients, likelihood, probabilities, Vector<double>.Build.Dense(gradient), Matrix<double>.Build.DenseOfArray(information));
    }

    /// <summary>Newton's step to larger likelihood.</summary>
    public Vector<double> Step() => Information.Solve(Gradient);

    private static double LogOfOnePlus(double small) => small < 1e-5 ? small - (small * small / 2) : Math.Log(1 + small);
}
