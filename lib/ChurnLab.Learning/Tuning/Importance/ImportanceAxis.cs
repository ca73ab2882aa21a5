namespace ChurnLab.Learning.Tuning;

/// <summary>One parameter as trees split it: numbers on the scale of samplers, choices as places 0, 1, 2 and
/// on.</summary>
internal sealed class ImportanceAxis(ParameterRange range, IReadOnlyList<ParameterValue> values)
{
    /// <summary>Number of choices; 0 for numbers.</summary>
    public int Choices { get; } = range.Choices.Count;

    public bool IsSingle { get; } = range.IsSingle;

    public double Low { get; } = range.Choices.Count > 0 ? 0 : range.InnerLow;

    public double High { get; } = range.Choices.Count > 0 ? range.Choices.Count : range.InnerHigh;

    public double Length => High - Low;

    /// <summary>Value per trial.</summary>
    public double[] Values { get; } = [.. values.Select(value => range.ToInner(value.Number))];
}
