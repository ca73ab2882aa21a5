using ChurnLab.Statistics.Sorting;

namespace ChurnLab.Statistics;

/// <summary>Complete rows by ascending duration; equal ones keep their order.</summary>
internal sealed class SurvivalRows
{
    private SurvivalRows(int[] places, double[] durations, bool[] events)
    {
        (Places, Durations, Events) = (places, durations, events);
    }

    /// <summary>Places of the rows in what was given.</summary>
    public int[] Places { get; }

    public double[] Durations { get; }

    public bool[] Events { get; }

    /// <summary>Entries of the rows; empty where all are at risk from the start.</summary>
    public double[] Entries { get; private init; } = [];

    /// <summary>Weights of the rows; empty where all are 1.</summary>
    public double[] Weights { get; private init; } = [];

    public int Count => Places.Length;

    /// <summary>Takes the rows in which nothing is missing; entries and weights may be empty.</summary>
    public static SurvivalRows Of(
        ReadOnlySpan<double> durations, ReadOnlySpan<bool> events, ReadOnlySpan<double> entries, ReadOnlySpan<double> weights)
    {
        CheckLength(events.Length, durations.Length, nameof(events));
        if (!entries.IsEmpty)
            CheckLength(entries.Length, durations.Length, nameof(entries));
        if (!weights.IsEmpty)
            CheckLength(weights.Length, durations.Length, nameof(weights));
        var places = Sorted.Places(durations);
        var kept = 0;
        foreach (var row in places)
        {
            if (IsComplete(row, durations[row], entries, weights))
                places[kept++] = row;
        }

        Array.Resize(ref places, kept);
        var (lasting, ended) = (new double[kept], new bool[kept]);
        for (var place = 0; place < kept; place++)
            (lasting[place], ended[place]) = (durations[places[place]], events[places[place]]);
        return new(places, lasting, ended) { Entries = Taken(entries, places), Weights = Taken(weights, places) };
    }

    /// <summary>Refuses spans of different lengths.</summary>
    public static void CheckLength(int length, int rows, string name)
    {
        if (length != rows)
            throw new ArgumentException($"There are {length} {name} for {rows} durations: give one per row.", name);
    }

    /// <summary>The rows by a code per row given, from 0 to the largest; rows of negative codes are in no
    /// part.</summary>
    public SurvivalRows[] Parts(ReadOnlySpan<int> codes)
    {
        var counts = new List<int>();
        foreach (var row in Places)
        {
            while (counts.Count <= codes[row])
                counts.Add(0);
            if (codes[row] >= 0)
                counts[codes[row]]++;
        }

        var parts = counts.Select(static count => new int[count]).ToArray();
        var filled = new int[parts.Length];
        for (var place = 0; place < Count; place++)
        {
            if (codes[Places[place]] is >= 0 and var code)
                parts[code][filled[code]++] = place;
        }

        return [.. parts.Select(Part)];
    }

    /// <summary>End of the rows whose duration is that of a row.</summary>
    public int EndOfTime(int start)
    {
        var end = start + 1;
        while (end < Count && Durations[end] == Durations[start])
            end++;
        return end;
    }

    /// <summary>Start of the rows whose duration is that of the row before an end.</summary>
    public int StartOfTime(int end)
    {
        var start = end - 1;
        while (start > 0 && Durations[start - 1] == Durations[end - 1])
            start--;
        return start;
    }

    private static bool IsComplete(int row, double duration, ReadOnlySpan<double> entries, ReadOnlySpan<double> weights)
    {
        if (!(duration >= 0 && double.IsFinite(duration)))
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"Row {row} lasts {duration}; a duration must be finite and 0 or more: mend the row or leave it out."),
                nameof(duration));
        }

        if (!entries.IsEmpty && entries[row] >= duration)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"Row {row} enters at {entries[row]} and leaves at {duration}, so it was never at risk: leave it out."),
                nameof(entries));
        }

        if (weights.IsEmpty)
            return entries.IsEmpty || !double.IsNaN(entries[row]);
        if (weights[row] < 0 || double.IsInfinity(weights[row]))
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"Row {row} has the weight {weights[row]}; a weight must be finite and 0 or more."),
                nameof(weights));
        }

        return weights[row] > 0 && (entries.IsEmpty || !double.IsNaN(entries[row]));
    }

    private static double[] Taken(ReadOnlySpan<double> values, int[] places)
    {
        if (values.IsEmpty)
            return [];
        var taken = new double[places.Length];
        for (var place = 0; place < taken.Length; place++)
            taken[place] = values[places[place]];
        return taken;
    }

    private SurvivalRows Part(int[] places) =>
        new([.. places.Select(place => Places[place])], Taken(Durations, places), [.. places.Select(place => Events[place])])
        {
            Entries = Entries.Length == 0 ? [] : Taken(Entries, places),
            Weights = Weights.Length == 0 ? [] : Taken(Weights, places),
        };
}
