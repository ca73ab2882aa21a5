using ChurnLab.Statistics;

namespace ChurnLab.Frames.Cleaning;

/// <summary>What one decision about outliers would lead to.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="RowsAffected">Number of rows dropped or changed; for keeping, number of outliers.</param>
/// <param name="Target">The target in the rows that are left; null without a target.</param>
/// <param name="Column">The column as it would be: number of values, mean, median, standard deviation and more.</param>
public sealed record OutlierChoice(
    OutlierDecision Decision, int RowsAffected, TargetCount? Target, Descriptives Column)
{
    /// <summary>Number of rows that are left, with a value of the column or without.</summary>
    public int Rows => Column.Count + Column.Missing;
}
