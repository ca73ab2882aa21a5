namespace ChurnLab.Frames.Grouping;

/// <summary>Codes of a few different keys of any size, in a hash table that stays within the cache.</summary>
internal sealed class KeyTable
{
    private const int Sample = 4096;
    private const int MostInSample = 1024;
    private const int MostKeys = 4096;
    private const int SlotBits = 14;

    // Missing never comes here, so its key marks a free slot.
    private const long Free = long.MinValue;

    private readonly long[] _keys = new long[1 << SlotBits];
    private readonly int[] _codes = new int[1 << SlotBits];
    private readonly Lock _gate = new();

    private KeyTable() => Array.Fill(_keys, Free);

    /// <summary>Number of different keys.</summary>
    public int Count { get; private set; }

    /// <summary>Collects the keys; null when there are too many.</summary>
    public static KeyTable? Of(KeySource source)
    {
        if (!LooksSmall(source))
            return null;
        var table = new KeyTable();
        source.EachBlock((_, keys) =>
        {
            if (table.Count > MostKeys)
                return;
            foreach (var key in keys)
            {
                if (key != Free && table._keys[table.SlotOf(key)] != key)
                    table.Add(key);
            }
        });
        if (table.Count > MostKeys)
            return null;
        table.Number();
        return table;
    }

    public int CodeOf(long key) => _codes[SlotOf(key)];

    private static bool LooksSmall(KeySource source)
    {
        var found = new HashSet<long>();
        Span<long> key = stackalloc long[1];
        var size = Math.Min(Sample, source.Length);
        for (var i = 0; i < size; i++)
        {
            source.Write((int)((long)source.Length * i / size), key);
            found.Add(key[0]);
        }

        return found.Count <= MostInSample;
    }

    // Slots only ever go from free to a key, and a key is written at once: readers on other threads need no lock.
    private void Add(long key)
    {
        lock (_gate)
        {
            var slot = SlotOf(key);
            if (_keys[slot] == key || Count > MostKeys)
                return;
            Volatile.Write(ref _keys[slot], key);
            Count++;
        }
    }

    private void Number()
    {
        var keys = Array.FindAll(_keys, key => key != Free);
        Array.Sort(keys);
        for (var code = 0; code < keys.Length; code++)
            _codes[SlotOf(keys[code])] = code;
    }

    private int SlotOf(long key)
    {
        var slot = (int)(unchecked((ulong)key * 0x9E3779B97F4A7C15) >> (64 - SlotBits));
        while (_keys[slot] != key && _keys[slot] != Free)
            slot = (slot + 1) & ((1 << SlotBits) - 1);
        return slot;
    }
}
