using System.Globalization;

namespace ChurnLab.Learning.Tuning;

/// <summary>Values of one parameter that a grid goes through.</summary>
public sealed record GridAxis
{
    /// <summary>Makes an axis of numbers.</summary>
    /// <param name="name">Name of the parameter.</param>
    /// <param name="values">Numbers within the range the objective gives. Range: 1 or more, all different.</param>
    public GridAxis(string name, params IReadOnlyList<double> values)
        : this(name, values.Select(value => value.ToString("R", CultureInfo.InvariantCulture)), values)
    {
    }

    /// <summary>Makes an axis of choices.</summary>
    /// <param name="name">Name of the parameter.</param>
    /// <param name="labels">Texts of choices the objective gives. Range: 1 or more, all different.</param>
    public GridAxis(string name, params IReadOnlyList<string> labels)
        : this(name, labels, [])
    {
    }

    private GridAxis(string name, IEnumerable<string> labels, IReadOnlyList<double> numbers)
    {
        (Name, Labels, Numbers) = (name, [.. labels], [.. numbers]);
        if (Labels.Count == 0 || Labels.Distinct(StringComparer.Ordinal).Count() < Labels.Count)
            throw new LearningException($"The grid goes through '{string.Join(", ", Labels)}' of '{name}': expected one value or more, all different.");
    }

    /// <summary>Name of the parameter.</summary>
    public string Name { get; }

    /// <summary>The values as text.</summary>
    public IReadOnlyList<string> Labels { get; }

    internal IReadOnlyList<double> Numbers { get; }

    /// <summary>The value at a place of the axis as the range has it.</summary>
    internal double ValueOf(int place, ParameterRange range)
    {
        var value = Numbers.Count > 0 && range.Kind != ParameterKind.Category
            ? Numbers[place]
            : range.Choices.ToList().IndexOf(Labels[place]);
        return range.Contains(value)
            ? value
            : throw new LearningException($"The grid has {Labels[place]} for '{Name}', which is no value of {range}.");
    }
}
