namespace ChurnLab.Learning.Vectors;

/// <summary>Factor γ of a kernel: a number, or a rule that finds one from the rows of the fit.</summary>
public readonly record struct KernelGamma
{
    private readonly double _value;
    private readonly bool _isAuto;

    private KernelGamma(double value, bool isAuto) => (_value, _isAuto) = (value, isAuto);

    /// <summary>
    /// 1 / (features × variance of all cells); 1 where the variance is 0 («scale»). Rows count by their weights, which scikit-learn leaves
    /// out here, so that a row of weight 2 is as two rows.
    /// </summary>
    public static KernelGamma Scale => default;

    /// <summary>1 / features («auto»).</summary>
    public static KernelGamma Auto => new(0, isAuto: true);

    /// <summary>The number; 0 for a rule.</summary>
    public double Value => _value;

    /// <summary>A number.</summary>
    /// <param name="value">γ. Range: above 0.</param>
    public static implicit operator KernelGamma(double value) => Of(value);

    /// <summary>A number.</summary>
    /// <param name="value">γ. Range: above 0.</param>
    /// <exception cref="LearningException">The number is not above 0.</exception>
    public static KernelGamma Of(double value) => value > 0 && double.IsFinite(value)
        ? new(value, isAuto: false)
        : throw LearningErrors.Setting(nameof(KernelGamma), nameof(Value), value, "a finite number above 0");

    /// <inheritdoc/>
    public override string ToString() =>
        _value > 0 ? _value.ToString(System.Globalization.CultureInfo.InvariantCulture) : _isAuto ? "auto" : "scale";

    /// <summary>The number for the rows of a fit.</summary>
    internal double For(TrainingData data)
    {
        var features = data.X.Columns.Count;
        if (_value > 0)
            return _value;
        if (_isAuto)
            return 1.0 / features;
        var mean = Mean(data, static cell => cell);
        var variance = Mean(data, cell => (cell - mean) * (cell - mean));
        // The mean of equal cells is off by their rounding: a spread of that size is none.
        return Math.Sqrt(variance) <= 1e-14 * Math.Abs(mean) ? 1 : 1 / (features * variance);
    }

    private static double Mean(TrainingData data, Func<double, double> ofCell)
    {
        var (sum, weights, cells) = (0.0, 0.0, data.RowMajor());
        var features = data.X.Columns.Count;
        for (var row = 0; row < data.Rows; row++)
        {
            var ofRow = 0.0;
            foreach (var cell in cells.AsSpan(row * features, features))
                ofRow += ofCell(cell);
            sum += data.Weight(row) * ofRow;
            weights += data.Weight(row) * features;
        }

        return sum / weights;
    }
}
