namespace ChurnLab.Charts;

/// <summary>The legend.</summary>
public sealed record Legend
{
    /// <summary>Its title.</summary>
    public Title? Title { get; init; }

    /// <summary>Which way its entries run; default <see cref="Orientation.Vertical"/>.</summary>
    public Orientation? Orientation { get; init; }

    /// <summary>Place across, in widths of what <see cref="XRef"/> names.</summary>
    public double? X { get; init; }

    /// <summary>Place upwards, in heights of what <see cref="YRef"/> names.</summary>
    public double? Y { get; init; }

    /// <summary>What X is measured against; default <see cref="PlaceReference.Paper"/>.</summary>
    public PlaceReference? XRef { get; init; }

    /// <summary>What Y is measured against; default <see cref="PlaceReference.Paper"/>.</summary>
    public PlaceReference? YRef { get; init; }

    /// <summary>Which part of it X places.</summary>
    public XAnchor? XAnchor { get; init; }

    /// <summary>Which part of it Y places.</summary>
    public YAnchor? YAnchor { get; init; }

    /// <summary>
    /// Order of the entries: <c>normal</c>, <c>reversed</c>, <c>grouped</c> or <c>reversed+grouped</c>.
    /// </summary>
    public string? TraceOrder { get; init; }

    /// <summary>CSS colour behind it.</summary>
    public string? BgColor { get; init; }

    /// <summary>Font of its entries.</summary>
    public Font? Font { get; init; }
}
