using ChurnLab.Frames;
using ChurnLab.Statistics;
using ChurnLab.Studies.Rates;

namespace ChurnLab.Studies.Associations;

/// <summary>Makes levels of columns of any type.</summary>
internal static class FactorLevels
{
    /// <summary>Numbers with more different values than this are cut into bands.</summary>
    public const int MostLevels = 12;

    private const int MostGroups = 50;
    private const int MostTexts = 1000;

    /// <summary>Whether a column is of numbers that are cut into bands.</summary>
    public static bool IsInterval(Column column) =>
        column.Kind is ColumnKind.Number or ColumnKind.Integer or ColumnKind.Date && column.DistinctCount() > MostLevels;

    /// <summary>Values of a column of numbers; NaN is missing.</summary>
    public static double[] Numbers(Column column) => column is DateColumn dates
        ? [.. dates.Select(day => day?.DayNumber ?? double.NaN)]
        : new Frame(column).Number(column.Name).AsSpan().ToArray();

    /// <summary>A column whose levels are few enough to be compared one by one.</summary>
    /// <exception cref="FrameException">There are more than 50.</exception>
    public static PhiKColumn Few(PhiKColumn column) => column.Labels.Count <= MostGroups
        ? column
        : throw new FrameException(
            $"The column '{column.Name}' has {column.Labels.Count} different values; at most {MostGroups} are compared one by one. Bin or group it first.");

    /// <summary>The column with edges between quantiles where it is of numbers, else with its own levels.</summary>
    public static PhiKColumn ByQuantiles(Column column, int bins, bool missingIsLevel = false)
    {
        var own = missingIsLevel && column.MissingCount > 0;
        return IsInterval(column)
            ? PhiKColumn.Interval(column.Name, Numbers(column), new PhiKColumnOptions { Binning = PhiKBinning.Quantile, Bins = bins, MissingIsLevel = own })
            : Levels(column, own);
    }

    /// <summary>The same with labels for readers.</summary>
    public static PhiKColumn InBands(Column column, int bands) => Levels(
        IsInterval(column) && column is not DateColumn ? new Frame(column).Bin(column.Name, Bins.Quantiles(bands), column.Name)[column.Name] : column);

    private static PhiKColumn Levels(Column column, bool missingIsLevel = false)
    {
        var groups = new Frame(column).GroupBy(column.Name);
        if (groups.Count > MostTexts)
        {
            throw new FrameException(
                $"The column '{column.Name}' has {groups.Count} different values; levels are compared up to {MostTexts}. Leave it out, or group it first.");
        }

        var codes = new int[column.Length];
        Array.Fill(codes, -1);
        for (var level = 0; level < groups.Count; level++)
        {
            foreach (var row in groups[level].Rows)
                codes[row] = level;
        }

        return PhiKColumn.Categories(column.Name, codes, LevelLabel.Of([.. groups.Select(group => group.Key[column.Name])]), missingIsLevel);
    }
}
