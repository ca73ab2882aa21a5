namespace ChurnLab.Insight.Segments;

/// <summary>Straight distances of rows of numbers.</summary>
/// <param name="columns">Values by column, all known.</param>
internal sealed class EuclideanDistances(IReadOnlyList<double[]> columns) : RowDistances
{
    /// <inheritdoc/>
    public override int Rows => columns[0].Length;

    /// <inheritdoc/>
    public override void From(int row, Span<double> distances)
    {
        distances.Clear();
        foreach (var column in columns)
        {
            var own = column[row];
            for (var other = 0; other < distances.Length; other++)
            {
                var difference = column[other] - own;
                distances[other] += difference * difference;
            }
        }

        for (var other = 0; other < distances.Length; other++)
            distances[other] = Math.Sqrt(distances[other]);
    }
}
