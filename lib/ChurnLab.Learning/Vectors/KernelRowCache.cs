namespace ChurnLab.Learning.Vectors;

/// <summary>Likenesses of single rows to a list of rows, computed when asked for; the least recently used go first.</summary>
internal sealed class KernelRowCache
{
    private const int LongRow = 4096;
    private readonly SmoProblem _problem;
    private readonly int[] _list;
    private readonly KernelRowCache? _whole;
    private readonly float[]?[] _rows;
    private readonly int[] _older;
    private readonly int[] _newer;
    private readonly int _room;
    private readonly int _padded;
    private PackedRows? _packed;
    private int _held;
    private int _oldest = -1;
    private int _newest = -1;

    /// <summary>Makes an empty cache.</summary>
    /// <param name="problem">The rows and their kernel.</param>
    /// <param name="list">The rows of the list, in order.</param>
    /// <param name="bytes">Room; there is always room for three rows.</param>
    /// <param name="whole">Cache of all rows in order, which is looked into before anything is computed.</param>
    public KernelRowCache(SmoProblem problem, int[] list, double bytes, KernelRowCache? whole = null)
    {
        (_problem, _list, _whole, _padded) = (problem, list, whole, PackedRows.Padding(list.Length));
        _room = (int)Math.Clamp(bytes / sizeof(float) / _padded, 3, list.Length + 3);
        (_rows, _older, _newer) = (new float[problem.Rows][], new int[problem.Rows], new int[problem.Rows]);
    }

    /// <summary>Bytes that rows take now.</summary>
    public double Bytes => (double)_held * _padded * sizeof(float);

    /// <summary>Likenesses of a row, by its number in the problem, to the rows of the list, filled to whole panels.</summary>
    public float[] this[int row]
    {
        get
        {
            if (row == _newest)
                return _rows[row]!;
            if (_rows[row] is { } known)
            {
                Unlink(row);
                Link(row);
                return known;
            }

            var filled = Room();
            if (_whole?._rows[row] is { } all)
                Gather(all, filled);
            else
                _problem.Kernel.Fill(_problem.Row(row), _packed ??= new PackedRows(_problem.Cells, _problem.Features, _list), 0, filled);
            _rows[row] = filled;
            Link(row);
            _held++;
            return filled;
        }
    }

    /// <summary>Lets the oldest rows go until the others take no more than some bytes.</summary>
    public void Trim(double bytes)
    {
        while (_held > 0 && Bytes > bytes)
            DropOldest();
    }

    // Long rows live where the collector moves nothing: copying them as they age costs more than filling them.
    private float[] Room() => _held >= _room ? DropOldest() : GC.AllocateUninitializedArray<float>(_padded, pinned: _padded >= LongRow);

    private float[] DropOldest()
    {
        var (row, dropped) = (_oldest, _rows[_oldest]!);
        Unlink(row);
        _rows[row] = null;
        _held--;
        return dropped;
    }

    private void Gather(float[] all, float[] filled)
    {
        for (var place = 0; place < _list.Length; place++)
            filled[place] = all[_list[place]];
        filled.AsSpan(_list.Length).Clear();
    }

    private void Link(int row)
    {
        (_older[row], _newer[row]) = (_newest, -1);
        if (_newest >= 0)
            _newer[_newest] = row;
        else
            _oldest = row;
        _newest = row;
    }

    private void Unlink(int row)
    {
        var (older, newer) = (_older[row], _newer[row]);
        if (older >= 0)
            _newer[older] = newer;
        else
            _oldest = newer;
        if (newer >= 0)
            _older[newer] = older;
        else
            _newest = older;
    }
}
