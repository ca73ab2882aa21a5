namespace ChurnLab.Frames.Delimited;

/// <summary>What the fields of a column seen so far can all be read as.</summary>
internal enum CsvKind
{
    /// <summary>No value was seen.</summary>
    Unknown,
    Integer,

    /// <summary>Numbers with a decimal point.</summary>
    Number,

    /// <summary>Numbers with a decimal comma.</summary>
    CommaNumber,
    Boolean,
    Date,
    Text,
}
