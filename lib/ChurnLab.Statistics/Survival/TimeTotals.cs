using ChurnLab.Statistics.Sorting;

namespace ChurnLab.Statistics;

/// <summary>How much weight lies at or after a time.</summary>
internal sealed class TimeTotals
{
    private readonly double[] _from;

    private TimeTotals(double[] times, double[] from)
    {
        (Times, _from) = (times, from);
    }

    /// <summary>Distinct times, ascending.</summary>
    public double[] Times { get; }

    /// <summary>Totals of times in any order; weights are 1 each where there are none.</summary>
    public static TimeTotals Of(double[] times, double[] weights)
    {
        var places = Sorted.Places(times);
        return OfAscending(
            [.. places.Select(place => times[place])], weights.Length == 0 ? [] : [.. places.Select(place => weights[place])]);
    }

    /// <summary>The same of ascending times.</summary>
    public static TimeTotals OfAscending(double[] times, double[] weights)
    {
        var distinct = 0;
        for (var i = 0; i < times.Length; i++)
            distinct += i == 0 || times[i] != times[i - 1] ? 1 : 0;
        var (ascending, from) = (new double[distinct], new double[distinct]);
        var (next, sum) = (distinct, 0.0);
        for (var i = times.Length - 1; i >= 0; i--)
        {
            if (next == distinct || ascending[next] != times[i])
                next--;
            sum += weights.Length == 0 ? 1 : weights[i];
            (ascending[next], from[next]) = (times[i], sum);
        }

        return new(ascending, from);
    }

    /// <summary>Weight at or after a time.</summary>
    public double From(double time)
    {
        var place = Array.BinarySearch(Times, time);
        place = place < 0 ? ~place : place;
        return place < _from.Length ? _from[place] : 0;
    }
}
