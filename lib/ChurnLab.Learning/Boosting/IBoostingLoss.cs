namespace ChurnLab.Learning.Boosting;

/// <summary>What boosting makes small.</summary>
internal interface IBoostingLoss
{
    /// <summary>The best raw score of all rows without a tree.</summary>
    double Base(ReadOnlySpan<double> target, ReadOnlySpan<double> weights);

    /// <summary>Writes gradient and hessian of rows, side by side.</summary>
    /// <returns>Sums of the losses, of the sizes of gradients and of the hessians.</returns>
    unsafe (double Loss, double Gradients, double Hessians) Fill(
        ReadOnlySpan<double> raw, ReadOnlySpan<double> target, ReadOnlySpan<double> weights, double* gradients);

    /// <summary>Sum of the losses of rows.</summary>
    double Loss(ReadOnlySpan<double> raw, ReadOnlySpan<double> target, ReadOnlySpan<double> weights);
}
