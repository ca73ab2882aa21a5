using ChurnLab.Hosting;

namespace ChurnLab.Statistics;

/// <summary>Subjects at risk at a time of events, and those that have one then, walking back in time.</summary>
internal sealed class CoxRiskSet
{
    // What rounding leaves of a sum that others were taken from weighs more the smaller it has become.
    private const double Worn = 1e-3;
    private const int TimesPerCheck = 1024;

    private readonly CoxStratum _stratum;
    private readonly double[] _hazards;
    private readonly CoxTies _ties;
    private int _remaining;
    private int _left;
    private double _peak;

    private CoxRiskSet(CoxStratum stratum, double[] hazards, CoxTies ties, bool hasProducts)
    {
        (_stratum, _hazards, _ties) = (stratum, hazards, ties);
        (AtRisk, Dying) = (new(stratum.Width, hasProducts), new(stratum.Width, hasProducts));
        _left = stratum.ByEntry.Length;
    }

    /// <summary>The time.</summary>
    public double Time { get; private set; }

    /// <summary>First of the rows with this duration.</summary>
    public int Start { get; private set; }

    /// <summary>End of the rows with this duration.</summary>
    public int End { get; private set; }

    /// <summary>Number of events at the time.</summary>
    public int Events { get; private set; }

    /// <summary>Sums over those at risk.</summary>
    public CoxSums AtRisk { get; }

    /// <summary>Sums over those that have the event, where Efron's method takes them off: if they are
    /// several.</summary>
    public CoxSums Dying { get; }

    /// <summary>Sums over the events of the powers of what is left at risk, by the way ties are treated.</summary>
    public CoxShares Shares { get; private set; }

    /// <summary>Visits the times of events of a stratum from the last to the first.</summary>
    /// <param name="stratum">The stratum.</param>
    /// <param name="hazards">Hazards of its rows, over any baseline.</param>
    /// <param name="ties">How ties are treated.</param>
    /// <param name="hasProducts">Whether products of columns are summed too.</param>
    /// <param name="visit">Is handed the same set for each time.</param>
    public static void Walk(CoxStratum stratum, double[] hazards, CoxTies ties, bool hasProducts, Action<CoxRiskSet> visit)
    {
        var set = new CoxRiskSet(stratum, hazards, ties, hasProducts);
        var rows = stratum.Rows;
        var times = 0;
        for (var end = rows.Count; end > 0; end = set.Start)
        {
            if (times++ % TimesPerCheck == 0)
                AmbientCancellation.ThrowIfRequested();
            (set.Start, set.End, set.Time) = (rows.StartOfTime(end), end, rows.Durations[end - 1]);
            set.Leave();
            set.Enter();
            if (set.Events == 0)
                continue;
            set.Shares = CoxShares.Of(set.AtRisk.Hazard, set.Dying.Hazard, set.Events, ties);
            visit(set);
        }
    }

    private void Leave()
    {
        var rows = _stratum.Rows;
        var before = _remaining;
        for (; _left > 0 && rows.Entries[_stratum.ByEntry[_left - 1]] >= Time; _left--)
        {
            var place = _stratum.ByEntry[_left - 1];
            AtRisk.Add(_stratum.Row(place), -_hazards[place]);
            _remaining--;
        }

        if (_remaining == before || (_remaining > 0 && AtRisk.Hazard > Worn * _peak))
            return;
        AtRisk.Clear();
        for (var place = End; _remaining > 0 && place < rows.Count; place++)
        {
            if (rows.Entries[place] < Time)
                AtRisk.Add(_stratum.Row(place), _hazards[place]);
        }

        _peak = AtRisk.Hazard;
    }

    private void Enter()
    {
        if (Events > 1)
            Dying.Clear();
        Events = 0;
        for (var place = Start; place < End; place++)
        {
            AtRisk.Add(_stratum.Row(place), _hazards[place]);
            Events += _stratum.Rows.Events[place] ? 1 : 0;
        }

        // An event alone takes nothing off itself.
        for (var place = Start; _ties == CoxTies.Efron && Events > 1 && place < End; place++)
        {
            if (_stratum.Rows.Events[place])
                Dying.Add(_stratum.Row(place), _hazards[place]);
        }

        _remaining += End - Start;
        _peak = Math.Max(_peak, AtRisk.Hazard);
    }
}
