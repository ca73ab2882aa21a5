namespace ChurnLab.Learning.Preparation;

/// <summary>Levels for which a <see cref="OneHotEncoder"/> makes no column.</summary>
public enum OneHotDrop
{
    /// <summary>Every level has a column («None»).</summary>
    None,

    /// <summary>The first level has none («first»): models with an intercept then have one solution.</summary>
    First,

    /// <summary>The first of two levels has none («if_binary»).</summary>
    IfBinary,
}
