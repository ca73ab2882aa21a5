using ChurnLab.Statistics.Regression;

namespace ChurnLab.Statistics;

/// <summary>Complete rows of a Cox model.</summary>
internal sealed class CoxData
{
    private CoxData(DesignMatrix design, SurvivalRows rows, int[] codes, CoxStratum[] strata)
    {
        (Design, Rows, Codes, Strata) = (design, rows, codes, strata);
    }

    public DesignMatrix Design { get; }

    /// <summary>The rows of all strata.</summary>
    public SurvivalRows Rows { get; }

    /// <summary>Stratum per row given.</summary>
    public int[] Codes { get; }

    public CoxStratum[] Strata { get; }

    public static CoxData Of(
        ReadOnlySpan<double> durations, ReadOnlySpan<bool> events, IReadOnlyList<NamedColumn> columns, CoxRegressionOptions options)
    {
        CheckLengths(durations.Length, events.Length, options);
        var entries = options.Entries.Span;
        var codes = options.Strata.IsEmpty ? new int[durations.Length] : options.Strata.ToArray();
        var beside = durations.ToArray();
        for (var row = 0; row < beside.Length; row++)
        {
            if (codes[row] < 0 || (!entries.IsEmpty && double.IsNaN(entries[row])))
                beside[row] = double.NaN;
        }

        var design = new DesignMatrix(columns, beside);
        var (lasting, designRows) = (new double[beside.Length], new int[beside.Length]);
        Array.Fill(lasting, double.NaN);
        for (var row = 0; row < design.Count; row++)
            (lasting[design.Kept[row]], designRows[design.Kept[row]]) = (beside[design.Kept[row]], row);
        var rows = SurvivalRows.Of(lasting, events, entries, default);
        if (Array.IndexOf(rows.Events, true) < 0)
            throw new RegressionException($"None of the {rows.Count} complete rows has the event, so that no hazard can be told: observe longer.");
        return new(design, rows, codes, CoxStratum.Of(rows, codes, design, designRows));
    }

    private static void CheckLengths(int rows, int events, CoxRegressionOptions options)
    {
        SurvivalRows.CheckLength(events, rows, "events");
        if (!options.Entries.IsEmpty)
            SurvivalRows.CheckLength(options.Entries.Length, rows, "entries");
        if (!options.Strata.IsEmpty)
            SurvivalRows.CheckLength(options.Strata.Length, rows, "strata");
        if (!options.Clusters.IsEmpty)
            SurvivalRows.CheckLength(options.Clusters.Length, rows, "clusters");
    }
}
