namespace ChurnLab.Insight.Segments;

/// <summary>How far rows are from each other.</summary>
internal abstract class RowDistances
{
    /// <summary>Number of rows.</summary>
    public abstract int Rows { get; }

    /// <summary>Distances of one row to all rows.</summary>
    public abstract void From(int row, Span<double> distances);
}
