namespace ChurnLab.Learning.Vectors;

/// <summary>How a dual problem is solved.</summary>
/// <param name="Tolerance">Largest violation of the optimum.</param>
/// <param name="MaxIterations">Steps at most.</param>
/// <param name="Shrinking">Whether coefficients that are likely to stay at a limit are set aside.</param>
/// <param name="CacheMegabytes">Room for rows of the kernel.</param>
/// <param name="Token">Cancels.</param>
internal sealed record SmoOptions(double Tolerance, long MaxIterations, bool Shrinking, double CacheMegabytes, CancellationToken Token);
