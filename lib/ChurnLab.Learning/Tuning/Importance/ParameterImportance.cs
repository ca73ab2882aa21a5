using System.Runtime.InteropServices;

namespace ChurnLab.Learning.Tuning;

/// <summary>How much of what the values of trials differ by one parameter explains.</summary>
/// <param name="Name">Name of the parameter.</param>
/// <param name="Share">Its share; the shares of all parameters asked for add up to 1.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ParameterImportance(string Name, double Share);
