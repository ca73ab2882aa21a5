namespace ChurnLab.Studies.Eshop;

/// <summary>A misspelt value of a file, and what it was taken for.</summary>
/// <param name="Column">The column, as the file calls it.</param>
/// <param name="Found">The value as it stands in the file.</param>
/// <param name="Meant">The value it was replaced by.</param>
/// <param name="Rows">Number of rows with it. Range: 1 or more.</param>
public sealed record EshopRepair(string Column, string Found, string Meant, int Rows);
