namespace ChurnLab.Notebooks.Formatting.Inspection;

/// <summary>The way values of a type are read.</summary>
internal enum ShapeKind
{
    Members,
    Text,
    Number,
    Json,
    Exception,
    Delegate,
    Task,
    Lazy,
    Memory,
    DataTable,
    Grid,
    Dictionary,
    Grouping,
    Sequence,

    /// <summary>Only the name of the type is shown: reading it would run the work it stands for.</summary>
    NameOnly,
}
