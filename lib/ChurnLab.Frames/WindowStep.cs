namespace ChurnLab.Frames;

/// <summary>In what a window counts.</summary>
public enum WindowStep
{
    /// <summary>In rows of the partition, whatever lies between them; pandas <c>shift</c> and <c>rolling</c>.</summary>
    Rows,

    /// <summary>
    /// In the values of the order column, whole numbers such as <c>4 * year + quarter</c>: a period without a row stays a
    /// gap. SQL <c>RANGE</c>; pandas only after the gaps were filled with rows.
    /// </summary>
    Periods,
}
