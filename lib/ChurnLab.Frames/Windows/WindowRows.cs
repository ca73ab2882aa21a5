using ChurnLab.Frames.Grouping;
using ChurnLab.Hosting;

namespace ChurnLab.Frames.Windows;

/// <summary>The rows of a frame sorted by partition and, within it, by an order.</summary>
internal sealed class WindowRows
{
    private readonly int[] _starts;
    private readonly string[] _partitionNames;
    private readonly string[] _orderNames;

    public WindowRows(Frame frame, string[] partitionBy, string[] orderBy)
    {
        Frame = frame;
        _partitionNames = partitionBy;
        _orderNames = orderBy;
        var partitions = partitionBy.Length == 0 ? null : Codes(partitionBy, missingIsKey: false);
        _starts = partitions is null ? [0, frame.RowCount] : CountingSort.Starts(partitions.Codes, partitions.Count);
        AmbientCancellation.ThrowIfRequested();
        // Two stable sorts, the finer key first: linear in the rows, whatever the number of partitions.
        int[] rows = [.. Enumerable.Range(0, frame.RowCount)];
        if (orderBy.Length > 0 && Codes(orderBy, missingIsKey: true) is var order)
            rows = CountingSort.Sort(rows, order.Codes, CountingSort.Starts(order.Codes, order.Count));
        AmbientCancellation.ThrowIfRequested();
        Sorted = partitions is null ? rows : CountingSort.Sort(rows, partitions.Codes, _starts);
    }

    public Frame Frame { get; }

    /// <summary>Rows of the frame, partition after partition; those without a partition are left out.</summary>
    public int[] Sorted { get; }

    public int PartitionCount => _starts.Length - 1;

    /// <summary>Where in <see cref="Sorted"/> a partition starts.</summary>
    public int Start(int partition) => _starts[partition];

    /// <summary>Where in <see cref="Sorted"/> a partition has ended.</summary>
    public int End(int partition) => _starts[partition + 1];

    /// <summary>
    /// Values of the order column by row of the frame, for computations by periods; checked to be whole numbers, each
    /// once in its partition.
    /// </summary>
    public ReadOnlySpan<long> Periods()
    {
        if (_orderNames.Length != 1)
            throw WindowErrors.PeriodsNeedOneOrder(_orderNames.Length);
        var column = Frame[_orderNames[0]];
        if (column.Kind is not (ColumnKind.Integer or ColumnKind.Number) && column.PresentCount > 0)
            throw WindowErrors.PeriodsNeedWholeNumbers(column);
        var periods = Frame.Integer(column.Name).AsSpan();
        for (var partition = 0; partition < PartitionCount; partition++)
        {
            for (var place = Start(partition) + 1; place < End(partition); place++)
            {
                var (before, row) = (Sorted[place - 1], Sorted[place]);
                if (periods[row] == periods[before] && periods[row] != IntegerColumn.MissingValue)
                    throw WindowErrors.RepeatedPeriod(Frame, [.. _partitionNames, column.Name], before, row);
            }
        }

        return periods;
    }

    /// <summary>One value per row of the frame, all alike.</summary>
    public T[] Filled<T>(T value)
    {
        var values = new T[Frame.RowCount];
        Array.Fill(values, value);
        return values;
    }

    private KeyCodes Codes(string[] names, bool missingIsKey) =>
        KeyCodes.Of(Array.ConvertAll(names, name => Frame[name]), missingIsKey);
}
