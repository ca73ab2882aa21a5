namespace ChurnLab.Learning.Tuning;

/// <summary>Draws of one trial by Parzen estimates.</summary>
internal sealed class TpeDraws : Draws
{
    private readonly TpeSampler _settings;
    private readonly DrawContext _context;
    private readonly bool[] _good = [];
    private readonly Dictionary<string, double> _together = new(StringComparer.Ordinal);

    public TpeDraws(TpeSampler settings, DrawContext context)
    {
        (_settings, _context) = (settings, context);
        IsStartup = context.History.Usable < settings.StartupTrials;
        if (IsStartup)
            return;
        _good = context.History.AmongBest(TpeSampler.GoodOf(context.History.Usable));
        if (!settings.Multivariate)
            return;
        foreach (var group in settings.Group ? context.History.Groups : [[.. context.History.Common()]])
            DrawTogether([.. group.Where(name => !context.History.RangeOf(name)!.IsSingle)]);
    }

    private bool IsStartup { get; }

    protected override double DrawCore(string name, ParameterRange range)
    {
        if (IsStartup)
            return RandomSampler.At(range, StartupShare(name));
        return _together.TryGetValue(name, out var value) ? value : Best([name], [range])[0];
    }

    // Of n trials of the start each has another n-th of every range (a Latin hypercube), in a random order for each
    // parameter.
    private double StartupShare(string name)
    {
        var chance = _context.Stream(name).NextDouble();
        var trials = _settings.StartupTrials;
        if (_context.Trial >= trials)
            return chance;
        int[] parts = [.. Enumerable.Range(0, trials)];
        (_context with { Trial = -1 }).Stream(name).ShuffleInPlace<int>(parts);
        return (parts[_context.Trial] + chance) / trials;
    }

    private void DrawTogether(string[] names)
    {
        if (names.Length == 0)
            return;
        var values = Best(names, [.. names.Select(name => _context.History.RangeOf(name)!)]);
        foreach (var (place, name) in names.Index())
            _together[name] = values[place];
    }

    /// <summary>The candidate with the largest ratio of densities, the first of equals.</summary>
    private double[] Best(string[] names, ParameterRange[] ranges)
    {
        var good = ParzenEstimate.Of(ranges, Observations(names, ranges, good: true), _settings);
        var bad = ParzenEstimate.Of(ranges, Observations(names, ranges, good: false), _settings);
        var stream = _context.Stream(names.Length == 1 ? names[0] : string.Join('\n', names));
        var candidates = new double[_settings.Candidates * names.Length];
        var (best, most) = (0, double.NegativeInfinity);
        for (var start = 0; start < candidates.Length; start += names.Length)
        {
            var candidate = candidates.AsSpan(start, names.Length);
            good.Sample(stream, candidate);
            // Of few choices or steps most candidates are equal, and the first of equals wins.
            if (names.Length == 1 && candidates.AsSpan(0, start).Contains(candidate[0]))
                continue;
            var ratio = good.Density(candidate) / bad.Density(candidate);
            if (ratio > most)
                (best, most) = (start, ratio);
        }

        return candidates[best..(best + names.Length)];
    }

    private double[][] Observations(string[] names, ParameterRange[] ranges, bool good)
    {
        var observations = new double[names.Length][];
        var values = new List<double>(_context.History.Usable + _context.Running.Count);
        for (var place = 0; place < names.Length; place++)
        {
            values.Clear();
            if (_context.History.ColumnOf(names[place]) is { } column)
            {
                for (var i = 0; i < column.Places.Count; i++)
                {
                    if (_good[column.Places[i]] == good)
                        values.Add(column.Inner[i]);
                }
            }

            if (!good)
            {
                foreach (var running in _context.Running.Where(running => Array.TrueForAll(names, running.ContainsKey)))
                    values.Add(ranges[place].ToInner(running[names[place]]));
            }

            observations[place] = [.. values];
        }

        return observations;
    }
}
