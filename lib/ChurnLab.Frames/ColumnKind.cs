namespace ChurnLab.Frames;

/// <summary>What a column holds.</summary>
public enum ColumnKind
{
    /// <summary>Numbers in double precision: <see cref="NumberColumn"/>; pandas <c>float64</c>.</summary>
    Number,

    /// <summary>
    /// Whole numbers of 64 bits: <see cref="IntegerColumn"/>; pandas <c>int64</c>, or <c>Int64</c> where values are
    /// missing.
    /// </summary>
    Integer,

    /// <summary>
    /// True or false: <see cref="BooleanColumn"/>; pandas <c>bool</c>, or <c>boolean</c> where values are missing.
    /// </summary>
    Boolean,

    /// <summary>Text: <see cref="TextColumn"/>; pandas <c>category</c> in storage, <c>object</c> in use.</summary>
    Text,

    /// <summary>Calendar days: <see cref="DateColumn"/>; pandas <c>datetime64</c> without a time of day.</summary>
    Date,
}
