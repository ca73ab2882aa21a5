namespace ChurnLab.Charts;

/// <summary>What the place of a title or legend is measured against.</summary>
public enum PlaceReference
{
    /// <summary>The whole figure.</summary>
    Container,

    /// <summary>The area of the plot.</summary>
    Paper,
}
