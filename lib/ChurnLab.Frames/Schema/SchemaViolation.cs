namespace ChurnLab.Frames.Schema;

/// <summary>The first cell that breaks a rule, by row, then by column of the schema.</summary>
/// <param name="Row">Row, from 0.</param>
/// <param name="Place">Place of the column in the schema.</param>
/// <param name="Earlier">The row that has the same value, where values must differ; null for other rules.</param>
/// <param name="IsMissing">Whether a value is missing, not wrong.</param>
/// <param name="Count">Number of cells of all columns that break rules.</param>
internal sealed record SchemaViolation(int Row, int Place, int? Earlier, bool IsMissing, int Count);
