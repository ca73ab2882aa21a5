namespace ChurnLab.Charts;

/// <summary>What a <see cref="PlotValue"/> is.</summary>
public enum PlotValueKind
{
    /// <summary>No value.</summary>
    Missing,

    /// <summary>A finite number.</summary>
    Number,

    /// <summary>A text, shown literally.</summary>
    Text,

    /// <summary>A date, with or without a time of day.</summary>
    Date,
}
