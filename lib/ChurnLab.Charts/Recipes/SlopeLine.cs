namespace ChurnLab.Charts.Recipes;

/// <summary>One line of a slope graph.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Before">Left value; NaN: none.</param>
/// <param name="After">Right value; NaN: none.</param>
internal sealed record SlopeLine(string Label, double Before, double After)
{
    public (double Lower, double Upper) BeforeInterval { get; init; } = (double.NaN, double.NaN);

    public (double Lower, double Upper) AfterInterval { get; init; } = (double.NaN, double.NaN);

    public bool IsHighlighted { get; init; }

    public bool IsEmpty => double.IsNaN(Before) && double.IsNaN(After);

    public double Change => After - Before;
}
