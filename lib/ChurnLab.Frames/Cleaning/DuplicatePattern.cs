namespace ChurnLab.Frames.Cleaning;

/// <summary>Repeated keys of one kind.</summary>
public sealed record DuplicatePattern
{
    /// <summary>Columns that lack a value in at least one row of each of these keys; may be none.</summary>
    public required IReadOnlyList<string> MissingColumns { get; init; }

    /// <summary>Number of keys of this kind.</summary>
    public required int Keys { get; init; }

    /// <summary>Number of rows with these keys.</summary>
    public required int Rows { get; init; }

    /// <summary>For each column outside the key, in order, within how many keys all rows hold the same.</summary>
    public required IReadOnlyList<KeyAgreement> Agreement { get; init; }

    /// <summary>
    /// How many keys have how many events of the target, ascending; keys where it is unknown in a row come last. Empty
    /// without a target.
    /// </summary>
    public required IReadOnlyList<TargetSum> TargetSums { get; init; }

    /// <summary>Number of keys within which all rows hold the same in a column; missing equals missing.</summary>
    /// <param name="column">Name of a column outside the key.</param>
    /// <exception cref="FrameException">There is no such column.</exception>
    public int AgreeingKeys(string column) =>
        Agreement.FirstOrDefault(agreement => agreement.Column == column)?.AgreeingKeys
        ?? throw FrameErrors.NoColumn(column, [.. Agreement.Select(agreement => agreement.Column)]);

    /// <summary>Number of keys with so many events of the target.</summary>
    /// <param name="events">Number of events. Range: 0 or more.</param>
    public int KeysWithEvents(int events) => TargetSums.FirstOrDefault(sum => sum.Events == events)?.Keys ?? 0;
}
