using ChurnLab.Learning;

namespace ChurnLab.Insight.Explanation.Sampling;

/// <summary>Values of a game as they stood after each budget.</summary>
/// <param name="Game">The game.</param>
/// <param name="States">States from the least budget to the whole; one for exact values.</param>
internal sealed record ShapleyEstimate(CoalitionGame Game, IReadOnlyList<ShapleyState> States)
{
    /// <summary>Returns the values of the whole budget and how they were arrived at.</summary>
    public ShapleyResult Result(FeatureTable rows)
    {
        var bases = new double[Game.Rows];
        for (var row = 0; row < bases.Length; row++)
            bases[row] = Game.Base(row);
        var last = States[^1];
        var values = new ShapleyValues(rows, Game.Output, bases, last.Values, last.StandardErrors);
        return new ShapleyResult(values, ConvergenceReport.Of(rows, Game.RowOutputs, bases, States));
    }
}
