namespace ChurnLab.Learning.Tuning;

/// <summary>A trial seen along one parameter.</summary>
/// <param name="Trial">Number of the trial.</param>
/// <param name="Parameter">Value of the parameter.</param>
/// <param name="Value">Value of the trial.</param>
public readonly record struct SlicePoint(int Trial, ParameterValue Parameter, double Value);
