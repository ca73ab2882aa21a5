namespace ChurnLab.Insight.Explanation;

/// <summary>Moves points aside so that none covers another: the more there are in a place, the wider it gets.</summary>
internal static class Swarm
{
    /// <summary>Offsets of points, one each: the free place nearest to the line when their turn comes.</summary>
    /// <remarks>Turns are far from each other along the line: taken one after another, points would make chevrons that mean nothing.</remarks>
    /// <param name="places">Places along the line, in any order.</param>
    /// <param name="diameter">Diameter of a point, in the unit of the places.</param>
    public static double[] Offsets(ReadOnlySpan<double> places, double diameter)
    {
        var offsets = new double[places.Length];
        var cells = new Dictionary<long, List<int>>();
        var taken = new List<(double From, double To)>();
        foreach (var point in Turns(places.Length))
        {
            var cell = (long)Math.Floor(places[point] / diameter);
            taken.Clear();
            for (var near = cell - 1; near <= cell + 1; near++)
            {
                foreach (var other in cells.TryGetValue(near, out var members) ? members : [])
                {
                    var across = places[point] - places[other];
                    if (Math.Abs(across) >= diameter)
                        continue;
                    var reach = Math.Sqrt((diameter * diameter) - (across * across));
                    taken.Add((offsets[other] - reach, offsets[other] + reach));
                }
            }

            offsets[point] = Free(taken);
            if (!cells.TryGetValue(cell, out var own))
                cells[cell] = own = [];
            own.Add(point);
        }

        return offsets;
    }

    // Steps by the golden section of the whole visit every point once where step and number have no common divisor.
    private static IEnumerable<int> Turns(int count)
    {
        var step = Math.Max(1, (int)(count * 0.6180339887498949));
        while (Divisor(step, count) > 1)
            step++;
        for (var turn = 0; turn < count; turn++)
            yield return (int)((long)turn * step % count);
    }

    private static int Divisor(int a, int b)
    {
        while (b != 0)
            (a, b) = (b, a % b);
        return a;
    }

    // The free place nearest to 0; of two equally near the one on the side of rising offsets.
    private static double Free(List<(double From, double To)> taken)
    {
        var (above, below) = (0.0, 0.0);
        taken.Sort();
        foreach (var (from, to) in taken)
        {
            if (from < above && to > above)
                above = to;
        }

        taken.Sort(static (a, b) => b.To.CompareTo(a.To));
        foreach (var (from, to) in taken)
        {
            if (from < below && to > below)
                below = from;
        }

        return above <= -below ? above : below;
    }
}
