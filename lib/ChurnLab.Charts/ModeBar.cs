namespace ChurnLab.Charts;

/// <summary>The small tool bar that appears over a figure.</summary>
public sealed record ModeBar
{
    /// <summary>CSS colour behind it.</summary>
    public string? BgColor { get; init; }

    /// <summary>CSS colour of its buttons.</summary>
    public string? Color { get; init; }

    /// <summary>CSS colour of the button in use.</summary>
    public string? ActiveColor { get; init; }
}
