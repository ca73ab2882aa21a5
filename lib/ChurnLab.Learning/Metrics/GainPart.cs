namespace ChurnLab.Learning.Metrics;

/// <summary>One part of the rows, ordered by score from the greatest down.</summary>
/// <param name="Rows">Number of rows of the part.</param>
/// <param name="Positives">Weight of its rows of class 1.</param>
/// <param name="Share">Share of class 1 in the part; NaN where its rows weigh nothing.</param>
/// <param name="Lift">This share over that of all rows.</param>
/// <param name="CumulativeGain">Share of all class 1 that is in this part and those before.</param>
/// <param name="CumulativeLift">Share of class 1 in this part and those before over that of all rows.</param>
/// <param name="LeastScore">Score of the last row of the part.</param>
public sealed record GainPart(
    int Rows, double Positives, double Share, double Lift, double CumulativeGain, double CumulativeLift, double LeastScore);
