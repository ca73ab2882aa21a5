namespace ChurnLab.Statistics.Regression;

/// <summary>A column of a model.</summary>
/// <param name="Name">Its name, as results and errors call it.</param>
/// <param name="Values">A value per row; NaN is missing, and its row is left out of the model.</param>
public readonly record struct NamedColumn(string Name, ReadOnlyMemory<double> Values);
