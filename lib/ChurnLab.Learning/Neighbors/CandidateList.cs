namespace ChurnLab.Learning.Neighbors;

/// <summary>Rows that may be among the nearest of a query, by their lower bounds.</summary>
internal sealed class CandidateList
{
    private readonly NeighborPanels _panels;
    private readonly int _wanted;
    private float[] _bounds;
    private int[] _rows;
    private float[] _scratch;
    private double _slack;
    private int _count;

    public CandidateList(NeighborPanels panels, int wanted, int capacity)
    {
        (_panels, _wanted) = (panels, wanted);
        (_bounds, _rows, _scratch) = (new float[capacity], new int[capacity], new float[capacity]);
    }

    /// <summary>Rows with a greater lower bound are none of the nearest.</summary>
    public float Threshold { get; private set; } = float.MinValue;

    /// <summary>Rows that are left.</summary>
    public ReadOnlySpan<int> Rows => _rows.AsSpan(0, _count);

    /// <summary>Takes rows from now on, first all of them.</summary>
    /// <param name="slack">What bounds of the query may be wrong by; infinite where there are none, and all rows stay that are added.</param>
    public void Begin(double slack) => (_slack, Threshold) = (slack, double.IsInfinity(slack) ? float.MinValue : float.MaxValue);

    public void Add(float bound, int row)
    {
        if (_count == _bounds.Length)
        {
            Prune();
            // Where most rows are as near as each other, all of them stay.
            if (_count > _bounds.Length * 3L / 4)
                Grow();
        }

        (_bounds[_count], _rows[_count]) = (bound, row);
        _count++;
    }

    /// <summary>Leaves out rows that are none of the nearest of those added by now.</summary>
    public void Prune()
    {
        if (_count <= _wanted || double.IsInfinity(_slack))
            return;
        for (var i = 0; i < _count; i++)
            _scratch[i] = _bounds[i] + _panels.Slacks[_rows[i]];
        var nearest = Selection.Smallest(_scratch.AsSpan(0, _count), _wanted - 1);
        Threshold = MathF.Min(Threshold, MathF.BitIncrement((float)(nearest + _slack)));
        var kept = 0;
        for (var i = 0; i < _count; i++)
        {
            if (_bounds[i] > Threshold)
                continue;
            (_bounds[kept], _rows[kept]) = (_bounds[i], _rows[i]);
            kept++;
        }

        _count = kept;
    }

    private void Grow()
    {
        var size = (int)Math.Min(Array.MaxLength, 2L * _bounds.Length);
        Array.Resize(ref _bounds, size);
        Array.Resize(ref _rows, size);
        _scratch = new float[size];
    }
}
