namespace ChurnLab.Learning.Tuning;

/// <summary>Values of one trial's parameters, drawn when they are asked for; the order of asking changes
/// nothing.</summary>
internal abstract class Draws
{
    private readonly Dictionary<string, double> _drawn = new(StringComparer.Ordinal);

    /// <summary>Draws a value; the same for the same name.</summary>
    public double Draw(string name, ParameterRange range)
    {
        if (!_drawn.TryGetValue(name, out var value))
            _drawn[name] = value = range.IsSingle ? range.Low : DrawCore(name, range);
        return value;
    }

    /// <summary>Draws all parameters that were seen in earlier trials, as trials that run at the same time must know
    /// them.</summary>
    public IReadOnlyDictionary<string, double> Plan(StudyHistory history)
    {
        foreach (var (name, range) in history.Ranges)
            _ = Draw(name, range);
        return new Dictionary<string, double>(_drawn, StringComparer.Ordinal);
    }

    protected abstract double DrawCore(string name, ParameterRange range);
}
