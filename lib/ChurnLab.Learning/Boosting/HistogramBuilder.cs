using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ChurnLab.Learning.Boosting;

/// <summary>Counts the histograms of nodes: many rows by ranges on every thread, few by blocks of features.</summary>
internal sealed unsafe class HistogramBuilder
{
    /// <summary>From so many rows on the threads share rows, below them features.</summary>
    private const int ManyRows = 4096;

    // Gradients and the words of one block of so many rows stay in the nearest cache beside the block's histograms.
    private const int RowsAtOnce = 1024;

    // A region costs some microseconds; below so many sums one thread is done sooner.
    private const int FewSums = 60_000;
    private readonly BinnedMatrix _matrix;
    private readonly WorkTeam _team;
    private readonly Stack<NativeBlock<Vector128<long>>> _free = new();
    private readonly NativeBlock<Vector128<long>>[] _partial;
    private readonly NativeBlock<Vector128<long>>[] _gathered;
    private readonly bool[] _touched;
    private readonly int _entries;

    public HistogramBuilder(BinnedMatrix matrix, WorkTeam team)
    {
        (_matrix, _team) = (matrix, team);
        _entries = matrix.Stride * HistogramKernel.Entries;
        var shares = matrix.Rows >= ManyRows ? team.Size : 1;
        _partial = [.. Enumerable.Range(0, shares - 1).Select(_ => new NativeBlock<Vector128<long>>(_entries))];
        _gathered = [.. Enumerable.Range(0, shares).Select(share => new NativeBlock<Vector128<long>>(share == 0 ? ManyRows : RowsAtOnce))];
        _touched = new bool[shares];
    }

    public NativeBlock<Vector128<long>> Rent() => _free.Count > 0 ? _free.Pop() : new NativeBlock<Vector128<long>>(_entries);

    public void Return(NativeBlock<Vector128<long>>? histogram)
    {
        if (histogram is not null)
            _free.Push(histogram);
    }

    /// <summary>Counts the histograms of some rows and lets every block be finished while it is near.</summary>
    /// <param name="rows">Rows, ascending.</param>
    /// <param name="count">How many.</param>
    /// <param name="sums">Gradients of all rows.</param>
    /// <param name="into">Histograms to fill.</param>
    /// <param name="finish">Called once for every block, when it is complete.</param>
    public void Build(int* rows, int count, Vector128<long>* sums, NativeBlock<Vector128<long>> into, Action<int> finish)
    {
        if (count < ManyRows || _team.Size == 1)
        {
            BuildByBlocks(rows, count, sums, into, finish);
            return;
        }

        Array.Clear(_touched);
        _team.Run((count + RowsAtOnce - 1) / RowsAtOnce, (part, worker) =>
        {
            var histogram = worker == 0 ? into : _partial[worker - 1];
            if (!_touched[worker])
            {
                _touched[worker] = true;
                for (var block = 0; block < _matrix.Blocks; block++)
                    Clear(histogram, block);
            }

            var start = part * RowsAtOnce;
            AddRange(rows + start, Math.Min(RowsAtOnce, count - start), sums, histogram, _gathered[worker].Pointer);
        });
        _team.Run(_matrix.Blocks, (block, _) =>
        {
            if (!_touched[0])
                Clear(into, block);
            for (var worker = 1; worker < _touched.Length; worker++)
            {
                if (_touched[worker])
                    ForFeatures(block, (place, entries) => HistogramKernel.Merge(At(into, place), At(_partial[worker - 1], place), entries));
            }

            finish(block);
        });
    }

    /// <summary>The histogram of one feature.</summary>
    public static Vector128<long>* At(NativeBlock<Vector128<long>> histogram, int place) => histogram.Pointer + (place * HistogramKernel.Entries);

    /// <summary>Runs work for every block, on threads when it is much.</summary>
    public void ForBlocks(long sums, Action<int> action)
    {
        if (sums < FewSums)
        {
            for (var block = 0; block < _matrix.Blocks; block++)
                action(block);
        }
        else
        {
            _team.Run(_matrix.Blocks, (block, _) => action(block));
        }
    }

    /// <summary>Takes the histograms of one block from those of another node.</summary>
    public void Subtract(NativeBlock<Vector128<long>> from, NativeBlock<Vector128<long>> other, int block) =>
        ForFeatures(block, (place, entries) => HistogramKernel.Subtract(At(from, place), At(other, place), entries));

    private void BuildByBlocks(int* rows, int count, Vector128<long>* sums, NativeBlock<Vector128<long>> into, Action<int> finish)
    {
        if (count >= ManyRows)
        {
            for (var block = 0; block < _matrix.Blocks; block++)
                Clear(into, block);
            for (var start = 0; start < count; start += RowsAtOnce)
                AddRange(rows + start, Math.Min(RowsAtOnce, count - start), sums, into, _gathered[0].Pointer);
            for (var block = 0; block < _matrix.Blocks; block++)
                finish(block);
            return;
        }

        var gathered = _gathered[0].Pointer;
        Gather(rows, count, sums, gathered);
        ForBlocks((long)_matrix.Stride * (count + HistogramKernel.Entries), block =>
        {
            Clear(into, block);
            AddBlock(rows, count, gathered, into, block);
            finish(block);
        });
    }

    private void AddRange(int* rows, int count, Vector128<long>* sums, NativeBlock<Vector128<long>> histogram, Vector128<long>* gathered)
    {
        // Rows that follow one another need no copy.
        if (rows[count - 1] - rows[0] == count - 1)
        {
            gathered = sums + rows[0];
        }
        else
        {
            Gather(rows, count, sums, gathered);
        }

        for (var block = 0; block < _matrix.Blocks; block++)
            AddBlock(rows, count, gathered, histogram, block);
    }

    private void AddBlock(int* rows, int count, Vector128<long>* gathered, NativeBlock<Vector128<long>> histogram, int block) =>
        HistogramKernel.Add(
            _matrix.RowMajor + (block * BinnedMatrix.BlockSize), _matrix.Stride, rows, count, gathered,
            At(histogram, block * BinnedMatrix.BlockSize));

    // Rows of a node lie apart: asked for early, their bins come while others are copied (a third less time for one row in thirty).
    private void Gather(int* rows, int count, Vector128<long>* sums, Vector128<long>* gathered)
    {
        if (Sse.IsSupported)
        {
            for (var i = 0; i < count; i++)
            {
                Sse.Prefetch0(sums + rows[i]);
                var bins = _matrix.RowMajor + ((nint)rows[i] * _matrix.Stride);
                for (var at = 0; at < _matrix.Stride; at += 64)
                    Sse.Prefetch1(bins + at);
            }
        }

        for (var i = 0; i < count; i++)
            gathered[i] = sums[rows[i]];
    }

    private void Clear(NativeBlock<Vector128<long>> histogram, int block) =>
        ForFeatures(block, (place, entries) => new Span<Vector128<long>>(At(histogram, place), entries).Clear());

    private void ForFeatures(int block, Action<int, int> action)
    {
        var end = Math.Min(_matrix.Features.Length, (block + 1) * BinnedMatrix.BlockSize);
        for (var place = block * BinnedMatrix.BlockSize; place < end; place++)
            action(place, _matrix.Features[place].All);
    }
}
