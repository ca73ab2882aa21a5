namespace ChurnLab.Insight.Explanation.Sampling;

/// <summary>Rows put together that are to be evaluated: background rows, and the players that come from the explained row.</summary>
/// <remarks>Those of one background row stand together, players as bits in ascending order: neighbours then share most of what is computed.</remarks>
internal sealed class CoalitionBatch
{
    private ulong[] _coalitions = new ulong[256];
    private int[] _backgrounds = new int[256];

    public int Count { get; private set; }

    public ReadOnlySpan<ulong> Coalitions => _coalitions.AsSpan(0, Count);

    public ReadOnlySpan<int> Backgrounds => _backgrounds.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Add(int background, ulong coalition)
    {
        if (Count == _coalitions.Length)
        {
            Array.Resize(ref _coalitions, 2 * Count);
            Array.Resize(ref _backgrounds, 2 * Count);
        }

        (_coalitions[Count], _backgrounds[Count]) = (coalition, background);
        Count++;
    }
}
