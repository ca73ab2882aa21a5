namespace ChurnLab.Learning.Boosting;

/// <summary>A node of a tree as it is grown.</summary>
internal sealed record BoostedNode
{
    /// <summary>Place in the schema; −1 for a leaf.</summary>
    public int Feature { get; init; } = -1;

    /// <summary>Place in the binned matrix.</summary>
    public int Place { get; init; } = -1;

    public int Bin { get; init; }

    public double Threshold { get; init; }

    public int Left { get; init; } = -1;

    public bool MissingLeft { get; init; } = true;

    public required double Value { get; init; }

    public required double Cover { get; init; }

    public required int Rows { get; init; }

    public double Gain { get; init; }
}
