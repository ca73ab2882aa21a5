namespace ChurnLab.Frames.Cleaning;

/// <summary>The cells of one column that a rule changed.</summary>
/// <param name="Column">Name of the column.</param>
/// <param name="Rows">Rows in the frame as loaded.</param>
/// <param name="Before">What the cells held.</param>
/// <param name="After">What they hold after the rule.</param>
internal sealed record ChangedCells(string Column, int[] Rows, Column Before, Column After);
