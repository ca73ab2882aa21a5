namespace ChurnLab.Charts;

/// <summary>Look of hover labels.</summary>
public sealed record HoverLabel
{
    /// <summary>CSS colour behind the text; default: the colour of the trace.</summary>
    public string? BgColor { get; init; }

    /// <summary>CSS colour of the frame.</summary>
    public string? BorderColor { get; init; }

    /// <summary>Font of the text.</summary>
    public Font? Font { get; init; }

    /// <summary>How its lines stand under each other.</summary>
    public TextAlign? Align { get; init; }

    /// <summary>Letters of a trace's name shown; -1 for all; default 15.</summary>
    public int? NameLength { get; init; }
}
