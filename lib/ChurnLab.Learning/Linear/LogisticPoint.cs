namespace ChurnLab.Learning.Linear;

/// <summary>Coefficients with the loss there, its derivatives and the curvature of every row; the intercept, where there is one, comes last.</summary>
internal sealed class LogisticPoint(double[] weights, int paddedRows)
{
    /// <summary>Coefficients of the centred features, then the intercept.</summary>
    public double[] Weights { get; } = weights;

    /// <summary>Loss, penalties apart.</summary>
    public double Loss { get; set; }

    /// <summary>Derivative of the loss by each weight.</summary>
    public double[] Gradient { get; } = new double[weights.Length];

    /// <summary>Second derivative of each row's loss by its log-odds.</summary>
    public double[] Curvature { get; } = new double[paddedRows];

    /// <summary>Least log-odds in favour of a row's own class: above 0, every row is classified rightly.</summary>
    public double LeastMargin { get; set; }
}
