using ChurnLab.Hosting;

namespace ChurnLab.Frames;

/// <content>What is missing, and together with what.</content>
public sealed partial class Frame
{
    /// <summary>How much is missing of every column; pandas <c>isna().sum()</c>, missingno <c>bar</c>.</summary>
    /// <returns>One row per column, in their order: <c>column</c>, <c>missing</c>, the number of rows without a value, and
    /// <c>share</c> of the rows, from 0 to 1, missing where the frame has no rows.</returns>
    public Frame Missing() => new(
        new TextColumn("column", _names),
        new IntegerColumn("missing", _columns.Select(column => (long?)column.MissingCount)),
        new NumberColumn("share", _columns.Select(column => (double?)column.MissingCount / RowCount)));

    /// <summary>
    /// Which columns are missing together, and in how many rows; <c>aggr</c> of R's VIM, <c>md.pattern</c> of mice.
    /// </summary>
    /// <returns>One row per combination that occurs, most frequent first, equal ones by the first row that has them:
    /// <c>missing</c>, the names of the columns joined by a comma, empty where nothing is missing; <c>columns</c>, how many
    /// they are; <c>count</c> and <c>share</c> of the rows.</returns>
    /// <exception cref="OperationCanceledException">The running cell was interrupted.</exception>
    public Frame MissingPatterns()
    {
        var (patterns, firstRows) = MissingCodes();
        var counts = new long[firstRows.Count];
        foreach (var pattern in patterns)
            counts[pattern]++;
        var order = Enumerable.Range(0, counts.Length).OrderByDescending(pattern => counts[pattern]).ThenBy(pattern => firstRows[pattern]).ToArray();
        var missing = Array.ConvertAll(order, pattern => _columns.Where(column => column.IsMissing(firstRows[pattern])).ToArray());
        return new Frame(
            new TextColumn("missing", missing.Select(columns => string.Join(", ", columns.Select(column => column.Name)))),
            new IntegerColumn("columns", missing.Select(columns => (long?)columns.Length)),
            new IntegerColumn("count", order.Select(pattern => (long?)counts[pattern])),
            new NumberColumn("share", order.Select(pattern => (double?)counts[pattern] / RowCount)));
    }

    // Patterns so far, split by each column that has gaps; there are never more than rows, whatever the number of columns.
    private (int[] Patterns, List<int> FirstRows) MissingCodes()
    {
        var patterns = new int[RowCount];
        List<int> firstRows = RowCount == 0 ? [] : [0];
        foreach (var column in _columns.Where(column => column.MissingCount > 0))
        {
            AmbientCancellation.ThrowIfRequested();
            var split = new int[2 * firstRows.Count];
            Array.Fill(split, -1);
            firstRows.Clear();
            for (var row = 0; row < patterns.Length; row++)
            {
                ref var code = ref split[(2 * patterns[row]) + (column.IsMissing(row) ? 1 : 0)];
                if (code < 0)
                {
                    code = firstRows.Count;
                    firstRows.Add(row);
                }

                patterns[row] = code;
            }
        }

        return (patterns, firstRows);
    }
}
