namespace ChurnLab.Charts;

/// <summary>What an axis measures.</summary>
public enum AxisType
{
    /// <summary>Numbers.</summary>
    Linear,

    /// <summary>Numbers by their decimal logarithm; its range is given in logarithms.</summary>
    Log,

    /// <summary>Dates.</summary>
    Date,

    /// <summary>Texts, in the order of <see cref="Axis.CategoryOrder"/>.</summary>
    Category,
}
