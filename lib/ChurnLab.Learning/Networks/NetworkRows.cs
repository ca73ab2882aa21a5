using System.Numerics;
using ChurnLab.Learning.Boosting;

namespace ChurnLab.Learning.Networks;

/// <summary>Rows of a fit, line after line, padded as the inputs of a network are.</summary>
/// <typeparam name="T">Single or double precision.</typeparam>
internal sealed unsafe class NetworkRows<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int RowsOfTask = 4096;

    // What a block of memory needs beside its values.
    private const int SpareOfBlock = 128;
    private readonly NativeBlock<T> _values;

    /// <summary>Copies the features of a fit.</summary>
    /// <exception cref="LearningException">There are more values than one block of memory holds.</exception>
    public NetworkRows(TrainingData data)
    {
        (Features, Stride) = (data.X.Columns.Count, DenseKernel.Padded(data.X.Columns.Count));
        var most = (Array.MaxLength - SpareOfBlock) / Stride;
        if (data.Rows > most)
        {
            throw new LearningException(
                $"A network of {Features} features learns from {most} rows at most; got {data.Rows}: draw a sample of the rows.");
        }

        _values = new NativeBlock<T>((long)data.Rows * Stride);
        _values.Span.Clear();
        Work.Ranges(
            data.Rows,
            RowsOfTask,
            data.Threads,
            (start, end) => NetworkBlock<T>.Fill(data.X, start, end - start, _values.Pointer + ((long)start * Stride), Stride),
            data.Token);
    }

    public int Features { get; }

    private int Stride { get; }

    /// <summary>A value.</summary>
    public T Value(int row, int place) => _values.Pointer[((long)row * Stride) + place];

    /// <summary>A line, padded.</summary>
    public ReadOnlySpan<T> Row(int row) => _values.Span.Slice(row * Stride, Stride);
}
