namespace ChurnLab.Studies.Npf.Loading;

/// <summary>Every n-th of numbers that come one by one, with n such that not too many are kept.</summary>
internal sealed class NpfStrideSample
{
    private const int Most = 1 << 17;

    private readonly List<long> _kept = [];
    private long _stride = 1;
    private long _seen;

    public IReadOnlyList<long> Kept => _kept;

    public long Largest { get; private set; } = long.MinValue;

    public void Add(long number)
    {
        Largest = Math.Max(Largest, number);
        if (_seen++ % _stride != 0)
            return;
        if (_kept.Count == Most)
            Thin();
        else
            _kept.Add(number);
    }

    // The number that would have been one too many is the first that the doubled stride takes.
    private void Thin()
    {
        var last = _seen - 1;
        var every = _kept.Where((_, place) => place % 2 == 0).ToList();
        _kept.Clear();
        _kept.AddRange(every);
        _stride *= 2;
        _seen = last;
    }
}
