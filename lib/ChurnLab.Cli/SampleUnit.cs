namespace ChurnLab.Cli;

/// <summary>What sample data consist of.</summary>
/// <param name="Option">Option that says how many.</param>
/// <param name="Plural">Name of many, in lower case.</param>
internal sealed record SampleUnit(string Option, string Plural);
