namespace ChurnLab.Frames.Cleaning;

/// <summary>A text that is not among those that are right.</summary>
public sealed record TypoFinding
{
    /// <summary>The text as it stands in the data.</summary>
    public required string Value { get; init; }

    /// <summary>Number of rows with it. Range: 1 or more.</summary>
    public required int Count { get; init; }

    /// <summary>What became of it.</summary>
    public required TypoDecision Decision { get; init; }

    /// <summary>The nearest right texts: the one it was replaced by, those it could not be decided between, or none.</summary>
    public required IReadOnlyList<string> Nearest { get; init; }

    /// <summary>Number of edits to the nearest, 0 where only the spelling differs; null where none is near enough.</summary>
    public required int? Distance { get; init; }

    /// <summary>Whether the text was replaced.</summary>
    public bool IsRepaired => Decision is TypoDecision.Respelt or TypoDecision.Repaired;
}
