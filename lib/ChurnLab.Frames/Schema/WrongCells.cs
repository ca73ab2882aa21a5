namespace ChurnLab.Frames.Schema;

/// <summary>Rows of one column whose cells break a rule, each counted once however many rules it breaks.</summary>
internal sealed class WrongCells
{
    private readonly int _rowCount;

    // Only where something is wrong: a good column costs no memory.
    private bool[]? _wrong;

    public WrongCells(int rowCount) => First = _rowCount = rowCount;

    public int Count { get; private set; }

    /// <summary>The first of the rows; past all rows where there is none.</summary>
    public int First { get; private set; }

    public void Add(int row)
    {
        _wrong ??= new bool[_rowCount];
        if (_wrong[row])
            return;
        _wrong[row] = true;
        Count++;
        First = Math.Min(First, row);
    }
}
