using ChurnLab.Frames.Parallelism;
using ChurnLab.Frames.Windows;

namespace ChurnLab.Frames;

/// <summary>Rows of a frame in partitions, ordered within each; made by <see cref="Frame.Window(string, string)"/>.</summary>
public sealed class FrameWindow
{
    private readonly WindowRows _rows;

    internal FrameWindow(WindowRows rows) => _rows = rows;

    /// <summary>Returns the frame with computed columns at its end; rows stay in their order. On all cores.</summary>
    /// <param name="columns">What to compute, such as <c>WindowColumn.Lag("amount")</c>.</param>
    /// <exception cref="FrameException">A column does not exist or cannot be read so; a result has the name of another
    /// column; or a computation by periods found an order that is not one of whole numbers, each once in its
    /// partition.</exception>
    /// <exception cref="OverflowException">A sum or difference of whole numbers does not fit into 64 bits.</exception>
    /// <exception cref="OperationCanceledException">The running cell was interrupted.</exception>
    public Frame With(params IEnumerable<WindowColumn> columns)
    {
        WindowColumn[] wanted = [.. columns];
        var computed = new Column[wanted.Length];
        RowSlices.Each(wanted.Length, place => computed[place] = wanted[place].Compute(_rows));
        return new Frame([.. _rows.Frame.Columns, .. computed]);
    }
}
