using ChurnLab.Frames.Grouping;
using ChurnLab.Hosting;

namespace ChurnLab.Frames.Windows;

/// <summary>The rows of a frame sorted by partition and, within it, by an order.</summary>
internal sealed class WindowRows
{
    private readonly int[]? _partitions;
    private readonly int[] _starts;
    private readonly string[] _partitionNames;
    private readonly string[] _orderNames;

    public WindowRows(Frame frame, string[] partitionBy, string[] orderBy)
    {
        Frame = frame;
        _partitionNames = partitionBy;
        _orderNames = orderBy;
        var partitions = partitionBy.Length == 0 ? null : Codes(partitionBy, missingIsKey: false);
        _partitions = partitions?.Codes;
        _starts = partitions is null ? [0, frame.RowCount] : CountingSort.Starts(_partitions, partitions.Count);
        AmbientCancellation.ThrowIfRequested();
        var order = orderBy.Length == 0 ? null : Codes(orderBy, missingIsKey: true);
        Sorted = SortedBy(order?.Codes, order?.Count ?? 0);
    }

    public Frame Frame { get; }

    /// <summary>Rows of the frame, partition after partition; those without a partition are left out.</summary>
    public int[] Sorted { get; }

    public int PartitionCount => _starts.Length - 1;

    /// <summary>Where in <see cref="Sorted"/> a partition starts.</summary>
    public int Start(int partition) => _starts[partition];

    /// <summary>Where in <see cref="Sorted"/> a partition has ended.</summary>
    public int End(int partition) => _starts[partition + 1];

    /// <summary>Whether two rows that have a partition are in the same one.</summary>
    public bool SamePartition(int row, int other) => _partitions is null || _partitions[row] == _partitions[other];

    /// <summary>
    /// Rows of the frame, partition after partition, each by rising codes and equal ones in the order of the frame; rows
    /// without a code or a partition are left out.
    /// </summary>
    public int[] SortedBy(int[]? codes, int count)
    {
        // Two stable sorts, the finer key first: linear in the rows, whatever the number of partitions.
        int[] rows = [.. Enumerable.Range(0, Frame.RowCount)];
        if (codes is not null)
            rows = CountingSort.Sort(rows, codes, CountingSort.Starts(codes, count));
        AmbientCancellation.ThrowIfRequested();
        return _partitions is null ? rows : CountingSort.Sort(rows, _partitions, Starts(rows));
    }

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
        for (var place = 1; place < Sorted.Length; place++)
        {
            var before = Sorted[place - 1];
            var row = Sorted[place];
            if (periods[row] == periods[before] && periods[row] != IntegerColumn.MissingValue && SamePartition(before, row))
                throw WindowErrors.RepeatedPeriod(Frame, [.. _partitionNames, column.Name], before, row);
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

    // Places change where rows were left out for want of a code.
    private int[] Starts(int[] rows) => rows.Length == Frame.RowCount
        ? _starts
        : CountingSort.Starts(Array.ConvertAll(rows, row => _partitions![row]), PartitionCount);
}
