namespace ChurnLab.Learning.Boosting;

/// <summary>A tree in a form made to be asked fast.</summary>
internal unsafe interface IPredictorTree
{
    /// <summary>Adds the values of the leaves of <see cref="TreePredictor.RowsAtOnce"/> rows to their sums.</summary>
    /// <param name="values">Values feature after feature, as many of each as there are rows.</param>
    /// <param name="sums">Sum per row.</param>
    void Add(double* values, double* sums);
}
