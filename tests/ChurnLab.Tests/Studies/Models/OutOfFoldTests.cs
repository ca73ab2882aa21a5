using ChurnLab.Learning;
using ChurnLab.Learning.Calibration;
using ChurnLab.Learning.Linear;
using ChurnLab.Learning.Trees;
using ChurnLab.Learning.Validation;
using ChurnLab.Studies.Models;

namespace ChurnLab.Tests.Studies.Models;

public sealed class OutOfFoldTests
{
    private static readonly (FeatureTable X, Target Y) Rows = ModelRows.Told;
    private static readonly IReadOnlyList<Fold> Folds = ModelRows.Folds(Rows.Y);
    private static readonly Classifier Tree = new DecisionTreeClassifier { MaxDepth = 3 };

    [Fact]
    public void Contributions_add_up_to_the_risk_by_the_model_that_has_not_seen_the_row()
    {
        var (values, risks) = (OutOfFold.Contributions(Tree, Rows.X, Rows.Y, Folds), OutOfFold.Risks(Tree, Rows.X, Rows.Y, Folds));

        Assert.False(values.IsEstimate);
        Assert.All(Enumerable.Range(0, Rows.Y.Rows), row => Assert.Equal(risks[row], values.Prediction(row), 9));
    }

    [Fact]
    public void Other_models_are_explained_by_walks_that_add_up_too()
    {
        Classifier model = new LogisticRegression();
        var values = OutOfFold.Contributions(model, Rows.X, Rows.Y, Folds);
        var other = Folds[0];
        var fitted = model.Fit(Rows.X.Take(other.Train), Rows.Y.Take(other.Train));
        var first = other.Test[0];
        var explained = OutOfFold.Explained(fitted, Rows.X.Take([first]), Rows.X.Take(other.Train));

        Assert.Equal(explained.Prediction(0), values.Prediction(first), 9);
        Assert.True(values.MeanAbsolute()[0] > 3 * values.MeanAbsolute()[1]);
    }

    [Fact]
    public void A_calibrated_tree_is_explained_before_calibration()
    {
        var model = new CalibratedClassifier { Estimator = Tree, Method = new PlattCalibrator() }.Fit(Rows.X, Rows.Y);
        var calibrated = Assert.IsType<FittedCalibratedClassifier>(model);
        var values = OutOfFold.Explained(model, Rows.X, Rows.X);

        Assert.False(values.IsEstimate);
        Assert.True(calibrated.Models.Count > 1);
        var risks = calibrated.Models.Select(one => one.Probability(Rows.X)).ToList();
        Assert.All(Enumerable.Range(0, 20), row => Assert.Equal(risks.Average(risk => risk[row]), values.Prediction(row), 9));
    }
}
