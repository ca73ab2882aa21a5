namespace ChurnLab.Insight.Segments;

/// <summary>What comes of looking closely at a segment.</summary>
public enum SegmentVerdict
{
    /// <summary>No weakness was seen.</summary>
    Reliable,

    /// <summary>It may be used with the weaknesses in mind that the sentence names.</summary>
    Caution,

    /// <summary>A search finds as much where there is nothing, or its rate is not above that of all clients.</summary>
    NotRecommended,
}
