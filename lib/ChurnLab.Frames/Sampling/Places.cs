using ChurnLab.Statistics;

namespace ChurnLab.Frames.Sampling;

/// <summary>Draws places with equal chances.</summary>
internal static class Places
{
    public static int[] WithReplacement(int of, int count, RandomStream random)
    {
        var places = new int[count];
        for (var i = 0; i < count; i++)
            places[i] = (int)random.NextBelow(of);
        return places;
    }

    /// <summary>The first places of a shuffle (Fisher, Yates; Durstenfeld 1964), in its order.</summary>
    public static int[] WithoutReplacement(int of, int count, RandomStream random)
    {
        // A few of many need not have all of them in memory: places that were not swapped hold their own number.
        if (count < of / 16)
            return Sparse(of, count, random);
        var all = new int[of];
        for (var i = 0; i < of; i++)
            all[i] = i;
        for (var i = 0; i < count; i++)
        {
            var other = i + (int)random.NextBelow(of - i);
            (all[i], all[other]) = (all[other], all[i]);
        }

        return all[..count];
    }

    private static int[] Sparse(int of, int count, RandomStream random)
    {
        var swapped = new Dictionary<int, int>(count);
        var places = new int[count];
        for (var i = 0; i < count; i++)
        {
            var other = i + (int)random.NextBelow(of - i);
            places[i] = swapped.GetValueOrDefault(other, other);
            swapped[other] = swapped.GetValueOrDefault(i, i);
        }

        return places;
    }
}
