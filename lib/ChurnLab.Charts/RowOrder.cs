namespace ChurnLab.Charts;

/// <summary>Order of rows from top to bottom.</summary>
public enum RowOrder
{
    /// <summary>As they are given.</summary>
    AsGiven,

    /// <summary>The greatest value on top; equal ones as given, missing ones last.</summary>
    Descending,

    /// <summary>The least value on top; equal ones as given, missing ones last.</summary>
    Ascending,
}
