namespace ChurnLab.Frames.Sorting;

/// <summary>Parts keys into buckets of about equal size, in their order, whatever their distribution.</summary>
/// <remarks>
/// Sample sort: splitters are quantiles of a sample, kept as a binary tree in an array, so that finding a bucket takes no
/// branches (Sanders, Winkel: Super scalar sample sort, ESA 2004). Equal keys share a bucket.
/// </remarks>
internal sealed class Buckets
{
    private const int KeysPerBucket = 16;

    private readonly ulong[] _tree;
    private readonly int _levels;

    public Buckets(int levels, Func<int, ulong[]> sample)
    {
        _levels = levels;
        var keys = sample(Count * KeysPerBucket);
        Array.Sort(keys);
        _tree = new ulong[Count];
        Place(1, 0, Count - 1, keys);
    }

    /// <summary>Number of buckets, a power of two; some may stay empty.</summary>
    public int Count => 1 << _levels;

    /// <summary>Writes the bucket of every key and counts them.</summary>
    public void Assign(ReadOnlySpan<ulong> keys, Span<ushort> buckets, Span<int> sizes)
    {
        var tree = _tree;
        var i = 0;

        // Steps of one key wait for each other; four keys at a time fill the waiting.
        for (; i + 4 <= keys.Length; i += 4)
        {
            var (a, b, c, d) = (1, 1, 1, 1);
            var (keyA, keyB, keyC, keyD) = (keys[i], keys[i + 1], keys[i + 2], keys[i + 3]);
            for (var level = 0; level < _levels; level++)
            {
                a = (2 * a) + (keyA > tree[a] ? 1 : 0);
                b = (2 * b) + (keyB > tree[b] ? 1 : 0);
                c = (2 * c) + (keyC > tree[c] ? 1 : 0);
                d = (2 * d) + (keyD > tree[d] ? 1 : 0);
            }

            sizes[(buckets[i] = (ushort)(a - Count))]++;
            sizes[(buckets[i + 1] = (ushort)(b - Count))]++;
            sizes[(buckets[i + 2] = (ushort)(c - Count))]++;
            sizes[(buckets[i + 3] = (ushort)(d - Count))]++;
        }

        for (; i < keys.Length; i++)
        {
            var node = 1;
            for (var level = 0; level < _levels; level++)
                node = (2 * node) + (keys[i] > tree[node] ? 1 : 0);
            sizes[(buckets[i] = (ushort)(node - Count))]++;
        }
    }

    // Splitter number k of 0 .. Count - 2 is the last sampled key of bucket k.
    private void Place(int node, int first, int end, ulong[] keys)
    {
        if (node >= Count)
            return;
        var middle = (first + end) / 2;
        _tree[node] = keys[(int)(((long)(middle + 1) * keys.Length / Count) - 1)];
        Place(2 * node, first, middle, keys);
        Place((2 * node) + 1, middle + 1, end, keys);
    }
}
