using MathNet.Numerics.LinearAlgebra;

namespace ChurnLab.Statistics.Regression;

/// <summary>How far the columns of a model can be told apart.</summary>
public static class Collinearity
{
    /// <summary>Variance inflation factors of a model with a constant.</summary>
    /// <remarks>
    /// 1 / (1 − R²) of the regression of each column on the others and a constant, here as the diagonal of the inverse correlation
    /// matrix. The same as statsmodels' <c>variance_inflation_factor</c> for a design with a column of ones; without it that function
    /// gives other numbers, which are of no use. Source: D. W. Marquardt, Technometrics 12 (1970) 591-612.
    /// </remarks>
    /// <param name="columns">Columns of the model, without a constant; rows with a missing value in any are left out.</param>
    /// <returns>A factor per column, in their order. Range: 1 or more; above 5 to 10 a coefficient says little of its column alone.</returns>
    /// <exception cref="ArgumentException">There are no columns, names repeat or are empty, or lengths differ.</exception>
    /// <exception cref="RegressionException">A column is infinite somewhere, constant, or a combination of others.</exception>
    public static IReadOnlyList<double> VarianceInflation(IReadOnlyList<NamedColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var design = new DesignMatrix(columns, new double[columns.Count == 0 ? 0 : columns[0].Values.Length]);
        return [.. Matrix<double>.Build.DenseOfArray(design.Correlations()).Inverse().Diagonal()];
    }
}
