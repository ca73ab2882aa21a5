namespace ChurnLab.Charts;

/// <summary>What the place of a title is measured against.</summary>
public enum TitleReference
{
    /// <summary>The whole figure.</summary>
    Container,

    /// <summary>The area of the plot.</summary>
    Paper,
}
