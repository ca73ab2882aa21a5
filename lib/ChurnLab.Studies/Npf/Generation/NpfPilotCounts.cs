namespace ChurnLab.Studies.Npf.Generation;

/// <summary>Expected rows and closings of the pilot population by quarter.</summary>
internal sealed class NpfPilotCounts
{
    private const double LeastWeight = 1e-3;

    private double _closings;
    private double _quarters;

    /// <summary>Rows of the quarter.</summary>
    public double[] Rows { get; } = new double[NpfClock.Quarters];

    /// <summary>Rows of the quarter that are the last before a closing that is told.</summary>
    public double[] Churn { get; } = new double[NpfClock.Quarters];

    /// <summary>Share of accounts that a quarter closes, on average.</summary>
    public double MeanHazard => _closings / _quarters;

    public static NpfPilotCounts Of(NpfProcess process, NpfAccount[] accounts)
    {
        var counts = new NpfPilotCounts();
        foreach (var account in accounts)
            counts.Add(process, account);
        return counts;
    }

    public static NpfPilotCounts Sum(NpfPilotCounts[] parts)
    {
        var sum = new NpfPilotCounts();
        foreach (var part in parts)
        {
            sum._closings += part._closings;
            sum._quarters += part._quarters;
            for (var t = 0; t < NpfClock.Quarters; t++)
            {
                sum.Rows[t] += part.Rows[t];
                sum.Churn[t] += part.Churn[t];
            }
        }

        return sum;
    }

    private void Add(NpfProcess process, NpfAccount account)
    {
        process.Begin(account, isPilot: true);
        var (weight, row) = (1.0, account.Start);
        for (var t = account.Start; t <= NpfClock.LastTold && weight > LeastWeight; t++)
        {
            var state = process.Advance(t);
            if (state.HasRow)
            {
                Rows[t] += weight;
                row = t;
            }

            if (t < NpfClock.FirstHazard)
                continue;
            var closing = weight * (1 - ((1 - state.Hazard) * (1 - state.OtherHazard)));
            Churn[row] += closing;
            _closings += closing;
            _quarters += weight;
            weight -= closing;
        }
    }
}
