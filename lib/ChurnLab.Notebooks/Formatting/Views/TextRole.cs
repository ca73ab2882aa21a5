namespace ChurnLab.Notebooks.Formatting.Views;

/// <summary>What a text stands for.</summary>
internal enum TextRole
{
    Text,
    Number,
    Null,

    /// <summary>A remark of the formatter in place of a value that could not be shown.</summary>
    Note,
}
