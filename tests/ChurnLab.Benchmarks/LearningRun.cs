using System.Runtime.InteropServices;

namespace ChurnLab.Benchmarks;

/// <summary>One fit and one prediction of the test rows.</summary>
/// <param name="FitSeconds">Time of the fit.</param>
/// <param name="ScoreSeconds">Time of the prediction.</param>
/// <param name="RocAuc">ROC-AUC of the test rows.</param>
/// <param name="Memory">Rise of resident memory over both, in bytes; below 0 where it could not be measured.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LearningRun(double FitSeconds, double ScoreSeconds, double RocAuc, double Memory);
