namespace ChurnLab.Insight.Findings;

/// <summary>A number a manager should remember.</summary>
/// <param name="Value">The number, as it is read: «18,2 %».</param>
/// <param name="Label">What it is, in a few words.</param>
/// <param name="Detail">Interval or comparison in small print; empty for none.</param>
public sealed record KeyFigure(string Value, string Label, string Detail = "");
