namespace ChurnLab.Charts;

/// <summary>One place of a colour scale.</summary>
/// <param name="At">Place on the scale, 0 to 1.</param>
/// <param name="Color">CSS colour there.</param>
public sealed record ColorStop(double At, string Color);
