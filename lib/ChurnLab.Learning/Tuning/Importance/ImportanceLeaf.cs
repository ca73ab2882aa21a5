namespace ChurnLab.Learning.Tuning;

/// <summary>Part of the space with one prediction: a range of each number and a set of each category's
/// choices.</summary>
internal sealed class ImportanceLeaf
{
    private readonly bool[][] _allowed;
    private double? _volume;

    private ImportanceLeaf(double[] low, double[] high, bool[][] allowed) => (Low, High, _allowed) = (low, high, allowed);

    public double[] Low { get; }

    public double[] High { get; }

    /// <summary>Mean of the trials within.</summary>
    public double Value { get; set; }

    /// <summary>The whole space.</summary>
    public static ImportanceLeaf Whole(ImportanceAxis[] axes) => new(
        [.. axes.Select(axis => axis.Low)],
        [.. axes.Select(axis => axis.High)],
        [.. axes.Select(axis => Enumerable.Repeat(true, axis.Choices).ToArray())]);

    /// <summary>The parts on both sides of a split.</summary>
    public (ImportanceLeaf Left, ImportanceLeaf Right) Split(ImportanceSplit split)
    {
        var (left, right) = (Copy(), Copy());
        if (split.IsChoice)
        {
            left._allowed[split.Axis].AsSpan().Clear();
            left._allowed[split.Axis][(int)split.At] = true;
            right._allowed[split.Axis][(int)split.At] = false;
        }
        else
        {
            left.High[split.Axis] = split.At;
            right.Low[split.Axis] = split.At;
        }

        return (left, right);
    }

    /// <summary>Share of the space.</summary>
    public double Volume(ImportanceAxis[] axes)
    {
        if (_volume is { } known)
            return known;
        var volume = 1.0;
        for (var axis = 0; axis < axes.Length; axis++)
            volume *= Extent(axes, axis);
        _volume = volume;
        return volume;
    }

    /// <summary>Share of the space of all axes but one.</summary>
    public double VolumeBeside(ImportanceAxis[] axes, int axis) => Volume(axes) / Extent(axes, axis);

    public bool Holds(ImportanceAxis[] axes, int axis, double place) =>
        axes[axis].Choices > 0 ? _allowed[axis][(int)place] : place >= Low[axis] && place <= High[axis];

    private double Extent(ImportanceAxis[] axes, int axis)
    {
        if (axes[axis].IsSingle)
            return 1;
        return axes[axis].Choices > 0 ? _allowed[axis].Count(allowed => allowed) / (double)axes[axis].Choices : (High[axis] - Low[axis]) / axes[axis].Length;
    }

    private ImportanceLeaf Copy() => new([.. Low], [.. High], [.. _allowed.Select(allowed => (bool[])allowed.Clone())]);
}
