namespace ChurnLab.Learning.Validation;

/// <summary>How long one fold took.</summary>
/// <param name="FitSeconds">Seconds of the fit.</param>
/// <param name="ScoreSeconds">Seconds of scoring the test rows.</param>
public sealed record FoldTime(double FitSeconds, double ScoreSeconds);
