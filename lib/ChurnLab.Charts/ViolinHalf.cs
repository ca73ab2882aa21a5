namespace ChurnLab.Charts;

/// <summary>One half of all violins of a figure, or all of them.</summary>
/// <param name="Name">Its name in the legend; null for none.</param>
/// <param name="Groups">The values of each group.</param>
/// <param name="Direction">-1: the left half; 1: the right half; 0: both.</param>
internal sealed record ViolinHalf(string? Name, IReadOnlyList<ValueGroup> Groups, double Direction);
