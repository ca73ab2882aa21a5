using System.Globalization;

namespace ChurnLab.Charts;

/// <summary>Error bars from the ends of intervals.</summary>
internal static class Intervals
{
    /// <summary>
    /// Ends computed from a value may miss it by rounding: Wilson's lower end of 0 successes comes out as 1e-18 or
    /// so.
    /// </summary>
    private const double Rounding = 1e-9;

    public static PointTrace Apply(PointTrace trace, TraceCheck check, PlotValues low, PlotValues high)
    {
        var across = trace is BarTrace { Orientation: Orientation.Horizontal };
        var centre = (across ? trace.X : trace.Y) ?? throw check.Problem("it has no values to put error bars on.");
        check.OnePerPoint("low", low);
        check.OnePerPoint("high", high);
        var bar = new ErrorBar
        {
            Array = Distances(check, high, centre, "above its upper end"),
            ArrayMinus = Distances(check, centre, low, "below its lower end"),
            Symmetric = false,
        };
        return across ? trace with { ErrorX = bar } : trace with { ErrorY = bar };
    }

    private static PlotValues Distances(TraceCheck check, PlotValues upper, PlotValues lower, string problem)
    {
        var distances = new double[upper.Count];
        for (var point = 0; point < distances.Length; point++)
        {
            var distance = upper[point].Number - lower[point].Number;
            var tolerance = Rounding * Math.Max(1e-3, Math.Abs(upper[point].Number));
            if (distance < -tolerance)
            {
                throw check.Problem(string.Create(
                    CultureInfo.InvariantCulture,
                    $"the value of point {point} lies {-distance:G4} {problem}; low, value and high must rise."));
            }

            distances[point] = Math.Max(distance, 0);
        }

        return distances;
    }
}
