namespace ChurnLab.Learning.Preparation;

/// <summary>Writes a column of numbers of what another holds.</summary>
/// <param name="place">Place of the column.</param>
/// <param name="values">Its values.</param>
/// <param name="into">As many values to be written.</param>
internal delegate void ColumnMap(int place, ReadOnlySpan<double> values, Span<double> into);
