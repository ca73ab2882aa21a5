namespace ChurnLab.Statistics;

/// <summary>Events and subjects at risk by distinct time of an event, ascending.</summary>
internal sealed class SurvivalCounts
{
    // Weights that are no whole numbers add up to the same only but for rounding.
    private const double Nothing = 1e-12;

    private readonly TimeTotals _exits;
    private readonly TimeTotals? _entries;

    private SurvivalCounts(SurvivalRows rows)
    {
        _exits = TimeTotals.OfAscending(rows.Durations, rows.Weights);
        _entries = rows.Entries.Length == 0 ? null : TimeTotals.Of(rows.Entries, rows.Weights);
    }

    public List<double> Times { get; } = [];

    public List<double> AtRisk { get; } = [];

    public List<double> Events { get; } = [];

    public static SurvivalCounts OfEvents(SurvivalRows rows) => Of(rows, isOfCensoring: false);

    /// <summary>Ends of observation as the events; whoever has an event at the same time is not at risk of
    /// them.</summary>
    public static SurvivalCounts OfCensoring(SurvivalRows rows) => Of(rows, isOfCensoring: true);

    /// <summary>Weight at risk just before a time.</summary>
    public double AtRiskAt(double time) => _exits.From(time) - (_entries?.From(time) ?? 0);

    private static SurvivalCounts Of(SurvivalRows rows, bool isOfCensoring)
    {
        var counts = new SurvivalCounts(rows);
        for (var start = 0; start < rows.Count;)
        {
            var (events, others, end) = (0.0, 0.0, start);
            for (; end < rows.Count && rows.Durations[end] == rows.Durations[start]; end++)
            {
                var weight = rows.Weights.Length == 0 ? 1 : rows.Weights[end];
                if (rows.Events[end] != isOfCensoring)
                    events += weight;
                else
                    others += weight;
            }

            if (events > 0)
                counts.Add(rows.Durations[start], events, isOfCensoring ? others : 0);
            start = end;
        }

        return counts;
    }

    private void Add(double time, double events, double before)
    {
        var atRisk = AtRiskAt(time) - before;
        Times.Add(time);
        AtRisk.Add(atRisk - events < Nothing * atRisk ? events : atRisk);
        Events.Add(events);
    }
}
