namespace ChurnLab.Studies.Npf.Panel;

/// <summary>What the check for leaks found of one feature.</summary>
public sealed record LeakRow
{
    /// <summary>Name of the feature.</summary>
    public required string Feature { get; init; }

    /// <summary>Values compared, over all quarters and changes.</summary>
    public required long Compared { get; init; }

    /// <summary>Values that changed when everything later was cut off.</summary>
    public required long Cut { get; init; }

    /// <summary>Values that changed when later bookings, rows, closings and accounts became others.</summary>
    public required long Altered { get; init; }

    /// <summary>Values that changed when numbers of the economy did that had not been published yet.</summary>
    public required long Macro { get; init; }

    /// <summary>The first value that changed, for readers; empty where none did.</summary>
    public required string Example { get; init; }

    /// <summary>Values that changed, whatever did it.</summary>
    public long Changed => Cut + Altered + Macro;

    /// <summary>Whether no value changed.</summary>
    public bool IsClean => Changed == 0;
}
