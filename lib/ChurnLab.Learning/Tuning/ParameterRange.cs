using System.Globalization;

namespace ChurnLab.Learning.Tuning;

/// <summary>Values a parameter can take.</summary>
/// <remarks>Two ranges are equal when kind, bounds, scale, step and choices are.</remarks>
public sealed record ParameterRange
{
    private ParameterRange(ParameterKind kind, double low, double high, bool log, double step)
    {
        (Kind, Low, Log, Step) = (kind, low, log, step);
        // As Optuna does: a range that is no whole number of steps ends at the last step within.
        High = step > 0 ? Math.Min(high, low + (Math.Floor(((high - low) / step) + 1e-9) * step)) : high;
        (InnerLow, InnerHigh) = Bounds();
    }

    /// <summary>Kind of the values.</summary>
    public ParameterKind Kind { get; }

    /// <summary>Least value; 0 for categories.</summary>
    public double Low { get; }

    /// <summary>Largest value; of categories the last index.</summary>
    public double High { get; }

    /// <summary>Whether the logarithm is what is spread evenly.</summary>
    public bool Log { get; }

    /// <summary>Distance of neighbouring values, counted from <see cref="Low"/>; 0 where there is none.</summary>
    public double Step { get; }

    /// <summary>Labels of the choices; empty for numbers.</summary>
    public IReadOnlyList<string> Choices { get; private init; } = [];

    /// <summary>Whether there is one value only.</summary>
    public bool IsSingle => Low == High;

    /// <summary>Bounds of the scale on which samplers work: logarithms, and half a step beyond the ends.</summary>
    internal double InnerLow { get; }

    internal double InnerHigh { get; }

    /// <summary>Whether samplers weigh a value with the whole of its step, and not with a density.</summary>
    internal bool HasBins => !Log && Step > 0;

    /// <inheritdoc/>
    public bool Equals(ParameterRange? other) =>
        other is not null && (Kind, Low, High, Log, Step) == (other.Kind, other.Low, other.High, other.Log, other.Step)
        && Choices.SequenceEqual(other.Choices);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Low, High, Log, Step, Choices.Count);

    /// <summary>The range in words, such as «Real 0.001..10 (log)».</summary>
    public override string ToString()
    {
        if (Kind == ParameterKind.Category)
            return $"Category {string.Join(" | ", Choices)}";
        var bounds = string.Create(CultureInfo.InvariantCulture, $"{Kind} {Low}..{High}");
        if (Log)
            return bounds + " (log)";
        return Step == 0 || (Kind == ParameterKind.Whole && Step == 1) ? bounds : string.Create(CultureInfo.InvariantCulture, $"{bounds} step {Step}");
    }

    internal static ParameterRange Float(string name, double low, double high, bool log, double? step)
    {
        CheckBounds(name, low, high);
        if (log && low <= 0)
            throw Bad(name, $"has a logarithmic scale and starts at {low}; expected a start above 0");
        if (step is { } given && !(given > 0 && given <= 1e300 && (high - low) / given < 1L << 53))
            throw Bad(name, $"has the step {given}; expected a number above 0, and less than 2^53 steps");
        return log && step is not null
            ? throw Bad(name, $"has both a logarithmic scale and a step; expected one of them at most")
            : new ParameterRange(ParameterKind.Real, low, high, log, step ?? 0);
    }

    internal static ParameterRange Int(string name, int low, int high, bool log, int step)
    {
        CheckBounds(name, low, high);
        if (log && low < 1)
            throw Bad(name, $"has a logarithmic scale and starts at {low}; expected a start of 1 or more");
        if (step < 1)
            throw Bad(name, $"has the step {step}; expected 1 or more");
        return log && step != 1
            ? throw Bad(name, $"has both a logarithmic scale and the step {step}; expected one of them at most")
            : new ParameterRange(ParameterKind.Whole, low, high, log, step);
    }

    internal static ParameterRange Category(string name, IReadOnlyList<string> labels)
    {
        if (labels.Count == 0)
            throw Bad(name, $"has no choices; expected 1 or more");
        if (labels.Distinct(StringComparer.Ordinal).Count() < labels.Count)
            throw Bad(name, $"has two choices of the same text: {string.Join(", ", labels)}");
        return new ParameterRange(ParameterKind.Category, 0, labels.Count - 1, log: false, step: 0) { Choices = labels };
    }

    /// <summary>Whether a number, or the index of a choice, is one of the values.</summary>
    internal bool Contains(double value)
    {
        if (!(value >= Low && value <= High))
            return false;
        return Kind switch
        {
            ParameterKind.Category => double.IsInteger(value),
            ParameterKind.Whole => double.IsInteger((value - Low) / Step),
            _ => Step == 0 || Math.Abs(Snapped(value) - value) <= 1e-9 * Step,
        };
    }

    /// <summary>A value on the scale of samplers.</summary>
    internal double ToInner(double value) => Log ? Math.Log(value) : value;

    /// <summary>The value nearest to a place on the scale of samplers.</summary>
    internal double FromInner(double place)
    {
        var value = Log ? Math.Exp(place) : place;
        return Math.Clamp(Kind == ParameterKind.Whole || Step > 0 ? Snapped(value) : value, Low, High);
    }

    private double Snapped(double value) => Step > 0 ? Low + (Math.Round((value - Low) / Step) * Step) : Math.Round(value);

    private (double Low, double High) Bounds() => Kind switch
    {
        ParameterKind.Category => (0, High),
        ParameterKind.Whole when Log => (Math.Log(Low - 0.5), Math.Log(High + 0.5)),
        _ when Log => (Math.Log(Low), Math.Log(High)),
        _ => (Low - (0.5 * Step), High + (0.5 * Step)),
    };

    private static void CheckBounds(string name, double low, double high)
    {
        if (!(low <= high && Math.Max(Math.Abs(low), Math.Abs(high)) <= 1e300))
            throw Bad(name, $"ranges from {low} to {high}; expected bounds of at most 1e300 in size, the lower one first");
    }

    private static LearningException Bad(string name, FormattableString what) => new($"Parameter '{name}' {FormattableString.Invariant(what)}.");
}
