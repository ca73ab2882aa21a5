namespace ChurnLab.Learning.Tuning;

/// <summary>Values of one parameter in the trials that samplers learn from.</summary>
internal sealed class ParameterColumn(ParameterRange range)
{
    public ParameterRange Range { get; } = range;

    /// <summary>Places of the trials within <see cref="StudyHistory.Usable"/>, ascending.</summary>
    public List<int> Places { get; } = [];

    /// <summary>Values on the scale of samplers.</summary>
    public List<double> Inner { get; } = [];

    public void Add(int place, double value)
    {
        Places.Add(place);
        Inner.Add(Range.ToInner(value));
    }
}
