namespace ChurnLab.Learning.Validation;

/// <summary>What came of one fold.</summary>
/// <param name="Value">The metric of the test rows.</param>
/// <param name="TrainValue">The metric of the training rows, where asked for.</param>
/// <param name="Scores">Score per test row.</param>
/// <param name="Time">How long it took.</param>
internal sealed record FoldScore(double Value, double? TrainValue, double[] Scores, FoldTime Time);
