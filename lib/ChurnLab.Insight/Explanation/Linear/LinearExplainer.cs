using ChurnLab.Learning;
using ChurnLab.Learning.Linear;

namespace ChurnLab.Insight.Explanation;

/// <summary>Shapley values of the log odds of a logistic regression, and of pipelines that end in one.</summary>
/// <remarks>
/// They are exact for features that do not depend on each other. The value of a feature is its coefficient times the distance of the row
/// from the mean of the background, the base value the log odds at that mean. The values of features that a pipeline makes from the same raw
/// column are added up, which is exact too. Source: E. Štrumbelj and I. Kononenko, Explaining prediction models and individual predictions
/// with feature contributions, Knowledge and Information Systems 2014.
/// </remarks>
public sealed class LinearExplainer
{
    private readonly ExplainedSpace _space;
    private readonly FittedLogisticRegression _model;
    private readonly double[] _means;

    private LinearExplainer(ExplainedSpace space, FittedLogisticRegression model, FeatureTable background)
    {
        (_space, _model) = (space, model);
        if (background.Rows == 0)
            throw new InsightException("The background has no row: give the rows that a typical row is worked out from, such as those of the fit.");
        var inner = model.Checked(space.Inner(background));
        _means = [.. inner.Columns.Select((_, place) => Mean(inner.Numbers(place)))];
        BaseValue = model.Intercept;
        foreach (var (place, mean) in _means.Index())
            BaseValue += model.Coefficients[place] * mean;
    }

    /// <summary>Log odds at the mean of the background.</summary>
    public double BaseValue { get; }

    /// <summary>Makes an explainer.</summary>
    /// <param name="model">A fitted logistic regression, or a pipeline that ends in one.</param>
    /// <param name="background">Rows whose mean stands for what is not known, 1 or more, such as those of the fit.</param>
    /// <exception cref="InsightException">The model is of another kind, or the background has no row.</exception>
    /// <exception cref="LearningException">The background does not fit the model.</exception>
    public static LinearExplainer Of(FittedClassifier model, FeatureTable background)
    {
        var space = ExplainedSpace.Of(model);
        return space.Model is FittedLogisticRegression linear ? new LinearExplainer(space, linear, background) : throw new InsightException(
            $"A {space.Model.GetType().Name} is not linear: take a fitted logistic regression, or a pipeline that ends in one.");
    }

    /// <summary>Shapley values of rows, one per row and raw feature; with the base value they add up to the log odds.</summary>
    /// <param name="rows">Rows; columns are found by name. Missing values as the model takes them.</param>
    /// <exception cref="LearningException">The rows do not fit the model.</exception>
    public ShapleyValues Explain(FeatureTable rows)
    {
        var inner = _model.Checked(_space.Inner(rows));
        var values = new double[checked(rows.Rows * _means.Length)];
        for (var place = 0; place < _means.Length; place++)
        {
            var column = inner.Numbers(place);
            var coefficient = _model.Coefficients[place];
            for (var row = 0; row < column.Length; row++)
                values[(row * _means.Length) + place] = coefficient * (column[row] - _means[place]);
        }

        return new ShapleyValues(_space.Rows(rows), ModelOutput.LogOdds, BaseValue, _space.Joined(values));
    }

    private static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value / values.Length;
        return sum;
    }
}
