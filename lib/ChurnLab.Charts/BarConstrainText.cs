namespace ChurnLab.Charts;

/// <summary>Which texts at bars become smaller to fit the width of their bars.</summary>
public enum BarConstrainText
{
    /// <summary>Those inside.</summary>
    Inside,

    /// <summary>Those outside.</summary>
    Outside,

    /// <summary>All.</summary>
    Both,

    /// <summary>None.</summary>
    None,
}
