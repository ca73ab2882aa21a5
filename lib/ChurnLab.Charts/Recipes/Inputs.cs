using System.Globalization;

namespace ChurnLab.Charts.Recipes;

/// <summary>What a recipe was given, checked; messages name the recipe.</summary>
/// <param name="recipe">Name of the recipe.</param>
internal sealed class Inputs(string recipe)
{
    public FigureException Problem(string problem) => new($"{recipe}: {problem}");

    /// <summary>Numbers of a sequence; missing ones are NaN.</summary>
    public double[] Numbers<T>(string name, IEnumerable<T> values)
    {
        var read = PlotValues.From(values);
        for (var place = 0; place < read.Count; place++)
        {
            if (read[place].Kind is PlotValueKind.Text or PlotValueKind.Date)
                throw Problem($"{name} must be numbers. Got '{read[place].Text}' at position {place}.");
        }

        return [.. read.Select(value => value.Number)];
    }

    /// <summary>Texts of a sequence; a missing one is empty.</summary>
    public static string[] Texts<T>(IEnumerable<T> values) => [.. PlotValues.From(values).Select(value => value.ToString())];

    public void SomeOf(string name, int count)
    {
        if (count == 0)
            throw Problem($"There are no {name}; at least 1 is needed.");
    }

    public void SameLength(string first, int firstCount, string second, int? secondCount)
    {
        if (secondCount is { } other && other != firstCount)
            throw Problem($"{first} has {TraceCheck.Values(firstCount)}, {second} has {other}; they must have the same number.");
    }

    public void Finite(string name, double value)
    {
        if (!double.IsFinite(value))
            throw Problem($"{name} must be a finite number. Got {Written(value)}.");
    }

    public void InRange(string name, double value, double low, double high)
    {
        if (!(value >= low && value <= high))
            throw Problem($"{name} must be in {Written(low)} to {Written(high)}. Got {Written(value)}.");
    }

    /// <summary>Checks that an estimate lies in its interval; NaN and infinite ends pass.</summary>
    public void Interval(string label, double lower, double value, double upper)
    {
        if (lower > upper)
            throw Problem($"The interval of '{label}' starts at {Written(lower)}, after its end at {Written(upper)}.");
        // Ends computed from a value may miss it by rounding.
        var slack = 1e-9 * Math.Max(1e-3, Math.Abs(value));
        if (lower - value > slack || value - upper > slack)
        {
            throw Problem(
                $"The value of '{label}', {Written(value)}, lies outside its interval, {Written(lower)} to {Written(upper)}.");
        }
    }

    public static string Written(double value) => value.ToString(CultureInfo.InvariantCulture);
}
