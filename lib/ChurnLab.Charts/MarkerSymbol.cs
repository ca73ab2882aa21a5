using System.Text.Json.Serialization;

namespace ChurnLab.Charts;

/// <summary>Shape of a marker.</summary>
public enum MarkerSymbol
{
    /// <summary>A disc.</summary>
    Circle,

    /// <summary>A ring.</summary>
    [JsonStringEnumMemberName("circle-open")]
    CircleOpen,

    /// <summary>A square.</summary>
    Square,

    /// <summary>An empty square.</summary>
    [JsonStringEnumMemberName("square-open")]
    SquareOpen,

    /// <summary>A diamond.</summary>
    Diamond,

    /// <summary>An empty diamond.</summary>
    [JsonStringEnumMemberName("diamond-open")]
    DiamondOpen,

    /// <summary>A triangle.</summary>
    [JsonStringEnumMemberName("triangle-up")]
    TriangleUp,

    /// <summary>A triangle on its tip.</summary>
    [JsonStringEnumMemberName("triangle-down")]
    TriangleDown,

    /// <summary>A triangle that points to the left.</summary>
    [JsonStringEnumMemberName("triangle-left")]
    TriangleLeft,

    /// <summary>A triangle that points to the right.</summary>
    [JsonStringEnumMemberName("triangle-right")]
    TriangleRight,

    /// <summary>An upright cross.</summary>
    Cross,

    /// <summary>A slanting cross.</summary>
    X,

    /// <summary>An upright stroke.</summary>
    [JsonStringEnumMemberName("line-ns-open")]
    LineVertical,

    /// <summary>A level stroke.</summary>
    [JsonStringEnumMemberName("line-ew-open")]
    LineHorizontal,
}
