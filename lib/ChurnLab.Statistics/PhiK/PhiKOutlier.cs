namespace ChurnLab.Statistics;

/// <summary>How far a cell of a table is from what the rest of the table lets expect of it.</summary>
/// <param name="Row">Row of the cell, from 0.</param>
/// <param name="Column">Column of the cell, from 0.</param>
/// <param name="Observed">Count of the cell.</param>
/// <param name="Expected">Count expected if the rest of the table told all. Range: above 0; NaN where it cannot be told.</param>
/// <param name="ExpectedError">Standard error of the expected count.</param>
/// <param name="LogPValue">Natural logarithm of the one-sided mid-p-value: of so many or more where more than expected were
/// observed, otherwise of so few or fewer.</param>
/// <param name="Z">Standard deviations: positive for more than expected, negative for fewer.</param>
public sealed record PhiKOutlier(
    int Row, int Column, long Observed, double Expected, double ExpectedError, double LogPValue, double Z);
