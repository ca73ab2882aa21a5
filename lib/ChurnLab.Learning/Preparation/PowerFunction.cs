namespace ChurnLab.Learning.Preparation;

/// <summary>Power transforms of numbers.</summary>
internal static class PowerFunction
{
    // Below this the quotient (exp(p·l) − 1) / p loses digits, and its series to the third term has all of them.
    private const double Small = 1e-4;

    public static void Apply(PowerMethod method, double power, ReadOnlySpan<double> values, Span<double> into)
    {
        for (var row = 0; row < values.Length; row++)
        {
            var value = values[row];
            into[row] = method == PowerMethod.BoxCox ? OfLog(Math.Log(value), power)
                : value < 0 ? -OfLog(LogOfOnePlus(-value), 2 - power)
                : OfLog(LogOfOnePlus(value), power);
        }
    }

    /// <summary>The power transform (x^p − 1) / p of a number whose logarithm is given.</summary>
    public static double OfLog(double log, double power)
    {
        var product = power * log;
        return Math.Abs(product) < Small ? log * (1 + (product / 2 * (1 + (product / 3 * (1 + (product / 4)))))) : (Math.Exp(product) - 1) / power;
    }

    /// <summary>Logarithm of 1 + a number of 0 or more, without loss for small ones.</summary>
    public static double LogOfOnePlus(double value)
    {
        var rounded = 1 + value;
        return rounded == 1 || double.IsNaN(value) ? value : Math.Log(rounded) * (value / (rounded - 1));
    }

    public static void RequirePositive(FeatureTable x)
    {
        foreach (var column in x.Columns.OfType<NumberFeature>())
        {
            var row = column.Values.IndexOfAnyInRange(double.NegativeInfinity, 0);
            if (row >= 0)
            {
                throw new LearningException(FormattableString.Invariant(
                    $"Feature '{column.Name}' is {column.Values[row]} in row {row}: Box-Cox needs numbers above 0, Yeo-Johnson takes all."));
            }
        }
    }
}
