namespace ChurnLab.Statistics;

/// <summary>Hazards of a stratum at fitted coefficients: the baseline, and what each row adds to the
/// gradient.</summary>
internal sealed class CoxHazards
{
    private readonly CoxStratum _stratum;
    private readonly double[] _hazards;
    private readonly List<Step> _steps = [];

    public CoxHazards(CoxStratum stratum, double[] coefficients, CoxTies ties)
    {
        _stratum = stratum;
        _hazards = CoxState.Hazards(stratum.LogHazards(coefficients), out var shift);
        CoxRiskSet.Walk(stratum, _hazards, ties, hasProducts: false, set => _steps.Add(Step.Of(set)));
        _steps.Reverse();
        Baseline = BaselineOf(Math.Exp(-shift));
    }

    public CoxBaseline Baseline { get; }

    /// <summary>What each row adds to the gradient; their sum is 0 at the maximum of the likelihood.</summary>
    public IEnumerable<(int Row, double[] Score)> Scores()
    {
        var (hazards, columns) = Cumulated();
        var (rows, width) = (_stratum.Rows, _stratum.Width);
        for (var place = 0; place < rows.Count; place++)
        {
            var (from, to) = (rows.Entries.Length == 0 ? 0 : StepsUpTo(rows.Entries[place]), StepsUpTo(rows.Durations[place]));
            var row = _stratum.Row(place);
            var score = new double[width];
            for (var j = 0; j < width; j++)
            {
                var over = (row[j] * (hazards[to] - hazards[from])) - (columns[(to * width) + j] - columns[(from * width) + j]);
                score[j] = -_hazards[place] * over;
            }

            if (rows.Events[place])
                AddEvent(_steps[to - 1], row, _hazards[place], score);
            yield return (rows.Places[place], score);
        }
    }

    // Efron's method takes a part of the own hazard off those who have the event at the same time.
    private static void AddEvent(Step step, ReadOnlySpan<double> row, double hazard, double[] score)
    {
        for (var j = 0; j < score.Length; j++)
            score[j] += row[j] - step.Means[j] + (hazard * ((step.HazardOff * row[j]) - step.ColumnsOff[j]));
    }

    private (double[] Hazards, double[] Columns) Cumulated()
    {
        var width = _stratum.Width;
        var (hazards, columns) = (new double[_steps.Count + 1], new double[(_steps.Count + 1) * width]);
        for (var i = 0; i < _steps.Count; i++)
        {
            hazards[i + 1] = hazards[i] + _steps[i].Hazard;
            for (var j = 0; j < width; j++)
                columns[((i + 1) * width) + j] = columns[(i * width) + j] + _steps[i].Columns[j];
        }

        return (hazards, columns);
    }

    private CoxBaseline BaselineOf(double unit)
    {
        var (times, hazards, sum) = (new double[_steps.Count], new double[_steps.Count], 0.0);
        for (var i = 0; i < times.Length; i++)
        {
            sum += _steps[i].Hazard * unit;
            (times[i], hazards[i]) = (_steps[i].Time, sum);
        }

        return new(_stratum.Code, times, hazards, _stratum.Rows.Durations[^1]);
    }

    private int StepsUpTo(double time) => StepSearch.CountUpTo(_steps, time, static step => step.Time);

    // Increase of the baseline and of it times the mean columns at risk, what Efron's method takes off of both, and the mean over the events.
    private sealed record Step(double Time, double Hazard, double HazardOff)
    {
        public required double[] Columns { get; init; }

        public required double[] ColumnsOff { get; init; }

        public required double[] Means { get; init; }

        public static Step Of(CoxRiskSet set)
        {
            var (shares, risk, dying) = (set.Shares, set.AtRisk.Columns, set.Dying.Columns);
            var means = new double[risk.Length];
            shares.Means(set, means);
            return new(set.Time, shares.One, shares.Off)
            {
                Columns = [.. risk.Select((sum, j) => (shares.Square * sum) - (shares.OffSquare * dying[j]))],
                ColumnsOff = [.. risk.Select((sum, j) => (shares.OffSquare * sum) - (shares.OffOffSquare * dying[j]))],
                Means = [.. means.Select(mean => mean / set.Events)],
            };
        }
    }
}
