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

    /// <summary>Numbers with a decimal point, and infinities.</summary>
    AnyNumber,

    /// <summary>Numbers with a decimal comma, and infinities.</summary>
    AnyCommaNumber,

    /// <summary>Whole numbers, also written as <c>25.0</c>.</summary>
    LenientInteger,

    /// <summary>True and false, also written as <c>1</c> and <c>0</c>.</summary>
    LenientBoolean,
}
